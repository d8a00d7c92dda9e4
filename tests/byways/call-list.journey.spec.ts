// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { callTask } from '../builders/notifications.js';
import { ago } from '../builders/row.js';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { dayAhead } from '../support/world.js';

describe('the call list as a queue', () => {
  const stage = setStage();

  it('gives each operator another person, with the words to say, and does what was answered', async () => {
    const { ente } = stage;
    const [olga, carla, anna] = [
      await ente.person({ roles: ['operator'] }),
      await ente.person({ roles: ['operator'] }),
      await ente.person(),
    ];
    const rita = await ente.person({
      devices: 'none',
      withLogin: false,
      phone: '+390173440001',
      familyName: 'Ferrero',
    });
    // At whatever hour this is run.
    const always = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '23:59' };
    await ente.query('UPDATE enti SET settings = settings || $2 WHERE id = $1', [ente.id, { phoneHours: always }]);
    const gino = await ente.person({ devices: 'none', withLogin: false, phone: '+390173440002', familyName: 'Bosio' });
    const proposalId = await propose(rita.id, anna.id);
    await addCall(rita.id, 'proposal_for_offer', `/proposals/${proposalId}`, 60);
    await addCall(gino.id, 'agreement_made', '/minutes', 30);

    const [first, second] = [
      await Visitor.open(stage.browser, stage.app.url),
      await Visitor.open(stage.browser, stage.app.url, { width: 360 }),
    ];
    await first.signIn(olga.login);
    await second.signIn(carla.login);
    await first.goto('/calls');
    await first.press('Dammi la prossima chiamata');
    await second.goto('/calls');
    await second.press('Dammi la prossima chiamata');
    const mine = (visitor: Visitor) => visitor.page.locator('section', { hasText: 'Le tue chiamate' }).innerText();
    expect(await mine(first)).toContain('Ferrero');
    expect(await mine(first)).toContain('Dico di sì per lei?');
    expect(await mine(second)).toContain('Bosio');

    await first.page.getByRole('button', { name: /^Dice sì: / }).click();
    await first.page.locator('main').getByText('Bosio').waitFor();
    expect((await ente.query('SELECT state FROM proposals WHERE id = $1', [proposalId])).rows).toEqual([
      { state: 'accepted_by_offer' },
    ]);

    await second.page.locator('summary', { hasText: 'Vuole una richiamata' }).click();
    await second.press('Richiama allora');
    expect(await second.text()).toContain('Scrivi il giorno e l’ora');
    await second.press('Non risponde, riprova dopo');
    expect(await second.text()).toContain('1 tentativo');
    await first.goto(`/people/${rita.id}`);
    expect(await first.text()).toContain('telefono: Ha detto sì');
    await first.close();
    await second.close();
  });

  async function addCall(personId: string, reason: string, link: string, minutesAgo: number): Promise<void> {
    await stage.ente.add(callTask({ personId, reason, link, dueAt: ago({ minutes: minutesAgo }) }));
  }

  /** One who helps and one who asks, put together by the engine. */
  async function propose(helperId: string, askerId: string): Promise<string> {
    const operator = await stage.ente.person({ roles: ['operator'] });
    const api = async <Body>(path: string, body: object, token?: string): Promise<Body> => {
      const answer = await fetch(`${stage.app.url}/api/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify(body),
      });
      return (await answer.json()) as Body;
    };
    const { token } = await api<{ token: string }>('/sessions', {
      login: operator.login,
      password: 'una-frase-di-prova-lunga',
    });
    const help = {
      service: 'condominio',
      category: 'shopping',
      channel: 'phone',
      when: { windows: [{ start: dayAhead(6, '09:00'), end: dayAhead(6, '12:00') }] },
    };
    await api('/offers', { ...help, title: 'Faccio la spesa', onBehalfOf: helperId }, token);
    await api('/requests', { ...help, title: 'Mi serve la spesa', onBehalfOf: askerId }, token);
    for (let tries = 0; tries < 100; tries += 1) {
      const [row] = (await stage.ente.query('SELECT id FROM proposals WHERE offerer_id = $1', [helperId])).rows;
      if (row) {
        await stage.ente.query("UPDATE call_tasks SET state = 'done', done_at = now()");
        return String(row['id']);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The engine put nobody together');
  }
});
