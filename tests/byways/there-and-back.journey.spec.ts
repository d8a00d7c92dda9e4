// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { dayAhead } from '../support/world.js';

/** Where pictures of the pages go, if anybody wants to look at them. */
const PICTURES = process.env['PICTURES'];

describe('a ride there and back', () => {
  const stage = setStage();

  async function picture(visitor: Visitor, name: string): Promise<void> {
    for (const width of [360, 1280]) {
      await visitor.page.setViewportSize({ width, height: 900 });
      const wide = await visitor.page.evaluate(() => document.documentElement.scrollWidth);
      expect([name, wide]).toEqual([name, Math.min(wide, width)]);
      if (!PICTURES) continue;
      mkdirSync(PICTURES, { recursive: true });
      await visitor.page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
    }
  }

  it('is offered in one form, seen before the yes, agreed with one press by each, and called off in one too', async () => {
    const { ente, browser, app } = stage;
    const [luciaPerson, marcoPerson] = [await ente.person({ familyName: 'Ferrero' }), await ente.driver()];
    const day = dayAhead(4).slice(0, 10);

    const marco = await Visitor.open(browser, app.url);
    await marco.signIn(marcoPerson.login);
    await marco.goto('/offers/new/trasporto');
    await marco.page.locator('[name=title]').fill('Vado a Verduno e torno');
    await marco.page.locator('[name=seats]').fill('3');
    await marco.page.locator('[name=detourMinutes]').fill('25');
    await marco.press('Avanti');
    await marco.page.locator('[name=date]').fill(day);
    await marco.page.locator('[name=from]').fill('08:00');
    await marco.page.locator('[name=until]').fill('09:00');
    await marco.page.locator('[name=returnTime]').fill('11:30');
    await marco.page.locator('[name=toPlaceId]').selectOption(ente.places['hospital'] ?? '');
    await picture(marco, 'offer-form');
    await marco.press('Avanti');
    await marco.press('Pubblica l’offerta');

    const lucia = await Visitor.open(browser, app.url);
    await lucia.signIn(luciaPerson.login);
    await lucia.goto('/requests/new/trasporto');
    await lucia.page.locator('[name=title]').fill('Visita');
    await lucia.press('Avanti');
    await lucia.page.locator('[name=date]').fill(day);
    await lucia.page.locator('[name=time]').fill('09:00');
    await lucia.page.locator('[name=returnTime]').fill('11:30');
    await lucia.page.locator('[name=toPlaceId]').selectOption(ente.places['hospital'] ?? '');
    await lucia.press('Avanti');
    await lucia.press('Pubblica la richiesta');
    expect(await lucia.text()).toContain('Per il ritorno non c’è ancora nessuno');
    const requestPath = new URL(lucia.page.url()).pathname;

    await marco.goto('/');
    await marco.page.locator('[data-live=home] a[href^="/proposals/"]').first().waitFor();
    await marco.page.locator('[data-live=home] a[href^="/proposals/"]').first().click();
    await marco.page.waitForURL(/proposals/);
    await marco.check();
    const seen = await marco.text();
    expect(seen).toMatch(/Partenza.*Arrivo.*Ospedale/s);
    expect(seen).not.toContain('Casa ');
    await picture(marco, 'proposal');
    await marco.press('Accetto andata e ritorno');

    await lucia.goto(requestPath);
    await picture(lucia, 'request');
    await lucia.page.locator('a[href^="/proposals/"]').first().click();
    await lucia.page.waitForURL(/proposals/);
    await lucia.press('Accetto andata e ritorno');
    expect(lucia.page.url()).toContain('/agreements/');
    const agreed = await lucia.text();
    expect(agreed).not.toContain('non c’è ancora nessuno');
    expect(agreed).toMatch(/Fra l’arrivo e il ritorno/);
    await picture(lucia, 'agreement');

    await lucia.press('Annulla');
    await picture(lucia, 'cancel');
    await lucia.page.locator('#f-stillNeeded-false').check();
    await lucia.page.locator('#f-legs-all').check();
    await lucia.press('Sì, annulla');
    expect(await lucia.text()).toContain('Annullato');

    await marco.goto('/agenda');
    await picture(marco, 'agenda');
    await marco.page.locator('a[href^="/departures/"]').first().click();
    await marco.page.waitForURL(/departures/);
    await marco.check();
    await picture(marco, 'departure');
    await lucia.close();
    await marco.close();
  });
});
