// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger } from '@reciproca/ledger';
import { listPersonalData, systemSeed } from '@reciproca/platform';
import type { PersonalExport } from '@reciproca/privacy';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let operator: ApiClient;
let coordinator: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  operator = await app.signIn((await ente.person({ roles: ['operator'] })).login);
  coordinator = await app.signIn((await ente.person({ roles: ['coordinator'] })).login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

/** Two people who have helped each other: one settled agreement, 60 minutes. */
async function helped(
  day: number,
): Promise<{ giver: TestPerson; receiver: TestPerson; agreementId: string; finish(): Promise<void> }> {
  const giver = await ente.person({ familyName: 'Lunghissimo', phone: '+390173999888' });
  const receiver = await ente.person();
  const [give, get] = [await app.signIn(giver.login), await app.signIn(receiver.login)];
  const help = {
    service: 'condominio',
    category: 'shopping',
    title: `Spesa segreta ${day}`,
    description: 'Parole private',
    when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '12:00') }] },
  };
  const offer = (await give.post<{ id: string }>('/offers', help)).body;
  await get.post('/requests', help);
  await app.settle();
  const [proposal] = (await ente.query('SELECT id FROM proposals WHERE offer_id = $1', [offer.id])).rows;
  await get.post(`/proposals/${String(proposal?.['id'])}/accept`);
  const { agreementId } = (await give.post<{ agreementId: string }>(`/proposals/${String(proposal?.['id'])}/accept`))
    .body;
  const finish = async (): Promise<void> => {
    await ente.letPass(agreementId);
    await give.post(`/agreements/${agreementId}/complete`);
    await get.post(`/agreements/${agreementId}/confirm`);
    await app.settle();
  };
  return { giver, receiver, agreementId, finish };
}

describe('a copy of one’s data', () => {
  it('holds a person’s card, help and minutes, and nobody else’s phone', async () => {
    const { giver, finish } = await helped(5);
    await finish();
    const { status, body } = await (await app.signIn(giver.login)).get<PersonalExport>('/me/data');
    expect(status).toBe(200);
    expect(body).toMatchObject({ format: 'reciproca-personal-data', version: 1, personId: giver.id });
    const rows = (table: string): readonly Record<string, unknown>[] =>
      body.tables.find((one) => one.table === table)?.rows ?? [];
    expect(rows('people')[0]).toMatchObject({ family_name: 'Lunghissimo', phone: '+390173999888' });
    expect(rows('agreements')[0]).toMatchObject({ part: 'gave', minutes: 60, state: 'settled' });
    expect(rows('transfers')).toHaveLength(1);
    expect(JSON.stringify(body)).not.toMatch(/password_hash|token_hash|totp_secret/);
  });

  it('says days as days, with no hour, for the person and for staff', async () => {
    const one = await ente.person({ roles: ['operator'], birthDate: '1980-09-28' });
    const { body } = await operator.get<PersonalExport>(`/people/${one.id}/data`);
    const [card] = body.tables.find(({ table }) => table === 'people')?.rows ?? [];
    expect(card?.['birth_date']).toBe('1980-09-28');
    const cookie = `reciproca_session=${await openSession(ente, one.id, 'web')}`;
    for (const path of ['/me/data/full', `/people/${one.id}/data/full`]) {
      const html = await (await fetch(app.url + path, { headers: { cookie } })).text();
      expect(html).toMatch(/28 settembre 1980(?!,)/);
      expect(html).not.toContain('28 settembre 1980,');
    }
  });

  it('is for the person and for staff, whose reading is written down', async () => {
    const one = await ente.person();
    const neighbour = await app.signIn((await ente.person()).login);
    expect((await neighbour.get(`/people/${one.id}/data`)).status).toBe(403);
    expect((await operator.get(`/people/${one.id}/data`)).status).toBe(200);
    const { body } = await coordinator.get<{ items: { detail: object }[] }>(`/audit?personId=${one.id}&what=export`);
    expect(body.items).toHaveLength(1);
  });
});

describe('what a card said before', () => {
  it('is kept with who changed it and why', async () => {
    const one = await ente.person({ devices: 'none' });
    await operator.send('PATCH', `/people/${one.id}`, { givenName: 'Adele', why: 'Era scritto male' });
    const { body } = await (await app.signIn(one.login)).get<PersonalExport>('/me/data');
    const changes = body.tables.find(({ table }) => table === 'person_changes')?.rows;
    expect(changes).toEqual([
      expect.objectContaining({ field: 'given_name', new_value: 'Adele', why: 'Era scritto male' }),
    ]);
  });
});

describe('being forgotten', () => {
  it('takes names, contacts and words away in one go, and the ledger still adds up', async () => {
    const { giver, receiver, finish } = await helped(6);
    const client = await app.signIn(giver.login);
    const { id } = (await client.post<{ id: string }>('/me/erasure', { reason: 'Cambio casa' })).body;
    expect((await client.post('/me/erasure')).status).toBe(409);
    const seen = (await coordinator.get<{ preview: { blockers: string[] } }>(`/erasures/${id}`)).body;
    expect(seen.preview.blockers).toEqual(['erasure.open_agreements']);
    expect((await coordinator.post<{ code: string }>(`/erasures/${id}/erase`, { balanceGoes: 'fund' })).body.code).toBe(
      'erasure.open_agreements',
    );
    await finish();
    const before = await app.app.get(Ledger).verify(systemSeed('test'));
    expect(before.isSound).toBe(true);
    expect((await operator.post(`/erasures/${id}/erase`, { balanceGoes: 'fund' })).status).toBe(403);
    expect((await coordinator.post(`/erasures/${id}/erase`, { balanceGoes: 'fund' })).status).toBe(204);
    expect((await coordinator.post(`/erasures/${id}/erase`, { balanceGoes: 'fund' })).status).toBe(409);
    await app.settle();
    expect((await client.get('/me')).status).toBe(401);
    const after = await app.app.get(Ledger).verify(systemSeed('test'));
    expect(after.isSound).toBe(true);
    const [account] = (
      await ente.query("SELECT balance FROM accounts WHERE kind = 'person' AND owner_id = $1", [giver.id])
    ).rows;
    expect(account?.['balance']).toBe(0);
    const [card] = (
      await ente.query('SELECT given_name, phone, email, state, birth_date::text AS born FROM people WHERE id = $1', [
        giver.id,
      ])
    ).rows;
    expect(card).toEqual({
      given_name: 'Persona cancellata',
      phone: null,
      email: null,
      state: 'left',
      born: '1980-01-01',
    });
    expect(await wordsOf(giver.id)).toEqual([]);
    // The other one still has the help in their own list, without its words.
    const other = await (await app.signIn(receiver.login)).get<{ items: { minutes: number }[] }>('/agreements');
    expect(other.body.items).toHaveLength(1);
    // The audit stays whole.
    expect((await coordinator.post<{ fault: null }>('/audit/verify')).body.fault).toBeNull();
  });

  it('decided twice at the same time happens once', async () => {
    const one = await ente.person();
    const { id } = (await operator.post<{ id: string }>(`/people/${one.id}/erasure`)).body;
    const answers = await Promise.all(
      [1, 2].map(() => coordinator.post(`/erasures/${id}/erase`, { balanceGoes: 'kept' })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  });

  it('can be refused in words the person reads', async () => {
    const one = await ente.person();
    const { id } = (await operator.post<{ id: string }>(`/people/${one.id}/erasure`)).body;
    expect((await coordinator.post(`/erasures/${id}/refuse`, { note: 'C’è un ricorso aperto' })).status).toBe(204);
    const { body } = await (await app.signIn(one.login)).get<PersonalExport>('/me/data');
    expect(body.tables.find(({ table }) => table === 'erasure_requests')?.rows[0]).toMatchObject({
      state: 'refused',
      note: 'C’è un ricorso aperto',
    });
  });

  /** Wherever in the database one of the person's words is still found. */
  async function wordsOf(personId: string): Promise<string[]> {
    const { rows } = await ente.query(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const hits = await ente.query(
        `SELECT 1 FROM "${String(name)}" t WHERE t::text ~ $1 AND t::text LIKE '%' || $2 || '%' LIMIT 1`,
        ['Lunghissimo|390173999888|Parole private|Spesa segreta', personId],
      );
      if (hits.rows.length > 0) found.push(String(name));
    }
    return found;
  }
});

describe('every table about people', () => {
  /** Columns that hold only the id of who acted, or that belong to what is nobody's: each with its reason. */
  const EXCEPTIONS: Readonly<Record<string, string>> = {
    'role_grants.granted_by': 'who gave a role: an id',
    'delegations.revoked_by': 'an id',
    'delegations.created_by': 'an id',
    'person_notes.written_by': 'staff: an id',
    'person_notes.removed_by': 'staff: an id',
    'related_people.written_by': 'staff: an id',
    'second_homes.written_by': 'staff: an id',
    'guardianships.recorded_by': 'staff: an id',
    'guardianships.ended_by': 'staff: an id',
    'people.vetted_by': 'an id, taken away with the card',
    'person_changes.changed_by': 'who changed somebody else’s card: an id',
    'driver_papers.approved_by': 'an id',
    'listings.entered_by': 'who wrote it down for its owner: an id',
    'call_tasks.claimed_by': 'an id',
    'documents.uploaded_by': 'an id',
    'documents.decided_by': 'an id',
    'documents.opened_by': 'staff: ids',
    'rounds.heard_by': 'staff: an id',
    'signals.assigned_to': 'staff: an id',
    'sms_consents.recorded_by': 'an id',
    'report_targets.set_by': 'an id',
    'questionnaires.kept_by': 'staff: an id',
    'questionnaire_versions.written_by': 'staff: an id',
    'projects.created_by': 'staff: an id',
    'project_actions.created_by': 'staff: an id',
    'project_costs.entered_by': 'staff: an id',
    'project_pictures.added_by': 'staff: an id',
    'frozen_reports.frozen_by': 'staff: an id',
    'sms_inbound.done_by': 'an id',
    'contacts.by_id': 'staff: an id',
    'contact_steps_done.by_id': 'staff: an id',
    'spoken_consents.heard_by': 'staff: an id',
    'card_assignments.assigned_by': 'an id',
    'garden_work.decided_by': 'an id',
    'garden_work.entered_by': 'who typed a sheet: an id',
    'person_cards.made_by': 'an id',
    'person_cards.revoked_by': 'an id',
    'letters.written_by': 'staff: an id',
    'letterhead_pictures.added_by': 'staff: an id',
    'harvest_shares.decided_by': 'an id',
    'rounds.proposed_by': 'an id',
    'match_runs.started_by': 'an id',
    'match_runs.decided_by': 'an id',
    'engine_settings.changed_by': 'an id',
    'audit_checks.requested_by': 'an id',
    'organisations.created_by': 'an id',
    'organisation_members.added_by': 'an id',
    'case_assignments.assigned_by': 'an id',
    'exchange_mode_changes.changed_by': 'staff: an id',
    'case_assignments.ended_by': 'an id',
    'erasure_requests.decided_by': 'an id',
    'privacy_notices.created_by': 'an id',
    'privacy_notice_showings.read_by': 'who read it aloud: an id',
    'retention_policies.changed_by': 'an id',
    'retention_runs.run_by': 'an id',
  };

  it('is in the copy and in the erasure, or says why not', async () => {
    const { rows } = await ente.query(`
      SELECT c.table_name || '.' || c.column_name AS name FROM information_schema.columns c
      WHERE c.table_schema = 'public' AND (c.udt_name IN ('uuid', '_uuid'))
        AND (c.column_name ~ '(^|_)(person|actor|giver|receiver|requester|offerer|delegator|delegate|guardian|referent|driver|beneficiary|member|owner)_id$|^subject_ids$|_by$|^acting_for$'
          OR EXISTS (SELECT 1 FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey)
            WHERE k.contype = 'f' AND k.confrelid = 'people'::regclass AND k.conrelid = to_regclass(c.table_name) AND a.attname = c.column_name))`);
    const covered = new Set(
      listPersonalData().flatMap(({ tables }) =>
        tables.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)),
      ),
    );
    const names = rows.map(({ name }) => String(name));
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => !covered.has(name) && !(name in EXCEPTIONS))).toEqual([]);
    expect(Object.keys(EXCEPTIONS).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('can be read and blanked with the statements its owner gives', async () => {
    const one = await ente.person();
    for (const { read } of listPersonalData().flatMap(({ tables }) => tables)) await ente.query(read, [one.id]);
    for (const { sql } of listPersonalData().flatMap(({ blockers }) => blockers ?? [])) await ente.query(sql, [one.id]);
    for (const { count } of listPersonalData().flatMap(({ retention }) => retention ?? []))
      await ente.query(count, [ente.id, new Date()]);
    expect(
      listPersonalData()
        .flatMap(({ tables }) => tables)
        .filter(
          ({ fate, erase, why }) => (fate !== 'kept') !== Boolean(erase) || (fate !== 'removed') !== Boolean(why),
        ),
    ).toEqual([]);
  });
});
