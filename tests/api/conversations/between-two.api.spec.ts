// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte } from '../../support/world.js';
import { agree, neighbour, type Neighbour, propose, type Thread } from './two-people.js';

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
const write = (from: Neighbour, to: Neighbour, words: string) =>
  from.as.post<{ id: string; code?: string }>(`/conversations/with/${to.id}`, { words });
const read = (reader: Neighbour, other: Neighbour) => reader.as.get<Thread>(`/conversations/with/${other.id}`);
const news = async ({ as }: Neighbour): Promise<string[]> => {
  await app.settle();
  const { body } = await as.get<{ items: { type: string; title: string }[] }>('/notifications');
  return body.items.filter(({ type }) => /message|report/.test(type)).map(({ title }) => title);
};

describe('two people who have something to do with each other', () => {
  it('write to each other from the proposal on, and each is told that there is something to read', async () => {
    const [maria, paolo] = await two();
    expect((await write(maria, paolo, 'Ci conosciamo?')).status).toBe(404);
    await propose(app, ente, paolo, maria);
    expect((await write(maria, paolo, 'A che ora passi?')).status).toBe(201);
    expect((await write(paolo, maria, 'Alle nove')).status).toBe(201);
    const { body } = await read(maria, paolo);
    expect(body.items.map(({ words, isOwn }) => [words, isOwn])).toEqual([
      ['Alle nove', false],
      ['A che ora passi?', true],
    ]);
    expect(body).toMatchObject({ isOpen: true, matters: [{ kind: 'proposal' }] });
    const told = await news(paolo);
    expect(told).toHaveLength(1);
    expect(told[0]).not.toContain('ora');
  });

  it('are read by staff who act for one of them as far as it is to be read out, and no further', async () => {
    const [maria, paolo] = await two();
    await propose(app, ente, paolo, maria);
    await write(maria, paolo, 'Mio figlio è in carcere');
    await write(paolo, maria, 'Lo so, coraggio');
    await write(maria, paolo, 'A che ora passi?');
    await write(paolo, maria, 'Alle nove');
    const asMaria = `onBehalfOf=${maria.id}`;
    const { body } = await staff.get<Thread>(`/conversations/with/${paolo.id}?${asMaria}`);
    expect(body.items.map(({ words, state }) => [words, state])).toEqual([
      ['Alle nove', 'there'],
      ...[1, 2, 3].map(() => [null, 'between_two']),
    ]);
    const older = await staff.get<Thread>(`/conversations/with/${paolo.id}?${asMaria}&limit=2`);
    const next = String((older.body as unknown as { next: string }).next);
    const rest = await staff.get<Thread>(`/conversations/with/${paolo.id}?${asMaria}&after=${next}`);
    expect(rest.body.items.map(({ words }) => words)).toEqual([null, null]);
    // What they write down for them they read, and that it came; by now there is nothing to be read out.
    await staff.post(`/conversations/with/${paolo.id}`, { words: 'Va bene', onBehalfOf: maria.id, channel: 'phone' });
    const after = await staff.get<Thread>(`/conversations/with/${paolo.id}?${asMaria}`);
    expect(after.body.items.map(({ words }) => words)).toEqual(['Va bene', null, null, null, null]);
    const asPaolo = await staff.get<{ items: { last: { words: string | null } }[] }>(
      `/conversations?onBehalfOf=${paolo.id}`,
    );
    expect(asPaolo.body.items.map(({ last }) => last.words)).toEqual(['Va bene']);
    await write(paolo, maria, 'A domani');
    const again = await staff.get<{ items: { last: { words: string | null } }[] }>(
      `/conversations?onBehalfOf=${paolo.id}`,
    );
    expect(again.body.items.map(({ last }) => last.words)).toEqual([null]);
    expect((await read(maria, paolo)).body.items.every(({ words }) => words !== null)).toBe(true);
  });

  it('cannot begin once a week has gone by, and still read what they wrote', async () => {
    const [maria, paolo] = await two();
    const agreement = await agree(app, ente, paolo, maria);
    await write(maria, paolo, 'Grazie!');
    const endedAgo = (days: number) =>
      ente.query(
        "UPDATE agreements SET starts_at = now() - make_interval(days => $2, hours => 2), ends_at = now() - make_interval(days => $2), state = 'settled' WHERE id = $1",
        [agreement, days],
      );
    await endedAgo(6);
    expect((await write(maria, paolo, 'Ho dimenticato la borsa')).status).toBe(201);
    await endedAgo(8);
    expect((await write(maria, paolo, 'E la sciarpa')).body.code).toBe('message.over');
    const { body } = await read(paolo, maria);
    expect([body.isOpen, body.items.length]).toEqual([false, 2]);
    const page = await PageClient.open(app.url, ente, maria.id);
    expect((await page.get(`/conversations/with/${paolo.id}`)).html).not.toContain('<textarea');
  });

  it('are read by nobody else, and by staff only what was reported', async () => {
    const [maria, paolo] = await two();
    await agree(app, ente, paolo, maria);
    const { id } = (await write(paolo, maria, 'Sei una stupida')).body;
    const third = await neighbour(app, ente);
    expect((await third.as.get(`/conversations/with/${paolo.id}`)).status).toBe(404);
    expect((await third.as.post(`/conversations/messages/${id}/report`)).status).toBe(404);
    expect((await staff.get(`/conversations/with/${paolo.id}`)).status).toBe(404);
    expect((await paolo.as.post(`/conversations/messages/${id}/report`)).status).toBe(404);

    expect((await maria.as.post(`/conversations/messages/${id}/report`, { why: 'Mi offende' })).status).toBe(204);
    expect((await maria.as.post<{ code: string }>(`/conversations/messages/${id}/report`)).body.code).toBe(
      'message.reported_already',
    );
    const { rows } = await ente.query('SELECT id FROM message_reports WHERE message_id = $1', [id]);
    const report = `/message-reports/${String(rows[0]?.['id'])}`;
    expect((await maria.as.get(report)).status).toBe(403);
    expect((await staff.get<{ messages: { words: string }[] }>(report)).body.messages.at(-1)?.words).toBe(
      'Sei una stupida',
    );
    expect((await staff.post(`${report}/settle`, { outcome: 'hidden' })).status).toBe(204);
    expect((await staff.post<{ code: string }>(`${report}/settle`, { outcome: 'left' })).body.code).toBe(
      'report.wrong_state',
    );
    const seen = (await read(maria, paolo)).body.items[0];
    expect([seen?.words, seen?.state]).toEqual([null, 'hidden']);
    expect(await news(maria)).toContain('L’ufficio ha tolto il messaggio che hai segnalato.');
    expect((await news(paolo)).join()).toContain('ha tolto un tuo messaggio');
  });

  it('can take back what was written in anger for a quarter of an hour', async () => {
    const [maria, paolo] = await two();
    await agree(app, ente, paolo, maria);
    const { id } = (await write(maria, paolo, 'Non ti voglio più vedere')).body;
    expect((await paolo.as.post(`/conversations/messages/${id}/take-back`)).status).toBe(404);
    expect((await maria.as.post(`/conversations/messages/${id}/take-back`)).status).toBe(204);
    expect((await read(paolo, maria)).body.items[0]).toMatchObject({ words: null, state: 'taken_back' });
    const { rows } = await ente.query('SELECT words FROM written_messages WHERE id = $1', [id]);
    expect(rows[0]?.['words']).toBe('');

    const late = (await write(maria, paolo, 'Scusa')).body.id;
    await ente.query("UPDATE written_messages SET at = at - interval '16 minutes' WHERE id = $1", [late]);
    expect((await maria.as.post<{ code: string }>(`/conversations/messages/${late}/take-back`)).body.code).toBe(
      'message.too_late',
    );
  });

  it('are held to thirty a day, and to what two texts hold', async () => {
    const [maria, paolo] = await two();
    await agree(app, ente, paolo, maria);
    for (let count = 0; count < 30; count += 1) expect((await write(maria, paolo, `Uno ${count}`)).status).toBe(201);
    expect((await write(maria, paolo, 'Ancora')).body.code).toBe('message.too_many');
    expect((await write(paolo, maria, 'x'.repeat(301))).status).toBe(422);
    expect((await write(paolo, maria, '  ')).status).toBe(422);
  });

  it('find the way from the agreement, write on the page, and lose nothing of what is refused', async () => {
    const [maria, paolo] = await two();
    const agreement = await agree(app, ente, paolo, maria);
    const page = await PageClient.open(app.url, ente, maria.id);
    const path = `/conversations/with/${paolo.id}`;
    expect((await page.get(`/agreements/${agreement}`)).html).toContain(`href="${path}"`);
    const sent = await page.post(path, { words: 'مرحبا' });
    expect(sent.status).toBe(303);
    expect((await page.get(path)).html).toContain('dir="auto">مرحبا');
    const refused = await page.post(path, { words: 'x'.repeat(301) });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('x'.repeat(301));
  });

  it('are not kept for ever: half a year, a month what went as a text, and what is reported until it is settled', async () => {
    const [maria, paolo] = await two();
    await agree(app, ente, paolo, maria);
    const old = async (words: string, days: number, channel = 'web'): Promise<string> => {
      const { id } = (await write(paolo, maria, words)).body;
      await ente.query('UPDATE written_messages SET at = at - make_interval(days => $2), channel = $3 WHERE id = $1', [
        id,
        days,
        channel,
      ]);
      return id;
    };
    const kept = [await old('Di ieri', 179), await old('Un SMS', 29, 'sms'), await old('Segnalato', 181)];
    await maria.as.post(`/conversations/messages/${kept[2]}/report`);
    await old('Vecchio', 181);
    await old('Un vecchio SMS', 31, 'sms');
    await ente.query('DELETE FROM job_turns');
    await app.reach(new Date());
    const { rows } = await ente.query('SELECT id FROM written_messages WHERE sender_id = $1 ORDER BY id', [paolo.id]);
    expect(rows.map(({ id }) => String(id))).toEqual(kept.toSorted());
  });
});
