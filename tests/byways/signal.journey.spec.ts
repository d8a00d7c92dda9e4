// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';

describe('a signal', () => {
  const stage = setStage();

  it('is sent in a few fields from a phone, followed by an operator, and answered', async () => {
    const { ente, app, browser } = stage;
    const elena = await ente.person({ roles: ['resident', 'sentinel'] });
    const rosa = await ente.person({ familyName: 'Ferrero', devices: 'none' });
    const olga = await ente.person({ roles: ['operator'] });

    const sentinel = await Visitor.open(browser, app.url, { width: 360 });
    await sentinel.signIn(elena.login);
    await sentinel.goto('/signals/new');
    expect(await sentinel.page.locator('main input:not([type=hidden]), main textarea').count()).toBe(1 + 1 + 3 + 1);
    await sentinel.press('Manda la segnalazione');
    expect(await sentinel.page.locator('.field-error').count()).toBe(3);
    await sentinel.page.locator('#f-about').fill('La signora Ferrero, scala A');
    await sentinel.page.locator('#f-need').fill('È sola e non esce da giorni');
    await sentinel.page.getByLabel('Non ancora').check();
    await sentinel.press('Manda la segnalazione');
    expect(await sentinel.text()).toContain('Nuova');

    const operator = await Visitor.open(browser, app.url);
    await operator.signIn(olga.login);
    await operator.goto('/signals');
    await operator.page.getByRole('link', { name: 'La signora Ferrero, scala A' }).click();
    await operator.check();
    expect(await operator.text()).toContain('Chiamala con tatto');
    await operator.press('La seguo io');
    await operator.page.getByText('Cerca la persona').click();
    const { rows } = await ente.query('SELECT given_name FROM people WHERE id = $1', [rosa.id]);
    await operator.page.locator('#f-givenName').fill(String(rows[0]?.['given_name']));
    await operator.page.locator('#f-familyName').fill('Ferrero');
    await operator.press('Cerca');
    await operator.press('È lei');
    await operator.page.locator('#f-text').fill('Chiamata: vuole compagnia il martedì');
    await operator.press('Salva l’appunto');
    expect(await operator.text()).toContain('vuole compagnia');
    await operator.page.locator('#f-outcome').selectOption('helped');
    await operator.page.locator('#f-feedback').fill('L’abbiamo chiamata, grazie.');
    await operator.press('Chiudi e rispondi');

    // On the sentinel's phone the answer appears by itself, without what staff noted.
    await sentinel.untilLive();
    await sentinel.goto('/signals');
    expect(await sentinel.text()).toContain('L’abbiamo chiamata, grazie.');
    expect(await sentinel.text()).not.toContain('compagnia');
    await sentinel.goto('/inbox');
    expect(await sentinel.text()).toContain('C’è una risposta alla tua segnalazione.');
    await operator.goto('/sentinels');
    for (const visitor of [sentinel, operator]) await visitor.close();
  });
});
