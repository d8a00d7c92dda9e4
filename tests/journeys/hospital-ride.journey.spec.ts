// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { dayAhead } from '../support/world.js';

describe('a ride to the hospital for somebody without a device', () => {
  const stage = setStage();

  it('is asked for on the phone, shown to the driver at once, agreed, done, confirmed and paid in minutes', async () => {
    const lady = await stage.ente.person({
      devices: 'none',
      withLogin: false,
      birthDate: '1947-03-03',
      familyName: 'Ferrero',
      phone: '+390173440000',
    });
    const driverPerson = await stage.ente.driver();
    const operatorPerson = await stage.ente.person({ roles: ['operator'] });
    const day = dayAhead(4).slice(0, 10);

    const driver = await Visitor.open(stage.browser, stage.app.url);
    await driver.signIn(driverPerson.login);
    await driver.goto('/offers/new/trasporto');
    await driver.page.locator('[name=title]').fill('Vado a Verduno');
    await driver.page.locator('[name=seats]').fill('2');
    await driver.page.locator('[name=detourMinutes]').fill('20');
    await driver.press('Avanti');
    await driver.page.locator('[name=date]').fill(day);
    await driver.page.locator('[name=from]').fill('08:00');
    await driver.page.locator('[name=until]').fill('09:00');
    await driver.page.locator('[name=toPlaceId]').selectOption(stage.ente.places['hospital'] ?? '');
    await driver.press('Avanti');
    await driver.press('Pubblica l’offerta');
    await driver.goto('/');
    await driver.untilLive();
    expect(await driver.text()).toContain('Nessuno aspetta una tua risposta');

    const operator = await Visitor.open(stage.browser, stage.app.url);
    await operator.signIn(operatorPerson.login);
    await operator.goto('/people?phone=0173440000');
    await operator.goto(`/people/${lady.id}`);
    await Promise.all([
      operator.page.waitForNavigation(),
      operator.page.locator(`form[action="/act-for/${lady.id}"] button`).first().click(),
    ]);
    await operator.goto('/requests/new/trasporto');
    await operator.page.locator('[name=title]').fill('Visita in ospedale');
    await operator.press('Avanti');
    await operator.page.locator('[name=date]').fill(day);
    await operator.page.locator('[name=time]').fill('09:00');
    await operator.page.locator('[name=toPlaceId]').selectOption(stage.ente.places['hospital'] ?? '');
    await operator.page.getByLabel('Va bene la prima persona adatta').check();
    await operator.press('Avanti');
    await operator.press('Pubblica la richiesta');
    await driver.page.locator('[data-live=home]').getByText('Visita in ospedale').waitFor();

    await driver.page.locator('[data-live=home] a[href^="/proposals/"]').first().click();
    await driver.page.waitForURL(/proposals/);
    await driver.check();
    await driver.press('Accetto');
    expect(driver.page.url()).toContain('/agreements/');
    const agreementPath = new URL(driver.page.url()).pathname;

    await operator.goto('/calls');
    await operator.page.locator('main').getByText('Ferrero').first().waitFor();

    await stage.ente.letPass(agreementPath.split('/').at(-1) ?? '');
    await driver.goto(agreementPath);
    await driver.press('È fatto');
    await driver.press('Sì, è fatto');
    await operator.goto(agreementPath);
    await operator.press('Confermo: è andata così');
    await operator.press('Sì, confermo');
    expect(await operator.text()).toContain('Concluso');

    await driver.goto('/minutes');
    expect(await driver.text()).toMatch(/Visita in ospedale/);
    expect(await driver.text()).toMatch(/\+\d+ minuti/);
    await driver.close();
    await operator.close();
  });
});
