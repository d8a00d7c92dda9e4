// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { dayAhead } from '../support/world.js';

describe('a harvest for many households', () => {
  const stage = setStage();

  it('is shared fairly, and what must be carried goes home in one round that the driver accepts as one', async () => {
    const { app, browser, ente } = stage;
    const operatorPerson = await ente.person({ roles: ['operator'] });
    const referent = await ente.person({ roles: ['resident', 'gardener'] });
    const driverPerson = await ente.driver();
    await ente.garden(referent.id);
    const day = dayAhead(3).slice(0, 10);

    for (const familyName of ['Bianchi', 'Neri']) {
      const household = await Visitor.open(browser, app.url);
      await household.signIn((await ente.person({ familyName })).login);
      await household.goto('/requests/new/orti');
      await household.page.locator('[name=title]').fill('Verdura per la settimana');
      await household.page.getByLabel('Qualcuno deve portarmela a casa').check();
      await household.press('Avanti');
      await household.press('Avanti');
      await household.press('Pubblica la richiesta');
      await household.close();
    }

    const operator = await Visitor.open(browser, app.url, { width: 360 });
    await operator.signIn(operatorPerson.login);
    await operator.goto(`/gardens/${ente.gardenId}/harvest`);
    for (const [name, value] of Object.entries({
      crop: 'zucchine',
      kg: '5',
      crateKg: '2.5',
      date: day,
      from: '09:00',
      until: '12:00',
    }))
      await operator.page.locator(`[name=${name}]`).fill(value);
    await operator.press('Scrivi il raccolto');
    expect(await operator.text()).toContain('Dividi il raccolto');
    expect(
      await operator.page
        .locator('[name$=".kg"]')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
    ).toEqual(['2,5', '2,5']);
    const first = operator.page.locator('[name="lines.0.kg"]');
    await first.fill('9');
    await operator.press('Conferma le quote');
    expect(await operator.text()).toContain('di troppo');
    expect(await first.inputValue()).toBe('9');
    await first.fill('2,25');
    await operator.press('Rifai la somma');
    expect(await operator.text()).toContain('4,75 kg');
    await operator.press('Conferma le quote');
    expect(new URL(operator.page.url()).pathname).toBe(`/gardens/${ente.gardenId}`);

    const boxes = operator.page.locator('[name=requestIds]:checked');
    for (let tries = 0; tries < 40; tries += 1) {
      await operator.page.goto(`${app.url}/rounds/new?day=${day}`);
      if ((await boxes.count()) === 2) break;
      await operator.page.waitForTimeout(250);
    }
    await operator.check();
    expect(await boxes.count()).toBe(2);
    await operator.press('Calcola');
    const preview = await operator.text();
    expect(preview).toContain('Ecco il giro');
    expect(preview).toMatch(/Porta: una cassetta a Nome\d+ Bianchi/);
    await operator.page.locator('form[action="/rounds"] button').click();
    await operator.page.waitForURL(/\/rounds\/[0-9a-f-]{36}$/);
    await operator.check();
    const round = new URL(operator.page.url()).pathname;

    const driver = await Visitor.open(browser, app.url);
    await driver.signIn(driverPerson.login);
    const notice = driver.page.locator(`main a[href="${round}"]`);
    for (let tries = 0; tries < 40; tries += 1) {
      await driver.goto('/inbox');
      if ((await notice.count()) > 0) break;
      await driver.page.waitForTimeout(250);
    }
    expect(await driver.text()).toContain('giro di consegne per te');
    await driver.goto(round);
    expect(await driver.text()).not.toMatch(/Casa \d+, Casa/);
    await driver.press('Sì, lo faccio');
    expect(await driver.text()).toMatch(/Casa \d+, Casa/);
    const done = driver.page.locator('main form[action$="/done"] button');
    expect(await done.count()).toBe(0);
    expect(await driver.text()).toContain('Quando è fatto, lo dici qui');
    const { rows: agreed } = await ente.query("SELECT id FROM agreements WHERE service = 'trasporto'");
    for (const { id } of agreed) await ente.letPass(String(id));
    await driver.goto(round);
    expect(await done.count()).toBe(2);
    await Promise.all([driver.page.waitForNavigation(), done.first().click()]);
    await driver.check();
    expect(await done.count()).toBe(1);
    await driver.goto('/agenda');
    expect(await driver.text()).toContain('2 consegne');
    for (const visitor of [operator, driver]) await visitor.close();
  });
});
