// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000' });
  ente = await TestEnte.create(app.database.url);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function newClient(roles?: readonly 'operator'[]): Promise<ApiClient & { id: string }> {
  const { id } = await ente.person(roles ? { roles } : {});
  return Object.assign(new ApiClient(app.url, await openSession(ente, id, 'api')), { id });
}
const help = (day: number): object => ({
  service: 'condominio',
  category: 'shopping',
  title: 'La spesa',
  when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '12:00') }] },
});
/** The turn of every job has come. */
async function clockStrikes(): Promise<void> {
  await ente.query('DELETE FROM job_turns');
  await app.reach(new Date());
}
async function ids(sql: string): Promise<unknown[]> {
  return (await ente.query(sql)).rows.map(({ id }) => id);
}

describe('what came to nothing, or was told long ago', () => {
  it('is forgotten after its time, and never what something stands on', async () => {
    const giver = await newClient();
    const asking: ApiClient[] = [];
    for (let day = 4; day < 8; day += 1) {
      const asker = await newClient();
      asking.push(asker);
      await giver.post('/offers', help(day));
      await asker.post('/requests', help(day));
    }
    await app.settle();
    const proposals: string[] = [];
    for (const asker of asking) {
      const { body } = await asker.get<{ items: { id: string }[] }>('/proposals');
      proposals.push(body.items[0]?.id ?? '');
    }
    const [agreed = '', old = '', heard = '', young = ''] = proposals;
    await giver.post(`/proposals/${agreed}/accept`);
    await asking[0]?.post(`/proposals/${agreed}/accept`);
    for (const id of [old, heard, young]) expect((await giver.post(`/proposals/${id}/decline`)).status).toBe(200);
    await app.settle();
    const operator = await newClient(['operator']);
    await ente.query(
      `INSERT INTO spoken_consents (id, ente_id, person_id, side, request_id, proposal_id, channel, words, heard_by, heard_at)
       SELECT gen_random_uuid(), ente_id, offerer_id, 'offer', request_id, id, 'phone', 'sì', $2, now() FROM proposals WHERE id = $1`,
      [heard, operator.id],
    );
    await ente.query("UPDATE proposals SET updated_at = now() - interval '181 days' WHERE id <> $1", [young]);
    await clockStrikes();
    expect((await ids('SELECT id FROM proposals')).sort()).toEqual([agreed, heard, young].sort());
    expect(await ids(`SELECT id FROM exchange_acts WHERE subject_id = '${old}'`)).toEqual([]);
    expect((await ids(`SELECT id FROM exchange_acts WHERE subject_id = '${young}'`)).length).toBe(1);
  });

  it('is told anew to nobody: what was read goes after half a year, what nobody read after a year', async () => {
    const reader = await newClient();
    const told = (key: string, days: number, isRead: boolean): Promise<unknown> =>
      ente.query(
        `INSERT INTO notifications (id, ente_id, person_id, seq, type, params, link, event_key, created_at, read_at)
         SELECT gen_random_uuid(), $1, $2, coalesce(max(seq), 0) + 1, 'exchange.match', '{}', '/', $3, now() - make_interval(days => $4::int),
           CASE WHEN $5 THEN now() - make_interval(days => $4::int) END FROM notifications WHERE person_id = $2`,
        [ente.id, reader.id, key, days, isRead],
      );
    await told('read-old', 181, true);
    await told('read-young', 179, true);
    await told('unread', 181, false);
    await told('unread-old', 366, false);
    await told('mailed-old', 366, true);
    await told('mailed-young', 200, true);
    await ente.query(
      `INSERT INTO outgoing_messages (id, ente_id, person_id, notification_id, channel, address, state, created_at, subject, body)
       SELECT gen_random_uuid(), ente_id, person_id, id, 'email', 'a@example.org', 'sent', created_at, 'x', 'x' FROM notifications WHERE event_key LIKE 'mailed%'`,
    );
    await clockStrikes();
    const { rows } = await ente.query('SELECT event_key FROM notifications WHERE person_id = $1 ORDER BY event_key', [
      reader.id,
    ]);
    expect(rows.map(({ event_key: key }) => key)).toEqual(['mailed-young', 'read-young', 'unread']);
  });
});

describe('a long list of proposals', () => {
  it('goes on page by page, each once and the best first', async () => {
    const giver = await newClient();
    for (let asked = 0; asked < 7; asked += 1) {
      await giver.post('/offers', help(10 + asked));
      await (await newClient()).post('/requests', help(10 + asked));
    }
    await app.settle();
    const all = (await giver.get<{ items: { id: string }[]; next: string | null }>('/proposals?limit=100')).body;
    expect(all.next).toBeNull();
    expect(all.items.length).toBeGreaterThanOrEqual(7);
    const walked: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: { items: { id: string }[]; next: string | null } = (
        await giver.get<{ items: { id: string }[]; next: string | null }>(
          `/proposals?limit=3${next ? `&after=${next}` : ''}`,
        )
      ).body;
      walked.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(walked).toEqual(all.items.map(({ id }) => id));
  });
});
