// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { garden } from '../builders/orti.js';

describe('a garden and its plots', () => {
  const stage = setStage();

  it('are laid out, asked for on a small telephone with scripts off, given, and planted', async () => {
    const { ente, app, browser } = stage;
    const [teresa, fiore] = [await ente.person({ roles: ['resident', 'gardener'] }), await ente.person()];
    const row = garden({
      name: 'Orto del parco',
      placeId: ente.places['garden'] ?? '',
      referentId: teresa.id,
      plots: 2,
    });
    const path = `/gardens/${await ente.add(row)}`;
    const referent = await Visitor.open(browser, app.url, { width: 360 });
    await referent.signIn(teresa.login);
    await referent.goto(path);
    await referent.press('Appezzamenti');
    await referent.page.locator('#f-squareMetres').fill('40');
    await referent.press('Aggiungi');
    expect(await referent.text()).toContain('Liberi: 2 su 2');

    const resident = await Visitor.open(browser, app.url, { width: 360, javaScript: false });
    await resident.signIn(fiore.login);
    await resident.goto(`${path}/plots`);
    await resident.page.locator('#f-kind').selectOption('household');
    await resident.press('Metti in lista');
    expect(await resident.text()).toContain('Scrivi come si chiama');
    await resident.page.locator('#f-holderName').fill('Famiglia Fiore');
    await resident.press('Metti in lista');
    expect(await resident.text()).toContain('al posto 1 su 1');

    await referent.goto(`${path}/plots`);
    await referent.press('N. 1');
    expect(await referent.text()).toContain('Famiglia Fiore');
    await referent.press('Assegna e avvisa');
    expect(await referent.text()).toContain('Che cosa fare');
    await referent.goto(`${path}/plots/sheet`);
    expect(await referent.text()).not.toContain('Fiore');

    await referent.goto(`${path}/season`);
    await referent.page.locator('#f-crop').selectOption('garlic');
    await referent.page.locator('#f-bed').fill('Aiuola lunga');
    await referent.page.locator('#f-sowOn').fill('2026-11-10');
    await referent.press('Aggiungi');
    expect(await referent.text()).toContain('pronto dal 1º giugno 2027');
    await referent.goto('/gardens/crops');

    await resident.goto('/me/plots');
    await resident.press('Restituisci');
    expect(await resident.text()).toContain('Non hai un appezzamento');
    await Promise.all([referent.close(), resident.close()]);
  });
});
