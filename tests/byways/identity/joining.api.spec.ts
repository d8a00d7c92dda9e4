// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '@reciproca/kernel';
import { Ledger } from '@reciproca/ledger';
import { listPersonalData, UnitOfWork, systemSeed } from '@reciproca/platform';
import { delegation, person } from '../../builders/identity.js';
import { callTask } from '../../builders/notifications.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { type OpenForm, openForm, openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let carla: ApiClient;
let olga: ApiClient;
let form: OpenForm;
let cookie: string;
let operator: TestPerson;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  const coordinator = await ente.person({ roles: ['coordinator'] });
  operator = await ente.person({ roles: ['operator'] });
  carla = new ApiClient(app.url, await openSession(ente, coordinator.id, 'api'));
  olga = new ApiClient(app.url, await openSession(ente, operator.id, 'api'));
  form = await openForm(app.url);
  cookie = `${form.cookie}; reciproca_session=${await openSession(ente, coordinator.id, 'web')}`;
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const one = async <Row>(sql: string, values: unknown[]): Promise<Row> => (await ente.query(sql, values)).rows[0] as Row;
const page = async (path: string) => {
  const answer = await fetch(app.url + path, { redirect: 'manual', headers: { cookie, 'accept-language': 'it' } });
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
};
const shopping = (day: number, time = '09:00', until = '11:00') => ({
  service: 'condominio',
  category: 'shopping',
  title: 'Spesa',
  when: { windows: [{ start: dayAhead(day, time), end: dayAhead(day, until) }] },
});
const join = (staysId: string, otherId: string, who = carla) =>
  who.post<{ code: string }>(`/people/${staysId}/join`, { otherId, understood: true });

/** One who asks and one who gives have agreed on that day. */
async function agree(receiverId: string, giverId: string, day: number): Promise<string> {
  await olga.post('/offers', { ...shopping(day), onBehalfOf: giverId });
  const { body } = await olga.post<{ id: string }>('/requests', { ...shopping(day), onBehalfOf: receiverId });
  await app.settle();
  const { id } = await one<{ id: string }>('SELECT id FROM proposals WHERE request_id = $1 AND offerer_id = $2', [
    body.id,
    giverId,
  ]);
  for (const onBehalfOf of [receiverId, giverId])
    await olga.post(`/proposals/${id}/accept`, { onBehalfOf, channel: 'phone', heard: ['offer', 'request'] });
  return (await one<{ id: string }>('SELECT id FROM agreements WHERE request_id = $1', [body.id])).id;
}

describe('two files of the same person', () => {
  let stays: TestPerson;
  let goes: TestPerson;
  let helper: TestPerson;
  let agreementId: string;

  beforeAll(async () => {
    stays = await ente.person({ familyName: 'Ferrero', birthDate: '1947-01-18', withLogin: false });
    goes = await ente.person({ familyName: 'Ferero', birthDate: '1947-01-18', phone: '+390173001006' });
    helper = await ente.person({ familyName: 'Aiuta' });
    agreementId = await agree(goes.id, helper.id, 5);
    await olga.post('/requests', { ...shopping(7), onBehalfOf: goes.id });
    await olga.post(`/people/${goes.id}/notes`, { toKnow: 'Sente poco' });
    await olga.post(`/people/${goes.id}/related`, { name: 'Carla Bo', tie: 'child', phone: '0173 001019' });
    await olga.post(`/people/${goes.id}/second-homes`, { address: 'Via Langhe 3', comune: 'Bra' });
    await ente.add(callTask({ personId: goes.id }));
    await ente.add(delegation({ delegatorId: goes.id, delegateId: helper.id, createdBy: operator.id }));
    await olga.post(`/people/${goes.id}/contacts`, { channel: 'phone', direction: 'in', outcome: 'reached' });
  });

  it('are shown side by side with what will happen, by a coordinator alone', async () => {
    expect((await olga.get(`/people/${stays.id}/join/${goes.id}`)).status).toBe(403);
    const { text } = await page(`/people/${stays.id}/join/${goes.id}`);
    for (const part of [
      'Questa resta',
      'Questa si chiude',
      '0173 001006',
      'Offerte e richieste: 2 passano',
      'Deleghe: 1',
      'Contatti: ',
      'Per un giorno si può tornare indietro',
    ])
      expect(text).toContain(part);
    expect((await page(`/people/${stays.id}/join`)).text).toContain(`/people/${stays.id}/join/${goes.id}`);
    const refused = await carla.post<{ code: string }>(`/people/${stays.id}/join`, { otherId: goes.id });
    expect(refused.status).toBe(422);
  });

  it('become one: everything that hangs on one hangs on the other, and the ledger is sound', async () => {
    const before = await one<{ n: number }>('SELECT count(*)::int AS n FROM postings', []);
    const { status } = await join(stays.id, goes.id);
    expect(status).toBe(200);
    for (const [sql, count] of [
      ['SELECT count(*)::int AS n FROM listings WHERE person_id = $1', 2],
      ['SELECT count(*)::int AS n FROM agreements WHERE receiver_id = $1', 1],
      ['SELECT count(*)::int AS n FROM diary_entries WHERE person_id = $1', 1],
      ['SELECT count(*)::int AS n FROM person_notes WHERE person_id = $1', 1],
      ['SELECT count(*)::int AS n FROM related_people WHERE person_id = $1', 1],
      ['SELECT count(*)::int AS n FROM second_homes WHERE person_id = $1', 1],
      ['SELECT count(*)::int AS n FROM delegations WHERE delegator_id = $1', 1],
      ["SELECT count(*)::int AS n FROM contacts WHERE person_id = $1 AND outcome = 'reached'", 1],
      ['SELECT count(*)::int AS n FROM credentials WHERE person_id = $1', 1],
    ] as const)
      expect([sql, (await one<{ n: number }>(sql, [stays.id])).n]).toEqual([sql, count]);
    expect(await one('SELECT phone FROM people WHERE id = $1', [stays.id])).toEqual({ phone: '+390173001006' });
    expect(await one('SELECT state, merged_into, phone FROM people WHERE id = $1', [goes.id])).toEqual({
      state: 'left',
      merged_into: stays.id,
      phone: null,
    });
    expect((await one<{ n: number }>('SELECT count(*)::int AS n FROM postings', [])).n).toBe(before.n);
    await app.settle();
    expect(await one('SELECT state FROM agreements WHERE id = $1', [agreementId])).toEqual({ state: 'agreed' });
    expect(
      (
        await one<{ n: number }>("SELECT count(*)::int AS n FROM call_tasks WHERE person_id = $1 AND state = 'open'", [
          stays.id,
        ])
      ).n,
    ).toBeGreaterThan(0);
  });

  it('what leads to the closed one leads to the other, and nobody finds it', async () => {
    for (const path of ['', '/data', '/minutes', '/join'])
      expect(await page(`/people/${goes.id}${path}`)).toMatchObject({
        status: 303,
        location: `/people/${stays.id}${path}`,
      });
    expect(await page(`/calls/with/${goes.id}`)).toMatchObject({ status: 303, location: `/calls/with/${stays.id}` });
    expect(await carla.get(`/people/${goes.id}`)).toMatchObject({ status: 409, body: { code: 'person.merged' } });
    expect((await carla.post(`/people/${goes.id}/reinstate`, { reason: 'prova' })).status).toBe(409);
    expect((await page('/people?familyName=Ferero&birthDate=1947-01-18&closed=true')).text).not.toContain(goes.id);
    expect((await page(`/audit?personId=${stays.id}`)).status).toBe(200);
  });

  it('goes with the other when it is erased', async () => {
    const other = await ente.person({ familyName: 'Doppia' });
    const twin = await ente.person({ familyName: 'Doppia' });
    const third = await ente.person({ familyName: 'Doppia' });
    await join(twin.id, third.id);
    await join(other.id, twin.id);
    expect((await page(`/people/${third.id}`)).location).toBe(`/people/${other.id}`);
    const asked = await carla.post<{ id: string }>(`/people/${other.id}/erasure`, {});
    const erasure = await one<{ id: string }>('SELECT id FROM erasure_requests WHERE person_id = $1', [other.id]);
    expect(asked.status).toBeLessThan(300);
    await carla.post(`/erasures/${erasure.id}/erase`, { balanceGoes: 'kept' });
    expect(await one('SELECT given_name FROM people WHERE id = $1', [third.id])).toEqual({
      given_name: 'Persona cancellata',
    });
  });
});

describe('two files that were joined by mistake', () => {
  /** Every row that names one of them, of tables that tell whose it is; but for what only grows. */
  async function rowsOf(ids: readonly string[]): Promise<string[]> {
    const grows = ['access_log', 'accounts', 'joined_files', 'person_changes', 'sms_consents', 'sessions'];
    const lines: string[] = [];
    for (const { table, columns } of listPersonalData().flatMap(({ tables }) => tables)) {
      if (grows.includes(table)) continue;
      const named = columns.map((column) => `t.${column} = ANY($1::uuid[])`).join(' OR ');
      const { rows } = await ente.query(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${named} ORDER BY t::text`, [
        ids,
      ]);
      lines.push(...rows.map(({ row }) => `${table} ${JSON.stringify(row)}`));
    }
    return lines.toSorted();
  }
  const undo = (staysId: string, otherId: string, who = carla) =>
    who.post<{ code: string }>(`/people/${staysId}/join/${otherId}/undo`);

  it('are two again within a day, with all that hung on each', async () => {
    const stays = await ente.person({ familyName: 'Sola', withLogin: false });
    const goes = await ente.person({ familyName: 'Altra', phone: '+390173001077' });
    const helper = await ente.person();
    await agree(goes.id, helper.id, 25);
    await agree(stays.id, helper.id, 26);
    await olga.post(`/people/${goes.id}/notes`, { toKnow: 'Sente poco' });
    await olga.post(`/people/${goes.id}/second-homes`, { address: 'Via Langhe 3', comune: 'Bra' });
    await ente.add(callTask({ personId: goes.id }));
    await ente.add(delegation({ delegatorId: goes.id, delegateId: helper.id, createdBy: operator.id }));
    await book(goes.id, helper.id, 45);
    await app.settle();
    const both = [stays.id, goes.id];
    const before = await rowsOf(both);
    expect(before.length).toBeGreaterThan(15);
    expect((await join(stays.id, goes.id)).status).toBe(200);
    expect(await rowsOf(both)).not.toEqual(before);
    await book(goes.id, helper.id, -10);
    await app.settle();
    expect((await page(`/people/${stays.id}`)).text).toContain(`/people/${stays.id}/join/${goes.id}/undo`);
    expect((await page(`/people/${stays.id}/join/${goes.id}/undo`)).text).toContain(
      'Quello che è stato fatto dopo resta',
    );

    // What is done on the file that stayed is its own afterwards.
    const since = await olga.post<{ id: string }>('/requests', { ...shopping(28), onBehalfOf: stays.id });
    expect((await undo(stays.id, goes.id, olga)).status).toBe(403);
    expect((await undo(stays.id, goes.id)).status).toBe(200);
    const own = (line: string): boolean => !line.includes(since.body.id);
    expect((await rowsOf(both)).filter(own)).toEqual(before);
    expect(await one('SELECT person_id FROM listings WHERE id = $1', [since.body.id])).toEqual({ person_id: stays.id });
    const { rows } = await ente.query("SELECT balance FROM accounts WHERE kind = 'person' AND owner_id = $1", [
      goes.id,
    ]);
    expect(rows).toEqual([{ balance: -35 }]);
    expect((await app.app.get(Ledger).verify(systemSeed('test'))).isSound).toBe(true);
    expect((await carla.get(`/people/${goes.id}`)).status).toBe(200);
    expect(await undo(stays.id, goes.id)).toMatchObject({ status: 409, body: { code: 'join.too_late' } });
    // And may be joined again, should they be one after all.
    expect((await join(stays.id, goes.id)).status).toBe(200);
  });

  it('stay one after a day, and when one of them has gone on', async () => {
    const [stays, goes, third] = [await ente.person(), await ente.person(), await ente.person()];
    await join(stays.id, goes.id);
    await join(third.id, stays.id);
    expect(await undo(stays.id, goes.id)).toMatchObject({ status: 409, body: { code: 'person.merged' } });
    expect((await undo(third.id, stays.id)).status).toBe(200);
    await ente.query("UPDATE joined_files SET joined_at = now() - interval '25 hours' WHERE goes_id = $1", [goes.id]);
    expect(await undo(stays.id, goes.id)).toMatchObject({ status: 409, body: { code: 'join.too_late' } });
    expect((await page(`/people/${stays.id}`)).text).not.toContain('/undo');
    await app.reach(new Date(Date.now() + 3_600_000));
    expect(await one('SELECT kept FROM joined_files WHERE goes_id = $1', [goes.id])).toEqual({ kept: null });
    expect(await undo(stays.id, helperless)).toMatchObject({ status: 404 });
  });
});
const helperless = '01900000-0000-7000-8000-000000000000';

describe('minutes of two files', () => {
  it('go over by one transfer, and what is corrected later follows', async () => {
    const [stays, goes, helper] = [await ente.person(), await ente.person(), await ente.person()];
    await book(goes.id, helper.id, 90);
    expect((await join(stays.id, goes.id)).status).toBe(200);
    const balances = async () =>
      (
        await ente.query("SELECT owner_id, balance FROM accounts WHERE kind = 'person' AND owner_id = ANY($1)", [
          [stays.id, goes.id],
        ])
      ).rows;
    expect(await balances()).toEqual(
      expect.arrayContaining([
        { owner_id: goes.id, balance: 0 },
        { owner_id: stays.id, balance: -90 },
      ]),
    );
    await book(goes.id, helper.id, -30);
    await app.settle();
    expect(await balances()).toEqual(
      expect.arrayContaining([
        { owner_id: goes.id, balance: 0 },
        { owner_id: stays.id, balance: -60 },
      ]),
    );
    const { isSound } = await app.app.get(Ledger).verify(systemSeed('test'));
    expect(isSound).toBe(true);
  });
});

/** Minutes from one to the other, as a settled agreement books them. */
async function book(fromId: string, toId: string, minutes: number): Promise<void> {
  await app.app.get(UnitOfWork).run(
    {
      enteId: ente.id,
      actor: { personId: operator.id, roles: ['operator'] },
      beneficiaryId: operator.id,
      channel: 'web',
      language: 'it',
      clock: systemClock,
      requestId: `book-${fromId}-${minutes}`,
    } as never,
    (ctx) =>
      app.app.get(Ledger).transfer(ctx, {
        reason: 'exchange',
        postings: [
          { account: { kind: 'person', ownerId: fromId }, minutes: -minutes },
          { account: { kind: 'person', ownerId: toId }, minutes },
        ],
        idempotencyKey: `test:${fromId}:${minutes}`,
      }),
  );
}

describe('joining is refused', () => {
  it('where the two have helped each other', async () => {
    const [a, b] = [await ente.person(), await ente.person()];
    await agree(a.id, b.id, 12);
    expect(await join(a.id, b.id)).toMatchObject({ status: 409, body: { code: 'join.exchanged' } });
    expect((await page(`/people/${a.id}/join/${b.id}`)).text).toContain('si sono aiutate tra loro');
    expect(await one('SELECT state FROM people WHERE id = $1', [b.id])).toEqual({ state: 'active' });
  });

  it('while the two are kept apart from each other, and not once they were', async () => {
    const [a, b] = [await ente.person(), await ente.person()];
    const { status } = await olga.post(`/people/${a.id}/kept-apart`, { otherId: b.id });
    expect(status).toBe(201);
    expect(await join(a.id, b.id)).toMatchObject({ status: 409, body: { code: 'join.kept_apart' } });
    await ente.query('UPDATE kept_apart SET ended_at = now() WHERE $1 IN (person_id, other_id)', [a.id]);
    expect((await join(a.id, b.id)).status).toBe(200);
    expect(await one('SELECT 1 FROM kept_apart WHERE $1 IN (person_id, other_id)', [a.id])).toBeUndefined();
  });

  it('where the two have written to each other', async () => {
    const [a, b] = [await ente.person(), await ente.person()];
    await ente.query(
      `INSERT INTO written_messages (id, ente_id, sender_id, recipient_id, words, channel, at) VALUES (gen_random_uuid(), $1, $2, $3, 'Ciao', 'web', now())`,
      [ente.id, a.id, b.id],
    );
    expect(await join(a.id, b.id)).toMatchObject({ status: 409, body: { code: 'join.wrote_each_other' } });
  });

  it('where both have something at the same hour', async () => {
    const [a, b, x, y] = [await ente.person(), await ente.person(), await ente.person(), await ente.person()];
    await agree(a.id, x.id, 20);
    await ente.query("UPDATE listings SET state = 'withdrawn' WHERE state = 'open'");
    await agree(b.id, y.id, 20);
    expect(await join(a.id, b.id)).toMatchObject({ status: 409, body: { code: 'join.clash' } });
  });

  it('where one is somewhere else while the other waits between there and back', async () => {
    const [a, b, x, y] = [await ente.person(), await ente.person(), await ente.person(), await ente.person()];
    await agree(a.id, x.id, 22);
    await ente.query("UPDATE listings SET state = 'withdrawn' WHERE state = 'open'");
    await agree(b.id, y.id, 23);
    const { rows } = await ente.query('SELECT starts_at, ends_at FROM diary_entries WHERE person_id = $1', [b.id]);
    // As a ride there whose way back begins after that.
    await ente.query(
      `UPDATE diary_entries SET stays_until = $2::timestamptz + interval '1 hour', ends_lat = 45.5, ends_lon = 8.9,
         starts_at = $3::timestamptz - interval '3 hours', ends_at = $3::timestamptz - interval '2 hours' WHERE person_id = $1`,
      [a.id, rows[0]?.['ends_at'], rows[0]?.['starts_at']],
    );
    expect(await join(a.id, b.id)).toMatchObject({ status: 409, body: { code: 'join.clash' } });
  });

  it.each(['suspended', 'left'])('where one is %s, whichever stays', async (state) => {
    const [a, b] = [await ente.person(), await ente.person()];
    await ente.query('UPDATE people SET state = $2 WHERE id = $1', [b.id, state]);
    expect((await join(a.id, b.id)).body.code).toBe('join.not_active');
    const other = await join(b.id, a.id);
    expect(['join.not_active', 'person.file_closed']).toContain(other.body.code);
  });

  it('with itself, of staff, and of a child with its guardian', async () => {
    const a = await ente.person();
    expect((await join(a.id, a.id)).body.code).toBe('join.same_file');
    expect((await join(a.id, operator.id)).body.code).toBe('join.is_staff');
    const child = await ente.add(person({ guardianId: a.id, birthDate: '2015-01-01' }));
    expect((await join(a.id, child)).body.code).toBe('join.is_guardian');
    expect((await join(a.id, child, olga)).status).toBe(403);
  });
});
