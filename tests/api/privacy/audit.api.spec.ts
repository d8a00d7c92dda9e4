// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { accessLogEntry } from '../../builders/identity.js';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

interface Entry {
  action: string;
  actorId: string;
  personId: string | null;
  detail: Record<string, unknown>;
  others: number;
}
interface Chain {
  entries: number;
  headPosition: number;
  headHash: string;
  fault: { kind: string; position: number | null; entryId: string | null } | null;
}

describe('the audit', () => {
  let app: TestApp;
  let ente: TestEnte;
  let anna: TestPerson;
  let olga: TestPerson;
  let operator: ApiClient;
  let coordinator: ApiClient;
  let carla: TestPerson;

  beforeAll(async () => {
    app = await startTestApp();
    ente = await TestEnte.create(app.database.url);
    anna = await ente.person({ devices: 'none', familyName: 'Rosso', phone: '+390173111222' });
    olga = await ente.person({ roles: ['operator'] });
    carla = await ente.person({ roles: ['coordinator'] });
    operator = await app.signIn(olga.login);
    coordinator = await app.signIn(carla.login);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  const entries = async (query = ''): Promise<Entry[]> =>
    (await coordinator.get<{ items: Entry[] }>(`/audit${query}`)).body.items;
  const verify = async (): Promise<Chain> => (await coordinator.post<Chain>('/audit/verify')).body;
  it('has one entry for a reading, with the page, the people shown and the channel', async () => {
    await operator.get(`/people/${anna.id}`);
    const [entry, ...more] = await entries(`?personId=${anna.id}&actorId=${olga.id}`);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      action: 'read',
      personId: anna.id,
      detail: { what: 'person', route: '/api/v1/people/:id', method: 'GET', channel: 'web' },
    });
  });

  it('says which fields a search used and whom it found, never what was typed', async () => {
    await operator.get('/people?phone=0173%20111222');
    const [search] = await entries('?action=search&what=people');
    expect(search).toMatchObject({ actorId: olga.id, detail: { fields: ['phone'] }, others: 1 });
    expect(JSON.stringify(search)).not.toContain('111222');
    // Whoever was found can be asked for, too.
    expect((await entries(`?personId=${anna.id}&actorId=${olga.id}&action=search`)).length).toBe(1);
  });

  it('has an entry for every command that went well, by anybody, and none for one that was refused', async () => {
    const resident = await app.signIn(anna.login);
    const before = (await entries(`?actorId=${anna.id}`)).length;
    await resident.post('/offers', { service: 'condominio' });
    expect((await entries(`?actorId=${anna.id}`)).length).toBe(before);
    await resident.send('PATCH', '/me', { largeText: true });
    const [entry] = await entries(`?actorId=${anna.id}`);
    expect(entry).toMatchObject({
      action: 'write',
      personId: anna.id,
      detail: { route: '/api/v1/me', method: 'PATCH' },
    });
    expect(JSON.stringify(entry?.detail)).not.toContain('largeText');
  });

  it('writes down a command that is sent twice once', async () => {
    const headers = { 'idempotency-key': 'vet-once' };
    await operator.post(`/people/${anna.id}/vet`, { until: '2040-01-01' }, headers);
    await operator.post(`/people/${anna.id}/vet`, { until: '2040-01-01' }, headers);
    expect((await entries('?what=vetted')).length).toBe(1);
  });

  it('says for whom a delegate looked', async () => {
    const daughter = await ente.person();
    await operator.post('/delegations', { delegatorId: anna.id, delegateId: daughter.id, paperReference: 'prot. 7' });
    const client = await app.signIn(daughter.login);
    await client.get(`/offers?onBehalfOf=${anna.id}`);
    expect((await entries(`?actorId=${daughter.id}`))[0]).toMatchObject({
      action: 'read',
      personId: anna.id,
      detail: { onBehalfOf: anna.id },
    });
  });

  it('leaves nothing of people who look at their own things', async () => {
    const paolo = await ente.person();
    const client = await app.signIn(paolo.login);
    await client.get('/me');
    await client.get('/offers');
    expect(await entries(`?actorId=${paolo.id}&action=read`)).toEqual([]);
  });

  it('stands in itself', async () => {
    await entries('?requestId=nobody');
    expect((await entries('?what=audit'))[0]).toMatchObject({ action: 'search', actorId: carla.id });
  });

  it('is the coordinator’s alone, and of each ente alone', async () => {
    const bra = await TestEnte.create(app.database.url, 'bra');
    const other = await app.signIn((await bra.person({ roles: ['coordinator'] })).login);
    expect((await other.get<{ items: Entry[] }>(`/audit?personId=${anna.id}`)).body.items).toEqual([]);
    expect((await operator.get('/audit')).status).toBe(403);
    await bra.close();
  });

  it('holds together, whoever writes at the same time', async () => {
    await Promise.all(Array.from({ length: 24 }, () => operator.get(`/people/${anna.id}`)));
    const report = await verify();
    expect(report.fault).toBeNull();
    expect(report.headPosition).toBe(report.entries);
  });

  it('cannot be changed, emptied or shortened by statements', async () => {
    for (const table of ['access_log', 'audit_links']) {
      await expect(ente.query(`TRUNCATE ${table}`)).rejects.toThrow('append-only');
      await expect(ente.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
    }
    await expect(ente.query("UPDATE access_log SET action = 'read'")).rejects.toThrow('append-only');
    await expect(ente.query('UPDATE audit_links SET position = position + 1')).rejects.toThrow('append-only');
  });

  it.each([
    ['changed', `UPDATE access_log SET detail = '{}' WHERE id = $1`],
    ['missing', 'DELETE FROM access_log WHERE id = $1'],
    ['cut', 'DELETE FROM audit_links WHERE entry_id = $1'],
    ['reordered', 'UPDATE audit_links SET previous_hash = sha256(hash) WHERE entry_id = $1'],
  ])('finds what was %s by somebody who owns the database', async (kind, sql) => {
    const own = await TestEnte.create(app.database.url, `tampered-${kind}`);
    const reader = await app.signIn((await own.person({ roles: ['coordinator'] })).login);
    const person = await own.person();
    for (let turn = 0; turn < 5; turn += 1) await reader.get(`/people/${person.id}`);
    expect((await reader.post<Chain>('/audit/verify')).body.fault).toBeNull();
    const [third] = (
      await own.query('SELECT entry_id AS id FROM audit_links WHERE ente_id = $1 AND position = 3', [own.id])
    ).rows;
    await withoutTriggers(own, () => own.query(sql, [third?.['id']]));
    const { fault } = (await reader.post<Chain>('/audit/verify')).body;
    // A link taken out shows at the next one, which is no longer where its number says.
    expect(fault).toMatchObject({ kind, position: kind === 'cut' ? 4 : 3 });
    await app.settle();
    const { body } = await reader.get<{ items: { type: string; link: string }[] }>('/notifications');
    expect(body.items).toContainEqual(expect.objectContaining({ link: '/audit' }));
    await own.close();
  });

  it('finds an entry that was slipped in beside the chain, the chain’s end taken off, and a chain made anew', async () => {
    const own = await TestEnte.create(app.database.url, 'slipped');
    const owner = await own.person({ roles: ['coordinator'] });
    const reader = await app.signIn(owner.login);
    const person = await own.person();
    for (let turn = 0; turn < 5; turn += 1) await reader.get(`/people/${person.id}`);
    const check = async (): Promise<string | undefined> => (await reader.post<Chain>('/audit/verify')).body.fault?.kind;
    expect(await check()).toBeUndefined();
    await withoutTriggers(own, () =>
      own.add(accessLogEntry({ id: '01990000-0000-7000-8000-00000000abcd', actorId: owner.id, requestId: 'x' })),
    );
    expect(await check()).toBe('unchained');
    await withoutTriggers(own, () => own.query("DELETE FROM access_log WHERE request_id = 'x'"));
    await withoutTriggers(own, () =>
      own.query(
        'DELETE FROM audit_links WHERE ente_id = $1 AND position = (SELECT max(position) FROM audit_links WHERE ente_id = $1)',
        [own.id],
      ),
    );
    expect(await check()).toBe('cut');
    await own.close();
  });

  it('is walked each night from where it was found good, and whole on Sunday, in steps', async () => {
    const own = await TestEnte.create(app.database.url, 'nightly');
    const reader = await app.signIn((await own.person({ roles: ['coordinator'] })).login);
    const person = await own.person();
    const read = async (): Promise<void> => {
      for (let turn = 0; turn < 4; turn += 1) await reader.get(`/people/${person.id}`);
    };
    const change = (position: string) =>
      withoutTriggers(own, () =>
        own.query(
          `UPDATE access_log SET detail = '{"changed": true}' WHERE id = (
             SELECT entry_id FROM audit_links WHERE ente_id = $1 AND position = ${position})`,
          [own.id],
        ),
      );
    const latest = async () =>
      (
        await own.query(
          'SELECT fault, fault_position::int AS position FROM audit_checks WHERE ente_id = $1 ORDER BY checked_at DESC LIMIT 1',
          [own.id],
        )
      ).rows[0];
    // Nights to come, each with a turn of its own.
    const sunday = DateTime.fromISO('2032-03-07T04:40', { zone: 'Europe/Rome' });
    const reach = (days: number, hours = 0) => app.reach(sunday.plus({ days, hours }).toJSDate());
    await read();
    await reach(1);
    expect(await latest()).toEqual({ fault: null, position: null });

    await read();
    await change('2');
    await reach(2);
    expect(await latest()).toEqual({ fault: null, position: null });
    await reach(7);
    expect(await latest()).toEqual({ fault: null, position: null });
    await reach(7, 1);
    expect(await latest()).toEqual({ fault: 'changed', position: 2 });
    // What was found wrong once is looked for again the next night, not taken for good.
    await reach(8);
    expect(await latest()).toEqual({ fault: 'changed', position: 2 });
    await own.close();
  });

  it('shows the next night what was changed since the last one', async () => {
    const own = await TestEnte.create(app.database.url, 'since');
    const reader = await app.signIn((await own.person({ roles: ['coordinator'] })).login);
    const person = await own.person();
    for (let turn = 0; turn < 3; turn += 1) await reader.get(`/people/${person.id}`);
    expect((await reader.post<Chain>('/audit/verify')).body.fault).toBeNull();
    for (let turn = 0; turn < 3; turn += 1) await reader.get(`/people/${person.id}`);
    await withoutTriggers(own, () =>
      own.query(
        `DELETE FROM access_log WHERE id = (
           SELECT entry_id FROM audit_links WHERE ente_id = $1 ORDER BY position DESC OFFSET 1 LIMIT 1)`,
        [own.id],
      ),
    );
    await app.reach(DateTime.fromISO('2033-03-08T04:40', { zone: 'Europe/Rome' }).toJSDate());
    const { rows } = await own.query(
      'SELECT fault FROM audit_checks WHERE ente_id = $1 ORDER BY checked_at DESC LIMIT 1',
      [own.id],
    );
    expect(rows).toEqual([{ fault: 'missing' }]);
    await own.close();
  });

  async function withoutTriggers(own: TestEnte, work: () => Promise<unknown>): Promise<void> {
    for (const table of ['access_log', 'audit_links']) await own.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await work();
    for (const table of ['access_log', 'audit_links']) await own.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
});
