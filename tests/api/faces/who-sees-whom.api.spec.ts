// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delegation } from '../../builders/identity.js';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';
import { agree, neighbour, type Neighbour, propose } from '../conversations/two-people.js';

interface SeenFace {
  readonly name: string;
  readonly initials: string;
  readonly words: string | null;
  readonly facts: string[];
}

const WORDS = 'Nonna di tre nipoti, cucino volentieri';
const ALL = { words: WORDS, showsLanguages: true, showsHelped: true, showsKnown: true };

let app: TestApp;
let ente: TestEnte;
let staff: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  staff = await app.signIn((await ente.person({ roles: ['operator'] })).login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const two = async (): Promise<[Neighbour, Neighbour]> => [await neighbour(app, ente), await neighbour(app, ente)];
const choose = (who: Neighbour, choices: object) => who.as.post<{ code?: string }>('/me/face', choices);
const look = (reader: Neighbour, other: Neighbour) => reader.as.get<SeenFace>(`/faces/${other.id}`);

describe('what somebody shows', () => {
  it('is their initials and nothing else until they choose', async () => {
    const [maria, paolo] = await two();
    await propose(app, ente, paolo, maria);
    const { body } = await look(maria, paolo);
    expect(body).toMatchObject({ words: null, facts: [] });
    expect(body.initials).toHaveLength(2);
  });

  it('is each thing they chose, and only that', async () => {
    const [maria, paolo] = await two();
    await ente.query("UPDATE people SET spoken_languages = '{it,ro,other}', created_at = '2024-05-01' WHERE id = $1", [
      paolo.id,
    ]);
    const agreement = await agree(app, ente, paolo, maria);
    await ente.query("UPDATE agreements SET state = 'settled' WHERE id = $1", [agreement]);
    await choose(paolo, { ...ALL, showsHelped: false, showsKnown: false });
    expect((await look(maria, paolo)).body).toMatchObject({ words: WORDS, facts: ['Parla: Italiano, Rumeno'] });
    await choose(paolo, { ...ALL, words: undefined, showsLanguages: false });
    expect((await look(maria, paolo)).body).toMatchObject({
      words: null,
      facts: ['Ha aiutato 1 volta', 'L’ufficio conosce questa persona dal 2024'],
    });
  });

  it('is seen on the proposal, on its card and on the appointment', async () => {
    const [maria, paolo] = await two();
    await choose(paolo, ALL);
    const proposal = await propose(app, ente, paolo, maria);
    const page = await PageClient.open(app.url, ente, maria.id);
    const { rows } = await ente.query('SELECT request_id FROM proposals WHERE id = $1', [proposal]);
    for (const path of ['/', `/proposals/${proposal}`, `/requests/${rows[0]?.['request_id']}`])
      expect({ path, sees: (await page.get(path)).text.includes(WORDS) }).toEqual({ path, sees: true });
    const agreement = await agree(app, ente, paolo, maria);
    expect((await page.get(`/agreements/${agreement}`)).text).toContain(WORDS);
  });

  it('is kept from whoever has nothing to do with them, also where their offer is listed', async () => {
    const [maria, paolo] = await two();
    await choose(paolo, ALL);
    await propose(app, ente, paolo, maria);
    const third = await neighbour(app, ente);
    expect((await look(third, paolo)).status).toBe(404);
    const page = await PageClient.open(app.url, ente, third.id);
    expect((await page.get('/around')).text).not.toContain(WORDS);
    expect((await staff.get(`/faces/${paolo.id}`)).status).toBe(404);
  });

  it('is over a week after, and at once for two who are kept apart', async () => {
    const [maria, paolo] = await two();
    const agreement = await agree(app, ente, paolo, maria);
    const endedAgo = (days: number) =>
      ente.query(
        "UPDATE agreements SET starts_at = now() - make_interval(days => $2, hours => 2), ends_at = now() - make_interval(days => $2), state = 'settled' WHERE id = $1",
        [agreement, days],
      );
    await endedAgo(6);
    expect((await look(maria, paolo)).status).toBe(200);
    await staff.post(`/people/${maria.id}/kept-apart`, { otherId: paolo.id });
    expect((await look(maria, paolo)).status).toBe(404);
    const [anna, luca] = await two();
    const other = await agree(app, ente, luca, anna);
    await ente.query(
      "UPDATE agreements SET starts_at = now() - interval '9 days', ends_at = now() - interval '8 days', state = 'settled' WHERE id = $1",
      [other],
    );
    expect((await look(anna, luca)).status).toBe(404);
  });

  it('is seen by whoever acts for one of the two, within what they act in', async () => {
    const [maria, paolo] = await two();
    await choose(paolo, ALL);
    await propose(app, ente, paolo, maria);
    const lookAs = async (scope: string): Promise<number> => {
      const helper = await neighbour(app, ente);
      await ente.add(delegation({ delegatorId: maria.id, delegateId: helper.id, scope }));
      return (await helper.as.get(`/faces/${paolo.id}?onBehalfOf=${maria.id}`)).status;
    };
    expect([await lookAs('all'), await lookAs('condominio'), await lookAs('trasporto')]).toEqual([200, 200, 404]);
  });

  it('is nothing of a minor, who cannot choose either', async () => {
    const [maria, paolo] = await two();
    await choose(paolo, ALL);
    await propose(app, ente, paolo, maria);
    await ente.query('UPDATE people SET birth_date = $2 WHERE id = $1', [
      paolo.id,
      dayAhead(-365 * 12, '09:00').slice(0, 10),
    ]);
    expect((await look(maria, paolo)).status).toBe(404);
    expect((await choose(paolo, ALL)).body.code).toBe('face.minor');
  });

  it('is gone when they leave', async () => {
    const paolo = await neighbour(app, ente);
    await choose(paolo, ALL);
    const page = await PageClient.open(app.url, ente, (await ente.person({ roles: ['operator'] })).id);
    await page.post(`/people/${paolo.id}/data/close`, { closingReason: 'Ha cambiato città' });
    await app.settle();
    const { rows } = await ente.query('SELECT 1 FROM faces WHERE person_id = $1', [paolo.id]);
    expect(rows).toEqual([]);
  });
});

describe('whoever chooses', () => {
  it.each([
    ['phone', 'Chiamami al 333 1234567'],
    ['mail', 'anna@example.org'],
    ['link', 'www.example.org'],
  ])('is told that no %s goes there, and loses nothing typed', async (kind, words) => {
    const paolo = await neighbour(app, ente);
    expect((await choose(paolo, { ...ALL, words })).body.code).toBe(`reach.${kind}`);
    const page = await PageClient.open(app.url, ente, paolo.id);
    const back = await page.post('/me/face', {
      words,
      showsLanguages: 'true',
      showsHelped: 'false',
      showsKnown: 'false',
    });
    expect(back.status).toBe(422);
    expect(back.html).toContain(words);
  });

  it('may do so on the telephone, by the hand of staff', async () => {
    const [maria, paolo] = await two();
    await propose(app, ente, paolo, maria);
    await staff.post('/me/face', { ...ALL, onBehalfOf: paolo.id, channel: 'phone' });
    expect((await look(maria, paolo)).body.words).toBe(WORDS);
  });
});

describe('staff', () => {
  it('take off what offends, once; the person is told and others see it no more', async () => {
    const [maria, paolo] = await two();
    await propose(app, ente, paolo, maria);
    await choose(paolo, { ...ALL, words: 'Siete tutti scemi' });
    const page = await PageClient.open(app.url, ente, (await ente.person({ roles: ['operator'] })).id);
    expect((await page.get(`/people/${paolo.id}/face`)).text).toContain('Siete tutti scemi');
    const path = `/people/${paolo.id}/face/remove`;
    expect((await staff.post(path, { part: 'words' })).status).toBe(204);
    expect((await staff.post<{ code: string }>(path, { part: 'words' })).body.code).toBe('face.nothing_there');
    expect((await look(maria, paolo)).body.words).toBeNull();
    await app.settle();
    const { body } = await paolo.as.get<{ items: { type: string }[] }>('/notifications');
    expect(body.items.filter(({ type }) => type === 'face_words_removed')).toHaveLength(1);
    expect((await maria.as.post(path, { part: 'words' })).status).toBe(403);
  });
});
