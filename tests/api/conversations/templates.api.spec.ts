// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messageTemplate } from '../../builders/conversations.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let coordinator: PageClient;
let operator: PageClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  coordinator = await PageClient.open(app.url, ente, (await ente.person({ roles: ['coordinator'] })).id);
  operator = await PageClient.open(app.url, ente, (await ente.person({ roles: ['operator'] })).id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const SETTINGS = '/settings/messages';

describe('templates of messages', () => {
  it('are the usual ones and the ente’s own, which coordinators write, change and remove', async () => {
    const own = { title: 'Assemblea', wordsIt: 'Ciao {{name}}, ci vediamo {{day}}', wordsEn: '' };
    expect((await coordinator.post(`${SETTINGS}/new`, own)).status).toBe(303);
    const twice = await coordinator.post(`${SETTINGS}/new`, own);
    expect(twice.status).toBe(409);
    expect(twice.html).toContain('ci vediamo');
    const { html } = await coordinator.get(SETTINGS);
    const [, id] = /\/settings\/messages\/([0-9a-f-]{36})"/.exec(html) ?? [];
    expect(html).toContain('Invito a un incontro');
    expect((await coordinator.post(`${SETTINGS}/${id}`, { ...own, wordsIt: 'Venite' })).status).toBe(303);
    expect((await coordinator.get(SETTINGS)).html).toContain('Venite');
    expect((await coordinator.post(`${SETTINGS}/${id}/remove`, {})).status).toBe(303);
    expect((await coordinator.get(SETTINGS)).html).not.toContain('Venite');
    expect((await operator.get(SETTINGS)).status).toBe(403);
  });

  it('know four fields, and no other is kept', async () => {
    const wrong = await coordinator.post(`${SETTINGS}/new`, { title: 'Errore', wordsIt: 'Ciao {{cognome}}' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('{{cognome}}');
  });

  it('are filled in by the form they are taken into: for a person by name, for a group when it leaves', async () => {
    const key = await ente.add(
      messageTemplate({ title: 'Incontro', wordsIt: 'Ciao {{name}}, {{day}} alle {{hour}}: {{place}}' }),
    );
    const asked = `?template=${key}&day=2031-03-04&hour=17%3A30&place=Sala+blu`;
    const group = (await operator.get(`/group-messages/new${asked}`)).html;
    expect(group).toContain('Ciao {{name}}, martedì 4 marzo 2031 alle 17:30: Sala blu');
    const person = await ente.person();
    const { rows } = await ente.query('SELECT given_name FROM people WHERE id = $1', [person.id]);
    const thread = `/people/${person.id}/conversation`;
    expect((await operator.get(`${thread}${asked}`)).html).toContain(`Ciao ${String(rows[0]?.['given_name'])}, `);
    const unfilled = await operator.post(thread, { words: 'Vieni {{day}}' });
    expect(unfilled.status).toBe(422);
    expect(unfilled.html).toContain('Vieni {{day}}');
  });
});
