// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';

describe('the audit', () => {
  const stage = setStage();

  it('tells the coordinator who read whose card, and shows a row that was tampered with', async () => {
    const { ente, app, browser } = stage;
    const anna = await ente.person({ familyName: 'Rosso', phone: '+390173111222' });
    const reading = await ente.person({ roles: ['operator'], familyName: 'Dutto' });
    const owner = await ente.person({ roles: ['coordinator'] });
    const operator = await Visitor.open(browser, app.url);
    await operator.signIn(reading.login);
    await operator.goto(`/people/${anna.id}`);

    const coordinator = await Visitor.open(browser, app.url);
    await coordinator.signIn(owner.login);
    await coordinator.goto('/audit');
    await coordinator.page.locator('#f-person').fill('Rosso Nome1');
    await coordinator.press('Mostra');
    expect(await coordinator.text()).toContain('Nome2 Dutto ha letto la scheda. Di Nome1 Rosso.');
    await coordinator.press('Controlla ora');
    expect(await coordinator.text()).toContain('Il registro è intero');

    const phone = await Visitor.open(browser, app.url, { width: 360 });
    await phone.signIn(anna.login);
    await phone.goto('/me/data');
    expect(await phone.text()).toContain('Letto: la scheda');
    expect(await phone.text()).toContain('Operatore');
    expect(await phone.text()).not.toContain('Dutto');
    expect(await phone.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);

    await ente.query('ALTER TABLE access_log DISABLE TRIGGER USER');
    await ente.query('UPDATE access_log SET person_id = NULL WHERE person_id = $1', [anna.id]);
    await ente.query('ALTER TABLE access_log ENABLE TRIGGER USER');
    await coordinator.press('Controlla ora');
    expect(await coordinator.text()).toContain('Il registro è rotto alla riga');
    expect(await coordinator.text()).toContain('Qualcuno ha cambiato questa riga.');
    for (const visitor of [operator, coordinator, phone]) await visitor.close();
  });
});
