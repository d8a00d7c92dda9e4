// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { delegation } from '../builders/identity.js';
import { ApiClient } from '../support/app.js';
import { Visitor } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { setStage } from '../support/journey.js';
import { look } from '../support/look.js';
import { openSession } from '../support/sessions.js';
import { dayAhead } from '../support/world.js';

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
    await visitor.page.locator('main').getByText('Per un giorno si può tornare indietro').waitFor();
    await look(visitor, `join-${width}`);
    await visitor.page.getByText('È la stessa persona').click();
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

  /** Who helps somebody frail: one help agreed, and nothing else. */
  async function helpAgreed(width: number) {
    const { ente } = stage;
    const olga = await ente.person({ roles: ['coordinator'], familyName: `Ufficio${width}` });
    const office = new ApiClient(stage.app.url, await openSession(ente, olga.id, 'api'));
    const helper = await ente.person({ vetted: true, familyName: `Aiutante${width}` });
    const rita = await ente.person({ birthDate: '1940-01-01', familyName: `Fragile${width}` });
    await office.send('PATCH', `/people/${rita.id}`, { vettedHelpersOnly: true });
    const post = (kind: 'offers' | 'requests', who: string, title: string) =>
      office.post<{ id: string }>(`/${kind}`, {
        ...{ service: 'condominio', category: 'shopping', title, onBehalfOf: who },
        when: {
          windows: [{ start: dayAhead(width > 400 ? 5 : 7, '09:00'), end: dayAhead(width > 400 ? 5 : 7, '11:00') }],
        },
      });
    await post('offers', helper.id, 'Faccio la spesa');
    const { body } = await post('requests', rita.id, `Spesa per Rita ${width}`);
    let proposal: unknown;
    await eventually(async () => {
      const { rows } = await ente.query('SELECT id FROM proposals WHERE request_id = $1 AND offerer_id = $2', [
        body.id,
        helper.id,
      ]);
      proposal = rows[0]?.['id'];
      return proposal !== undefined;
    });
    for (const who of [rita, helper])
      await office.post(`/proposals/${String(proposal)}/accept`, {
        ...{ channel: 'phone', heard: ['offer', 'request'], onBehalfOf: who.id },
      });
    const visitor = await Visitor.open(stage.browser, stage.app.url, { width });
    await visitor.signIn(olga.login);
    return { visitor, rita, helper };
  }

  it.each([1280, 360])('a clearance, a role, a delegation, a suspension and a car, %i pixels wide', async (width) => {
    const { ente } = stage;
    const { visitor, rita, helper } = await helpAgreed(width);

    await visitor.goto(`/people/${helper.id}`);
    await look(visitor, `person-${width}`);
    await visitor.press('Togli la garanzia');
    expect(await visitor.text()).toMatch(/Questo appuntamento resta, ma senza la garanzia[\s\S]*Spesa per Rita/);
    await look(visitor, `unvet-${width}`);
    await visitor.press('Lascia tutto com’è');

    await visitor.goto(`/suspensions/person/${helper.id}`);
    expect(await visitor.text()).toMatch(/1 appuntamento è annullato[\s\S]*Spesa per Rita/);
    await look(visitor, `suspend-${width}`);

    const daughter = await ente.person({ familyName: `Figlia${width}` });
    await ente.add(delegation({ delegatorId: rita.id, delegateId: daughter.id, createdBy: rita.id }));
    await visitor.goto(`/people/${rita.id}`);
    await visitor.press('Togli la delega');
    expect(await visitor.text()).toContain('Spesa per Rita');
    await look(visitor, `delegation-end-${width}`);
    await visitor.press('Togli: lo chiede al telefono');
    await look(visitor, `delegation-ended-${width}`);
    await visitor.press('Rimetti la delega');
    expect(await visitor.text()).toContain('Togli la delega');

    const driver = await ente.driver({ familyName: `Autista${width}` });
    await visitor.goto(`/people/${driver.id}/roles/revoke?role=driver`);
    await look(visitor, `role-end-${width}`);
    await visitor.goto(`/people/${driver.id}/papers`);
    await look(visitor, `papers-${width}`);
    await visitor.close();
  });

  it.each([1280, 360])('another house, and a death, %i pixels wide', async (width) => {
    const { visitor, rita, helper } = await helpAgreed(width);
    await visitor.goto(`/people/${rita.id}/residence`);
    expect(await visitor.text()).toContain(`Spesa per Rita ${width}`);
    await look(visitor, `move-${width}`);
    await visitor.page.locator('.disclosure[open] .radio-card').first().click();
    await visitor.page.locator('[name=number]').fill('9999');
    await visitor.press('Salva la casa');
    // Refused, and the block of what was chosen is open still.
    expect(await visitor.page.locator('.disclosure[open] input:checked').count()).toBe(1);
    await look(visitor, `move-refused-${width}`);

    await visitor.goto(`/people/${helper.id}/data/close`);
    expect(await visitor.text()).toMatch(/1 appuntamento è annullato[\s\S]*Spesa per Rita/);
    await look(visitor, `close-${width}`);
    await visitor.page.locator('[name=closingReason]').fill('Deceduto');
    await visitor.press('Chiudi la scheda');
    await visitor.goto(`/people/${helper.id}`);
    await look(visitor, `closed-${width}`);
    await visitor.close();
  });
});
