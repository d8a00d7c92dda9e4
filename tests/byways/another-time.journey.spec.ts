// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { dayAhead, type TestPerson } from '../support/world.js';

/** Where pictures of the pages go, if anybody wants to look at them. */
const PICTURES = process.env['PICTURES'];

describe.each([
  { javaScript: true, width: 1280 },
  { javaScript: false, width: 360 },
])('another time, scripts on: $javaScript', ({ javaScript, width }) => {
  const stage = setStage();

  async function picture({ page }: Visitor, name: string): Promise<void> {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([name, wide]).toEqual([name, Math.min(wide, width)]);
    if (!PICTURES) return;
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
  }
  async function open(person: TestPerson): Promise<Visitor> {
    const visitor = await Visitor.open(stage.browser, stage.app.url, { javaScript, width });
    await visitor.signIn(person.login);
    return visitor;
  }
  async function untilShown(visitor: Visitor, path: string, selector: string): Promise<void> {
    for (let tries = 0; tries < 40; tries += 1) {
      await visitor.goto(path);
      if ((await visitor.page.locator(selector).count()) > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`${selector} never stood on ${path}`);
  }
  async function post(visitor: Visitor, kind: 'offers' | 'requests', publish: string): Promise<void> {
    await visitor.goto(`/${kind}/new/condominio`);
    await visitor.page.locator('main select[name=category]').selectOption('shopping');
    await visitor.page.locator('main [name=title]').fill('La spesa');
    await visitor.press('Avanti');
    await visitor.page.locator('main [name=date]').fill(dayAhead(4).slice(0, 10));
    await visitor.page.locator('main [name=from]').fill('09:00');
    await visitor.page.locator('main [name=until]').fill('10:00');
    await visitor.press('Avanti');
    await visitor.press(publish);
  }

  it('is proposed before the yes, agreed with one yes, then moved, called off by mistake and restored', async () => {
    const { ente } = stage;
    const [paolo, anna] = [await open(await ente.person()), await open(await ente.person())];
    await post(paolo, 'offers', 'Pubblica l’offerta');
    await post(anna, 'requests', 'Pubblica la richiesta');

    const proposal = 'main a[href^="/proposals/"]';
    await untilShown(paolo, '/', proposal);
    await paolo.goto((await paolo.page.locator(proposal).first().getAttribute('href')) ?? '');
    await paolo.press('Posso, ma a un’altra ora');
    await picture(paolo, 'time-before-form');
    await paolo.page.locator('main [name=from]').fill('17:00');
    await paolo.page.locator('main [name=until]').fill('18:00');
    await paolo.press('Proponi quest’ora');
    const path = new URL(paolo.page.url()).pathname;
    await anna.goto(path);
    expect(await anna.text()).toContain('può, ma a un’altra ora');
    await picture(anna, 'time-before');
    await anna.press('Sì, va bene così');
    expect(await anna.text()).toContain('dalle 17:00 alle 18:00');

    await anna.press('Cambia giorno, ora o altro');
    await anna.page.locator('main [name=from]').fill('17:30');
    await anna.page.locator('main [name=until]').fill('18:30');
    await anna.page.locator('main [name=note]').fill('Al cancello dietro');
    await picture(anna, 'time-form');
    await anna.press('Chiedi di cambiare');
    await picture(anna, 'time-asked');
    const agreement = new URL(anna.page.url()).pathname;
    await paolo.goto(agreement);
    expect(await paolo.text()).toMatch(/Adesso\s+.*dalle 17:00 alle 18:00[\s\S]*Nuovo\s+.*dalle 17:30 alle 18:30/);
    await picture(paolo, 'time-to-answer');
    await paolo.press('Sì, va bene così');
    expect(await paolo.text()).toContain('Al cancello dietro');
    await picture(paolo, 'time-moved');

    await paolo.press('Annulla');
    await paolo.press('Sì, annulla');
    await picture(paolo, 'called-off');
    await paolo.press('Era uno sbaglio: vale di nuovo');
    expect(await paolo.text()).toContain('vale di nuovo');
    await anna.goto(agreement);
    expect(await anna.text()).toContain('D’accordo');
    await anna.close();
    await paolo.close();
  });

  it('is moved by an operator who has heard both', async () => {
    const { ente } = stage;
    const [giver, receiver, operator] = [
      await ente.person(),
      await ente.person(),
      await ente.person({ roles: ['operator'] }),
    ];
    const [paolo, anna] = [await open(giver), await open(receiver)];
    await post(anna, 'requests', 'Pubblica la richiesta');
    const request = new URL(anna.page.url()).pathname;
    await paolo.goto(`${request}/answer`);
    await Promise.all([
      paolo.page.waitForNavigation(),
      paolo.page.locator('main form[action$="/answer"] button[type=submit]').first().click(),
    ]);
    await untilShown(anna, request, 'main a[href^="/proposals/"]');
    await anna.goto((await anna.page.locator('main a[href^="/proposals/"]').first().getAttribute('href')) ?? '');
    await anna.press('Accetto');
    const agreement = new URL(anna.page.url()).pathname;
    const olga = await open(operator);
    await olga.goto(`${agreement}/other-time`);
    await olga.page.locator('main [name=from]').fill('11:00');
    await olga.page.locator('main [name=until]').fill('12:00');
    await olga.press('Salva il cambio');
    expect(await olga.text()).toContain('Segna chi hai sentito');
    await picture(olga, 'time-staff');
    for (const side of ['giver', 'receiver']) await olga.page.locator(`main input[name=heard][value=${side}]`).check();
    await olga.press('Salva il cambio');
    expect(await olga.text()).toContain('dalle 11:00 alle 12:00');
    await picture(olga, 'time-staff-moved');
    await Promise.all([olga.close(), anna.close(), paolo.close()]);
  });
});
