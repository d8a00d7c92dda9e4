// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { dayAhead } from '../support/world.js';

describe('a dispute', () => {
  const stage = setStage();

  it('is told by both, mediated, accepted by both, and right in the ledger', async () => {
    const { ente, app, browser } = stage;
    const help = {
      service: 'condominio',
      category: 'shopping',
      title: 'La spesa del martedì',
      when: { windows: [{ start: dayAhead(4, '09:00'), end: dayAhead(4, '12:00') }] },
    };
    const [giver, receiver] = [await ente.person(), await ente.person()];
    const mediator = await ente.person({ roles: ['mediator'] });
    const olga = await ente.person({ roles: ['operator'] });
    const token = async (login: string): Promise<string> => {
      const answer = await fetch(`${app.url}/api/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login, password: 'una-frase-di-prova-lunga' }),
      });
      return ((await answer.json()) as { token: string }).token;
    };
    const post = async (bearer: string, path: string, body: object = {}): Promise<Record<string, string>> => {
      const answer = await fetch(`${app.url}/api/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
        body: JSON.stringify(body),
      });
      return (await answer.json()) as Record<string, string>;
    };
    const [give, receive] = [await token(giver.login), await token(receiver.login)];
    await post(give, '/offers', help);
    const request = await post(receive, '/requests', help);
    let proposal = '';
    while (!proposal) {
      const { rows } = await ente.query('SELECT id FROM proposals WHERE request_id = $1', [request['id']]);
      proposal = String(rows[0]?.['id'] ?? '');
    }
    await post(receive, `/proposals/${proposal}/accept`);
    const { agreementId } = await post(give, `/proposals/${proposal}/accept`);
    await ente.letPass(String(agreementId));

    const asker = await Visitor.open(browser, app.url, { width: 360 });
    await asker.signIn(receiver.login);
    await asker.goto(`/disputes/of/${agreementId}`);
    await asker.page.locator('#f-reason').fill('È durato mezz’ora');
    await asker.press('Manda');
    expect(await asker.text()).toContain('Non ha ancora scritto.');

    const helper = await Visitor.open(browser, app.url, { width: 360 });
    await helper.signIn(giver.login);
    await helper.goto('/disputes');
    await helper.page.getByRole('link', { name: 'La spesa del martedì' }).click();
    await helper.check();
    expect(await helper.text()).not.toContain('mezz’ora');
    await helper.page.locator('#f-text').fill('C’era tanta coda alla cassa');
    await helper.press('Manda');
    expect(await helper.text()).toContain('mezz’ora');

    const operator = await Visitor.open(browser, app.url);
    await operator.signIn(olga.login);
    await operator.goto('/board?view=disputed');
    await operator.page.getByRole('link', { name: 'La spesa del martedì' }).first().click();
    await operator.check();
    await operator.page.locator('#f-mediatorId').selectOption(mediator.id);
    await operator.press('Dai la mediazione');

    const between = await Visitor.open(browser, app.url);
    await between.signIn(mediator.login);
    await between.goto('/mediation');
    await between.page.getByRole('link', { name: 'La spesa del martedì' }).click();
    await between.check();
    expect(await between.text()).toContain('coda alla cassa');
    await between.page.getByLabel('Si conta un altro tempo').check();
    await between.page.locator('#f-minutes').fill('45');
    await between.page.locator('#f-words').fill('La coda non è colpa di nessuno.');
    await between.press('Proponi');

    for (const visitor of [asker, helper]) {
      await visitor.goto('/disputes');
      await visitor.page.getByRole('link', { name: 'La spesa del martedì' }).click();
      await visitor.press('Va bene per me');
    }
    expect(await helper.text()).toContain('Risolta');
    const { rows } = await ente.query(
      'SELECT p.minutes FROM postings p JOIN accounts a ON a.id = p.account_id WHERE a.owner_id = $1',
      [giver.id],
    );
    expect(rows).toEqual([{ minutes: 45 }]);
    for (const visitor of [asker, helper, operator, between]) await visitor.close();
  });
});
