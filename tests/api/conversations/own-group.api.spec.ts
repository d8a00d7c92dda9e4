// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '@reciproca/kernel';
import { listPersonalData } from '@reciproca/platform';
import { smsConsent } from '../../builders/identity.js';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte, type TestPerson } from '../../support/world.js';
import type { Thread } from './two-people.js';

interface Seen {
  readonly state: string;
  readonly people: number;
  readonly ways: Record<string, number>;
  readonly signedAs: string | null;
  readonly code?: string;
}

let app: TestApp;
let ente: TestEnte;
let referent: TestPerson;
let as: ApiClient;
let garden = '';

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  referent = await ente.person({ roles: ['gardener'] });
  garden = await ente.garden(referent.id);
  as = await app.signIn(referent.login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

/** Whatever the hour of the test, by then the morning has come. */
const tomorrow = () => fixedClock(new Date(Date.now() + 12 * 3_600_000));
const key = () => `garden:${garden}`;

/** Somebody who has worked in the garden lately. */
async function gardener(options: Parameters<TestEnte['person']>[0] = {}): Promise<TestPerson> {
  const person = await ente.person({ roles: ['gardener'], ...options });
  await ente.query(
    `INSERT INTO garden_work (id, ente_id, garden_id, person_id, worked_on, minutes, state, created_at)
     VALUES (gen_random_uuid(), $1, $2, $3, current_date - 3, 60, 'recorded', now())`,
    [ente.id, garden, person.id],
  );
  return person;
}
const draft = async (
  words = 'Sabato si semina alle 9',
  who = as,
): Promise<{ status: number; body: { id: string } & Seen }> =>
  who.post<{ id: string } & Seen>('/own-groups', { group: key(), wordsIt: words });

describe('who answers for a garden', () => {
  it('never reaches under their name who is kept apart from them', async () => {
    const [near, apart] = [await gardener(), await gardener()];
    const operator = await app.signIn((await ente.person({ roles: ['operator'] })).login);
    await operator.post(`/people/${apart.id}/kept-apart`, { otherId: referent.id });
    const { body } = await draft('Domenica si raccolgono le zucche');
    expect((await as.get<Seen>(`/own-groups/${body.id}`)).body.people).toBe(1);
    expect((await as.post(`/own-groups/${body.id}/send`)).status).toBe(204);
    await app.settle(tomorrow());
    const reads = async (who: TestPerson): Promise<number> =>
      (await (await app.signIn(who.login)).get<Thread>('/conversations/office')).body.items.length;
    expect([await reads(near), await reads(apart)]).toEqual([1, 0]);
    // The others of this file count who belongs to the garden.
    await ente.query('DELETE FROM garden_work WHERE person_id = ANY($1::uuid[])', [[near.id, apart.id]]);
    await ente.query("DELETE FROM notifications WHERE type = 'neighbour_wrote_group'");
  });

  it('writes to its gardeners alone: a draft says how many each way reaches, and then it stands in each thread with their name', async () => {
    const page = await gardener();
    const texted = await gardener({ devices: 'basic_phone', phone: '+393330004411' });
    const called = await gardener({ devices: 'none', phone: '+393330004412' });
    const outsider = await ente.person({ roles: ['gardener'] });
    await ente.query("UPDATE people SET channels = '{sms,call}' WHERE id = $1", [texted.id]);
    await ente.add(smsConsent({ personId: texted.id }));
    const { status, body } = await draft();
    expect(status).toBe(201);
    const before = (await as.get<Seen>(`/own-groups/${body.id}`)).body;
    expect(before).toMatchObject({ state: 'draft', people: 3 });
    expect(before.ways).toMatchObject({ page: 1, text: 1, call: 1, none: 0 });
    expect(before.signedAs).toMatch(/^Nome\d+ C\.$/);
    await app.settle(tomorrow());
    const { rows: none } = await ente.query("SELECT 1 FROM notifications WHERE type = 'neighbour_wrote_group'");
    expect(none).toEqual([]);

    expect((await as.post(`/own-groups/${body.id}/send`)).status).toBe(204);
    await app.settle(tomorrow());
    const thread = (await (await app.signIn(page.login)).get<Thread>('/conversations/office')).body.items;
    expect(thread[0]?.words).toBe(`${before.signedAs}: Sabato si semina alle 9`);
    const { rows: told } = await ente.query(
      "SELECT person_id FROM notifications WHERE type = 'neighbour_wrote_group' ORDER BY person_id",
    );
    expect(told.map((row) => row['person_id'])).toEqual([page.id, texted.id, called.id].sort());
    expect(told.map((row) => row['person_id'])).not.toContain(outsider.id);
    const { rows: calls } = await ente.query('SELECT person_id FROM call_tasks WHERE person_id = $1', [called.id]);
    expect(calls).toHaveLength(1);
    expect((await as.post<Seen>(`/own-groups/${body.id}/send`)).body.code).toBe('group_message.wrong_state');
  });

  it('waits for the morning by night, and is taken back till then', async () => {
    const { body } = await draft('A domani');
    await as.post(`/own-groups/${body.id}/send`);
    await ente.query("UPDATE group_messages SET due_at = now() + interval '5 hours' WHERE id = $1", [body.id]);
    expect((await as.post(`/own-groups/${body.id}/take-back`)).status).toBe(204);
    expect((await as.get<Seen>(`/own-groups/${body.id}`)).body.state).toBe('taken_back');
  });

  it('goes to nobody where who signed it no longer answers for it in the morning, and never in the name of the office', async () => {
    // A day has three, of which some are gone.
    await ente.query('DELETE FROM group_messages WHERE written_by = $1', [referent.id]);
    const other = await ente.person({ roles: ['gardener'] });
    const delivered = async (change: string, values: unknown[]): Promise<string> => {
      const { body } = await draft('Ci vediamo domani');
      await as.post(`/own-groups/${body.id}/send`);
      await ente.query(change, values);
      await app.settle(tomorrow());
      const { rows } = await ente.query('SELECT state FROM group_messages WHERE id = $1', [body.id]);
      await ente.query('UPDATE gardens SET referent_id = $2 WHERE id = $1', [garden, referent.id]);
      await ente.query("UPDATE people SET state = 'active' WHERE id = $1", [referent.id]);
      await ente.query('DELETE FROM group_messages WHERE id = $1', [body.id]);
      return String(rows[0]?.['state']);
    };
    // Whatever the hour, it is the evening's.
    const waits = await draft('Aspetta');
    await ente.query("UPDATE group_messages SET state = 'waiting', due_at = now() + interval '9 hours' WHERE id = $1", [
      waits.body.id,
    ]);
    expect(await delivered('UPDATE gardens SET referent_id = $2 WHERE id = $1', [garden, other.id])).toBe('taken_back');
    expect(await delivered("UPDATE people SET state = 'suspended' WHERE id = $1", [referent.id])).toBe('taken_back');
    const erase = listPersonalData().flatMap(
      ({ tables }) => tables.find(({ table }) => table === 'group_messages') ?? [],
    );
    for (const sql of erase.flatMap((one) => one.erase ?? [])) await ente.query(sql, [referent.id]);
    const { rows } = await ente.query('SELECT state, signed_as FROM group_messages WHERE id = $1', [waits.body.id]);
    expect(rows).toEqual([{ state: 'taken_back', signed_as: null }]);
    await ente.query('DELETE FROM group_messages WHERE id = $1', [waits.body.id]);
  });

  it('writes to no other group, and somebody else to none', async () => {
    const other = await ente.person({ roles: ['gardener'] });
    const others = await app.signIn(other.login);
    for (const [who, group] of [
      [others, key()],
      [as, 'role:driver'],
      [as, 'garden:01990000-0000-7000-8000-000000000000'],
    ] as const) {
      const { status, body } = await who.post<Seen>('/own-groups', { group, wordsIt: 'Prova' });
      expect([status, body.code]).toEqual([403, 'group_message.not_yours']);
    }
    const { body } = await draft();
    for (const path of ['', '/send', '/take-back']) {
      const url = `/own-groups/${body.id}${path}`;
      const { status } = path ? await others.post(url) : await others.get(url);
      expect([path, status]).toEqual([path, 404]);
    }
    // Nor does who has stopped answering for it send what they had written.
    await ente.query('UPDATE gardens SET referent_id = $2 WHERE id = $1', [garden, other.id]);
    expect((await as.post<Seen>(`/own-groups/${body.id}/send`)).body.code).toBe('group_message.not_yours');
    await ente.query('UPDATE gardens SET referent_id = $2 WHERE id = $1', [garden, referent.id]);
  });

  it('writes three a day at most, beside the office’s', async () => {
    await ente.query('DELETE FROM group_messages WHERE written_by = $1', [referent.id]);
    for (let n = 0; n < 4; n += 1) {
      const { body } = await draft(`Numero ${n}`);
      const { status, body: said } = await as.post<Seen>(`/own-groups/${body.id}/send`);
      expect([n, status]).toEqual([n, n < 3 ? 204 : 429]);
      if (n === 3) expect(said.code).toBe('group_message.too_many');
      await ente.query(
        "UPDATE group_messages SET due_at = now() - interval '1 minute' WHERE id = $1 AND state = 'waiting'",
        [body.id],
      );
      await app.settle(tomorrow());
      // Whoever takes back what they have all heard of has written to them nevertheless.
      if (n === 2) expect((await as.post(`/own-groups/${body.id}/take-back`)).status).toBe(204);
    }
    const staff = await app.signIn((await ente.person({ roles: ['operator'] })).login);
    const { body } = await staff.post<{ id: string }>('/group-messages', { groups: [key()], wordsIt: 'Dall’ufficio' });
    expect((await staff.post(`/group-messages/${body.id}/send`, { sure: true })).status).toBe(204);
  });

  it('finds it on the garden’s page, with nothing typed lost', async () => {
    const page = await PageClient.open(app.url, ente, referent.id);
    expect((await page.get(`/gardens/${garden}`)).html).toContain(`/own-groups?group=garden:${garden}`);
    const shown = await page.get(`/own-groups?group=${key()}`);
    expect(shown.html).toContain('Scrivi al tuo gruppo');
    const refused = await page.post('/own-groups', { group: key(), wordsIt: 'Ciao {{luogo}}' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Ciao {{luogo}}');
    expect(refused.html).toContain('Scrivi che cosa va al posto di');
    const sent = await page.post('/own-groups', { group: key(), wordsIt: 'Ciao a tutti' });
    const one = await page.get(sent.location ?? '');
    expect(one.html).toContain('Quante persone raggiunge');
    expect(one.html).not.toContain('+3933300044');
  });
});
