// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Visitor } from '../support/browser.js';
import { setStage, untilSettled } from '../support/journey.js';
import { look } from '../support/look.js';
import { openSession } from '../support/sessions.js';
import { dayAhead, type TestPerson } from '../support/world.js';

const WORDS = 'Ho l’orto e due nipoti.\nCon me si chiacchiera.';

describe('people who meet', () => {
  const stage = setStage();
  const post = async ({ id }: TestPerson, path: string, body: object = {}): Promise<Record<string, string>> => {
    const answer = await fetch(`${stage.app.url}/api/v1${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await openSession(stage.ente, id, 'api')}`,
      },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Record<string, string>;
  };

  it('show who they are with scripts off, see each other, and thank each other afterwards', async () => {
    const { ente, app, browser } = stage;
    const [giver, receiver] = [await ente.person(), await ente.person()];
    const photo = await sharp({ create: { width: 300, height: 500, channels: 3, background: '#7a9e7e' } })
      .png()
      .toBuffer();

    const helper = await Visitor.open(browser, app.url, { width: 360, javaScript: false });
    await helper.signIn(giver.login);
    await helper.goto('/me');
    await helper.press('Mi presento');
    await helper.page.locator('#f-words').fill('Chiamami al 333 1234567');
    await helper.press('Salva');
    expect(await helper.text()).toContain('non va un numero di telefono');
    expect(await helper.page.locator('#f-words').inputValue()).toContain('333');
    await helper.page.locator('#f-words').fill(WORDS);
    await helper.page.getByLabel('Le lingue che parlo').check();
    await helper.press('Salva');
    await helper.page.locator('#f-file').setInputFiles({ name: 'io.png', mimeType: 'image/png', buffer: photo });
    await helper.press('Metti la foto');
    expect(await helper.page.locator('.face img').evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(256);

    const help = {
      service: 'condominio',
      category: 'shopping',
      title: 'La spesa del martedì',
      when: { windows: [{ start: dayAhead(4, '09:00'), end: dayAhead(4, '12:00') }] },
    };
    await post(giver, '/offers', help);
    const { id: request } = await post(receiver, '/requests', help);
    await untilSettled(stage);
    const { rows } = await ente.query('SELECT id FROM proposals WHERE request_id = $1', [request]);
    const proposal = String(rows[0]?.['id']);

    const asker = await Visitor.open(browser, app.url, { width: 360 });
    await asker.signIn(receiver.login);
    expect(await asker.text()).toContain('Con me si chiacchiera.');
    await look(asker, 'faces-home-360');
    await asker.goto(`/proposals/${proposal}`);
    expect(await asker.page.locator('.face img').count()).toBe(1);
    await look(asker, 'faces-proposal-360');

    await post(receiver, `/proposals/${proposal}/accept`);
    const { agreementId } = await post(giver, `/proposals/${proposal}/accept`);
    await ente.letPass(String(agreementId));
    await post(giver, `/agreements/${agreementId}/complete`);
    await asker.goto(`/agreements/${agreementId}`);
    await look(asker, 'faces-agreement-360');
    await asker.page.getByRole('link', { name: 'Scrivi un grazie' }).click();
    await asker.page.locator('#f-words').fill('Grazie, a buon rendere!');
    await look(asker, 'faces-thank-360');
    await asker.press('Manda il grazie');
    expect(await asker.page.getByRole('link', { name: 'Scrivi un grazie' }).count()).toBe(0);

    await helper.goto('/thanks');
    expect(await helper.text()).toContain('a buon rendere');
    await look(helper, 'faces-thanks-360');
    await helper.press('Segnala');
    await helper.press('Segnala all’ufficio');

    const staff = await Visitor.open(browser, app.url);
    await staff.signIn((await ente.person({ roles: ['operator'] })).login);
    await staff.goto('/board?view=thanks_reports');
    await staff.page.locator('main a[href^="/thanks/reports/"]').first().click();
    await staff.check();
    expect(await staff.text()).toContain('a buon rendere');
    await look(staff, 'faces-reported-1280');
    await staff.press('Vanno bene così');
    await staff.goto(`/people/${giver.id}/face`);
    await look(staff, 'faces-person-1280');
    await staff.press('Togli la foto');
    await asker.goto(`/agreements/${agreementId}`);
    expect(await asker.page.locator('.face img').count()).toBe(0);
    for (const visitor of [asker, helper, staff]) await visitor.close();
  });
});
