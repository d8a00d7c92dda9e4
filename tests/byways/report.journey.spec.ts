// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ApiClient } from '../support/app.js';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { openSession } from '../support/sessions.js';
import { dayAhead } from '../support/world.js';

const PEOPLE = 6;

describe('the report for the Region', () => {
  const stage = setStage();

  it('counts what was done, stands beside its target, agrees with the ledger, and is saved and drawn', async () => {
    const { ente, app, browser } = stage;
    const client = async (id: string): Promise<ApiClient> => new ApiClient(app.url, await openSession(ente, id, 'api'));
    // Six neighbours help each other in a ring, each for an hour, on days of their own.
    const people = [];
    for (let index = 0; index < PEOPLE; index += 1) people.push(await ente.person({ withLogin: false }));
    for (const [index, giver] of people.entries()) {
      const receiver = people[(index + 1) % PEOPLE] as (typeof people)[number];
      await settle(await client(giver.id), await client(receiver.id), 3 + index);
    }

    const carla = await Visitor.open(browser, app.url);
    const coordinator = await ente.person({ roles: ['operator', 'coordinator'] });
    await carla.signIn(coordinator.login);
    // What let an hour pass just after midnight was done yesterday.
    const [from, to] = [dayAhead(-1).slice(0, 10), dayAhead(30).slice(0, 10)];
    await carla.goto(`/reports?from=${from}&to=${to}`);
    const row = carla.page
      .locator('main table')
      .first()
      .getByRole('row', { name: /^Condominio solidale/ });
    expect((await row.innerText()).split(/\s+/).slice(2, 7)).toEqual(['6', '6', '6', '6', '6']);
    expect(await carla.text()).toContain('I conti tornano');
    for (const width of [768, 1000, 1280]) {
      await carla.page.setViewportSize({ width, height: 900 });
      expect(await carla.page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }

    await carla.page.getByText('Aggiungi un traguardo').click();
    await carla.page.locator('#f-measure').selectOption('exchanges');
    await carla.page.locator('#f-action').selectOption('condominio');
    await carla.page.locator('#f-value').fill('700');
    await carla.page.locator('#f-startsOn').fill(from);
    await carla.page.locator('#f-endsOn').fill(to);
    await carla.press('Salva il traguardo');
    expect(await carla.text()).toContain('6 su 700');

    const [file] = await Promise.all([
      carla.page.waitForEvent('download'),
      carla.page.getByRole('link', { name: 'Scarica CSV' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('Condominio solidale;6;6;6;6;6;');

    await carla.page.getByRole('link', { name: 'Chi aiuta chi' }).click();
    await carla.check();
    expect(await carla.page.locator('svg.sociogram circle').count()).toBe(PEOPLE);
    expect(await carla.page.locator('svg.sociogram line').count()).toBe(PEOPLE);
    await carla.close();
  });

  async function settle(giver: ApiClient, receiver: ApiClient, day: number): Promise<void> {
    const help = {
      service: 'condominio',
      category: 'shopping',
      title: 'Spesa',
      durationMinutes: 60,
      when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] },
    };
    await giver.post('/offers', help);
    const { body: request } = await receiver.post<{ id: string }>('/requests', help);
    let proposal: string | undefined;
    for (let tries = 0; tries < 100 && !proposal; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      proposal = (
        await stage.ente.query("SELECT id FROM proposals WHERE request_id = $1 AND state = 'proposed'", [request.id])
      ).rows[0]?.['id'] as string | undefined;
    }
    await receiver.post(`/proposals/${proposal}/accept`);
    const { body } = await giver.post<{ agreementId: string }>(`/proposals/${proposal}/accept`);
    await stage.ente.letPass(body.agreementId);
    await giver.post(`/agreements/${body.agreementId}/complete`);
    expect((await receiver.post(`/agreements/${body.agreementId}/confirm`)).body).toMatchObject({ state: 'settled' });
  }
});
