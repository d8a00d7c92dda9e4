// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';

describe('a person’s rights over their data', () => {
  const stage = setStage();

  it('lets her read everything, ask to be erased, and a coordinator see what happens before deciding', async () => {
    const { ente, app, browser } = stage;
    const anna = await ente.person({ familyName: 'Rosso', phone: '+390173111222' });
    const owner = await ente.person({ roles: ['coordinator'] });
    const person = await Visitor.open(browser, app.url, { width: 360 });
    await person.signIn(anna.login);
    await person.goto('/me/data/full');
    expect(await person.text()).toContain('+390173111222');
    expect(await person.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await person.goto('/me/data');
    await person.press('Chiedi la cancellazione');
    expect(await person.text()).toContain('Aspetta un coordinatore');

    const coordinator = await Visitor.open(browser, app.url);
    await coordinator.signIn(owner.login);
    await coordinator.goto('/erasures');
    await Promise.all([
      coordinator.page.waitForURL(/\/erasures\//),
      coordinator.page.getByRole('link', { name: 'Nome1 Rosso' }).click(),
    ]);
    await coordinator.check();
    expect(await coordinator.text()).toContain('Si toglie');
    await coordinator.page.getByText('Al fondo di comunità').click();
    await coordinator.press('Cancella per sempre');
    expect(await coordinator.text()).toContain('Persona cancellata');
    expect(await coordinator.text()).not.toContain('Rosso');

    await person.page.goto(`${app.url}/me`);
    expect(new URL(person.page.url()).pathname).toBe('/sign-in');
    const { rows } = await ente.query('SELECT coalesce(sum(minutes), 0)::int AS sum FROM postings');
    expect(rows[0]?.['sum']).toBe(0);
    for (const visitor of [person, coordinator]) await visitor.close();
  });
});
