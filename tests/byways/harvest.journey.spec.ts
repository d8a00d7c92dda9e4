// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { dayAhead } from '../support/world.js';

describe('a harvest', () => {
  const stage = setStage();

  async function follow(visitor: Visitor, path: string): Promise<void> {
    const link = visitor.page.locator('main a[href^="/proposals/"]').first();
    for (let tries = 0; tries < 40 && (await link.count()) === 0; tries += 1) {
      await visitor.page.waitForTimeout(250);
      await visitor.page.goto(`${stage.app.url}${path}`);
    }
    await Promise.all([visitor.page.waitForNavigation(), link.click()]);
    await visitor.check();
  }

  it('becomes a crate, is carried home by a driver, who is thanked with another crate', async () => {
    const gardenerPerson = await stage.ente.person({ roles: ['resident', 'gardener'] });
    await stage.ente.garden(gardenerPerson.id);
    const driverPerson = await stage.ente.driver();
    const householdPerson = await stage.ente.person();
    const day = dayAhead(3).slice(0, 10);

    const gardener = await Visitor.open(stage.browser, stage.app.url);
    await gardener.signIn(gardenerPerson.login);
    await gardener.goto('/offers/new/orti');
    await gardener.page.locator('[name=title]').fill('Zucchine appena colte');
    await gardener.page.locator('[name=crop]').fill('zucchine');
    await gardener.page.locator('[name=kg]').fill('7,5');
    await gardener.page.locator('[name=crateKg]').fill('3');
    await gardener.press('Avanti');
    await gardener.page.locator('[name=date]').fill(day);
    await gardener.page.locator('[name=from]').fill('09:00');
    await gardener.page.locator('[name=until]').fill('12:00');
    await gardener.press('Avanti');
    await gardener.press('Pubblica l’offerta');

    const driver = await Visitor.open(stage.browser, stage.app.url);
    await driver.signIn(driverPerson.login);
    await driver.goto('/offers/new/trasporto');
    await driver.page.locator('[name=title]').fill('Dall’orto al mercato');
    await driver.page.locator('[name=seats]').fill('3');
    await driver.page.locator('[name=detourMinutes]').fill('30');
    await driver.press('Avanti');
    await driver.page.locator('[name=date]').fill(day);
    await driver.page.locator('[name=from]').fill('09:30');
    await driver.page.locator('[name=until]').fill('11:00');
    await driver.page.locator('[name=placeId]').selectOption(stage.ente.places['garden'] ?? '');
    await driver.page.locator('[name=toPlaceId]').selectOption(stage.ente.places['market'] ?? '');
    await driver.press('Avanti');
    await driver.press('Pubblica l’offerta');

    const household = await Visitor.open(stage.browser, stage.app.url);
    await household.signIn(householdPerson.login);
    await household.goto('/requests/new/orti');
    await household.page.locator('[name=title]').fill('Verdura per la settimana');
    await household.page.getByLabel('Qualcuno deve portarmela a casa').check();
    await household.press('Avanti');
    await household.press('Avanti');
    await household.press('Pubblica la richiesta');
    await follow(household, new URL(household.page.url()).pathname);
    await household.press('Accetto');
    await follow(gardener, '/');
    await gardener.press('Accetto');
    expect(gardener.page.url()).toContain('/agreements/');

    await follow(driver, '/');
    await driver.press('Accetto');
    const ride = new URL(driver.page.url()).pathname;
    expect(ride).toContain('/agreements/');
    await stage.ente.letPass(ride.split('/').at(-1) ?? '');
    await driver.goto(ride);
    await driver.press('È fatto');
    await driver.press('Sì, è fatto');
    await household.goto(ride);
    await household.press('Confermo: è andata così');
    await household.press('Sì, confermo');

    await gardener.goto(`/gardens/${stage.ente.gardenId}`);
    await gardener.page.locator('[name=words]').fill('Grazie di cuore per la strada!');
    await gardener.press('Dai una cassetta');
    expect(await gardener.page.locator('main').innerText()).toContain('Da ritirare');
    const { rows } = await stage.ente.query(
      'SELECT person_id, thanks_for_id, state FROM crates WHERE thanks_for_id IS NOT NULL',
    );
    expect(rows).toEqual([{ person_id: driverPerson.id, thanks_for_id: ride.split('/').at(-1), state: 'assigned' }]);

    await driver.goto('/');
    expect(await driver.page.locator('main').innerText()).toContain('Ti aspetta all’orto');
    await driver.goto('/crates');
    expect(await driver.page.locator('main').innerText()).toContain('Grazie di cuore per la strada!');
    await driver.press('L’ho ritirata');
    expect(await driver.page.locator('main').innerText()).toContain('Consegnata');
    for (const visitor of [gardener, driver, household]) await visitor.close();
  });
});
