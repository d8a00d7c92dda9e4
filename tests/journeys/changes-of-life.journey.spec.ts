// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { delegation } from '../builders/identity.js';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { look } from '../support/look.js';

describe('changes of a life, as the office writes them down', () => {
  const stage = setStage();

  it.each([1280, 360])('a note, who calls, two files and a guardian, %i pixels wide', async (width) => {
    const { ente } = stage;
    const carla = await ente.person({ roles: ['coordinator'] });
    const born = width > 400 ? '1947-01-18' : '1947-01-19';
    const lucia = await ente.person({ familyName: 'Ferrero', birthDate: born, devices: 'none', withLogin: false });
    const twin = await ente.person({ familyName: 'Ferero', birthDate: born, withLogin: false });
    await ente.query("UPDATE people SET given_name = 'Lucia' WHERE id = ANY($1)", [[lucia.id, twin.id]]);
    const phone = `+39333111${width}`.slice(0, 13);
    const daughter = await ente.person({ familyName: 'Figlia', phone });
    await ente.add(delegation({ delegatorId: lucia.id, delegateId: daughter.id, createdBy: carla.id }));
    const visitor = await Visitor.open(stage.browser, stage.app.url, { width });
    await visitor.signIn(carla.login);

    await visitor.goto(`/calls/with/${lucia.id}`);
    await visitor.page.locator('summary', { hasText: 'Scrivi una cosa da sapere' }).click();
    await visitor.page.getByLabel('Da sapere prima di parlare').fill('Sente poco, far squillare due volte');
    await visitor.press('Scrivi in alto');
    await visitor.page.locator('summary', { hasText: 'Chi è al telefono' }).click();
    await visitor.page.locator('.radio-card', { hasText: 'Figlia' }).click();
    await visitor.press('È al telefono');
    expect(await visitor.text()).toMatch(/Sente poco[\s\S]*Al telefono: Nome\d+ Figlia/);
    await look(visitor, `call-${width}`);

    await visitor.goto(`/people/${lucia.id}`);
    await visitor.page.getByRole('link', { name: 'Confronta con Lucia Ferero' }).click();
    await visitor.page.locator('main').getByText('Non si può tornare indietro.').waitFor();
    await look(visitor, `join-${width}`);
    await visitor.page.getByText('È la stessa persona, e so che non si torna indietro').click();
    await visitor.press('Unisci le due schede');
    expect(await visitor.text()).toContain('Ora la scheda è una sola.');
    await visitor.goto(`/people/${twin.id}`);
    expect(visitor.page.url()).toContain(lucia.id);

    await visitor.goto(`/people/${lucia.id}/guardianship`);
    await visitor.page.locator('.radio-card', { hasText: 'Amministratore di sostegno' }).click();
    await visitor.page.getByLabel('Il suo telefono').fill(phone);
    await visitor.page.getByLabel('Dove si trova il decreto del giudice').fill('RG 12/2026');
    await visitor.press('Scrivi');
    expect(await visitor.text()).toContain('Vale dal giorno che hai messo.');
    await look(visitor, `guardian-${width}`);
    await visitor.close();
  });
});
