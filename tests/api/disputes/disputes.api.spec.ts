// SPDX-License-Identifier: AGPL-3.0-or-later
import { systemSeed } from '@reciproca/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger } from '@reciproca/ledger';
import { roleGrant } from '../../builders/identity.js';
import { PageClient } from '../../support/page-client.js';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Whole {
  dispute: {
    id: string;
    agreementId: string;
    state: string;
    outcome: string | null;
    correctionId: string | null;
    mediatorId: string | null;
  };
  versions: { side: string; text: string }[];
  written: string[];
  history: { act: string }[];
}

const ROLES = {
  giver: ['resident'],
  receiver: ['resident'],
  mediator: ['resident', 'mediator'],
  otherMediator: ['mediator'],
  neighbour: ['resident'],
  operator: ['operator'],
  colleague: ['operator'],
} as const;
type Name = keyof typeof ROLES;

let app: TestApp;
let ente: TestEnte;
const ids = {} as Record<Name, string>;
const as = {} as Record<Name, ApiClient>;
let days = 3;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  for (const [name, roles] of Object.entries(ROLES)) {
    const person = await ente.person({ roles });
    ids[name as Name] = person.id;
    as[name as Name] = await app.signIn(person.login);
  }
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function agree(): Promise<string> {
  days += 1;
  const help = {
    service: 'condominio',
    category: 'shopping',
    title: 'Spesa',
    when: { windows: [{ start: dayAhead(days, '09:00'), end: dayAhead(days, '12:00') }] },
  };
  const offer = (await as.giver.post<{ id: string }>('/offers', help)).body.id;
  const request = (await as.receiver.post<{ id: string }>('/requests', help)).body.id;
  await app.settle();
  const { rows } = await ente.query('SELECT id FROM proposals WHERE offer_id = $1 AND request_id = $2', [
    offer,
    request,
  ]);
  await as.receiver.post(`/proposals/${String(rows[0]?.['id'])}/accept`);
  const { body } = await as.giver.post<{ agreementId: string }>(`/proposals/${String(rows[0]?.['id'])}/accept`);
  await ente.letPass(body.agreementId);
  return body.agreementId;
}
async function disputed(): Promise<string> {
  const { status, body } = await as.receiver.post<Whole>('/disputes', {
    agreementId: await agree(),
    reason: 'È venuto tardi',
  });
  expect(status).toBe(201);
  return body.dispute.id;
}
async function heard(): Promise<string> {
  const id = await disputed();
  expect((await as.giver.post(`/disputes/${id}/version`, { text: 'C’era traffico' })).status).toBe(201);
  return id;
}
async function settled(): Promise<string> {
  const id = await agree();
  await as.giver.post(`/agreements/${id}/complete`, { minutes: 60 });
  expect((await as.receiver.post<{ state: string }>(`/agreements/${id}/confirm`)).body.state).toBe('settled');
  await app.settle();
  return id;
}
const get = async (who: Name, id: string): Promise<Whole> => (await as[who].get<Whole>(`/disputes/${id}`)).body;
const stateOfAgreement = async (id: string): Promise<unknown> =>
  (await ente.query('SELECT state, minutes FROM agreements WHERE id = $1', [id])).rows[0];

describe('a dispute', () => {
  it('opens by itself when an agreement is disputed, with the reason as that side’s version', async () => {
    const agreementId = await agree();
    await as.giver.post(`/agreements/${agreementId}/dispute`, { reason: 'Non c’era nessuno' });
    await app.settle();
    const { items } = (await as.giver.get<{ items: Whole['dispute'][] }>('/disputes')).body;
    const found = items.find((one) => one.agreementId === agreementId);
    expect(found).toMatchObject({ state: 'opened' });
    expect((await get('giver', found?.id ?? '')).versions).toMatchObject([
      { side: 'giver', text: 'Non c’era nessuno' },
    ]);
    expect(await get('receiver', found?.id ?? '')).toMatchObject({ versions: [], written: ['giver'] });
  });

  it('is told of on the page of an agreement that was settled before, as long as it is open', async () => {
    const agreementId = await settled();
    const { body } = await as.receiver.post<Whole>('/disputes', { agreementId, reason: 'È venuto tardi' });
    for (const who of ['giver', 'receiver', 'operator'] as const) {
      const page = await PageClient.open(app.url, ente, ids[who]);
      const { text, html } = await page.get(`/agreements/${agreementId}`);
      expect(text).toContain('Su questo aiuto c’è qualcosa da chiarire.');
      expect(html).toContain(`href="/disputes/${body.dispute.id}"`);
      expect(text).not.toContain('Qualcosa non va?');
    }
    const decided = { outcome: 'as_agreed', words: 'Va bene così' };
    expect((await as.operator.post(`/disputes/${body.dispute.id}/decide`, decided)).status).toBeLessThan(300);
    const page = await PageClient.open(app.url, ente, ids.giver);
    expect((await page.get(`/agreements/${agreementId}`)).text).not.toContain('c’è qualcosa da chiarire');
  });

  it('shows each side the other’s version only when both have written', async () => {
    const id = await disputed();
    expect((await get('giver', id)).versions).toEqual([]);
    expect((await as.receiver.post(`/disputes/${id}/version`, { text: 'È venuto molto tardi' })).status).toBe(201);
    await as.giver.post(`/disputes/${id}/version`, { text: 'C’era traffico' });
    for (const who of ['giver', 'receiver'] as const) expect((await get(who, id)).versions).toHaveLength(2);
    expect((await as.receiver.post(`/disputes/${id}/version`, { text: 'Altro ancora' })).body).toMatchObject({
      code: 'dispute.already_heard',
    });
  });

  it('exists for its two, for staff and for its own mediator, and for nobody else', async () => {
    const id = await disputed();
    expect((await as.operator.post(`/disputes/${id}/assign`, { mediatorId: ids.mediator })).status).toBe(201);
    for (const who of ['giver', 'receiver', 'mediator', 'operator'] as const)
      expect((await as[who].get(`/disputes/${id}`)).status).toBe(200);
    for (const who of ['otherMediator', 'neighbour'] as const)
      expect((await as[who].get(`/disputes/${id}`)).status).toBe(404);
    expect((await as.otherMediator.get('/disputes/to-mediate')).body).toEqual({ items: [], next: null });
    expect((await as.otherMediator.post(`/disputes/${id}/hear`)).status).toBe(404);
    expect((await as.neighbour.post(`/disputes/${id}/version`, { text: 'Io dico' })).status).toBe(404);
    const { rows } = await ente.query(
      "SELECT subject_ids FROM access_log WHERE actor_id = $1 AND action = 'read' AND detail->>'disputeId' = $2",
      [ids.mediator, id],
    );
    expect(rows).toEqual([{ subject_ids: [ids.giver, ids.receiver].toSorted() }]);
  });

  it('is never given to one of the two, to staff, or to somebody without the role', async () => {
    const id = await disputed();
    await ente.addAll([ids.giver, ids.colleague].map((personId) => roleGrant({ personId, role: 'mediator' })));
    const assign = async (mediatorId: string) =>
      (await as.operator.post<{ code: string }>(`/disputes/${id}/assign`, { mediatorId })).body.code;
    expect([await assign(ids.giver), await assign(ids.colleague), await assign(ids.neighbour)]).toEqual([
      'dispute.mediator_is_party',
      'dispute.mediator_is_staff',
      'dispute.not_a_mediator',
    ]);
  });

  it('ends when both accept what the mediator proposes, even at the same moment, and the minutes move once', async () => {
    const id = await heard();
    await as.operator.post(`/disputes/${id}/assign`, { mediatorId: ids.mediator });
    expect((await as.giver.post(`/disputes/${id}/accept`)).body).toMatchObject({ code: 'dispute.nothing_proposed' });
    const proposal = { outcome: 'other_minutes', minutes: 25, words: 'Metà del tempo è giusta' };
    expect((await as.mediator.post(`/disputes/${id}/propose`, proposal)).status).toBe(201);
    const answers = await Promise.all([
      as.giver.post(`/disputes/${id}/accept`),
      as.receiver.post(`/disputes/${id}/accept`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const { dispute, history } = await get('giver', id);
    expect(dispute.state).toBe('settled');
    expect(history.map(({ act }) => act)).toEqual(['open', 'version', 'assign', 'propose', 'accept', 'accept']);
    expect(await stateOfAgreement(dispute.agreementId)).toEqual({ state: 'settled', minutes: 25 });
    const { rows } = await ente.query('SELECT count(*)::int AS count FROM transfers WHERE reference_id::text = $1', [
      dispute.agreementId,
    ]);
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('is decided by staff, never by a party', async () => {
    const id = await heard();
    expect((await as.mediator.post(`/disputes/${id}/decide`, { outcome: 'nothing', words: 'Così' })).status).toBe(403);
    const answers = await Promise.all(
      [as.operator, as.colleague].map((one) =>
        one.post(`/disputes/${id}/decide`, { outcome: 'nothing', words: 'Non c’è stato' }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const { dispute } = await get('receiver', id);
    expect(await stateOfAgreement(dispute.agreementId)).toMatchObject({ state: 'cancelled' });
  });

  it('is not decided by who spoke for one of the two, by whichever door', async () => {
    const opened = async (): Promise<Whole> => {
      const order = { agreementId: await agree(), reason: 'Non è venuto', onBehalfOf: ids.receiver, channel: 'phone' };
      return (await as.operator.post<Whole>('/disputes', order)).body;
    };
    const { dispute } = await opened();
    await app.settle();
    const decision = { outcome: 'nothing', words: 'Così' };
    const refused = await as.operator.post<{ code: string }>(`/disputes/${dispute.id}/decide`, decision);
    expect([refused.status, refused.body.code]).toEqual([403, 'agreement.spoke_for_one']);
    const pageFor = async (personId: string): Promise<string> =>
      (await (await PageClient.open(app.url, ente, personId)).get(`/agreements/${dispute.agreementId}`)).html;
    const form = `action="/agreements/${dispute.agreementId}/resolve"`;
    expect(await pageFor(ids.operator)).not.toContain(form);
    expect(await pageFor(ids.colleague)).toContain(form);
    const word = { outcome: 'void', note: 'Così' };
    expect((await as.operator.post(`/agreements/${dispute.agreementId}/resolve`, word)).status).toBe(403);
    const page = await PageClient.open(app.url, ente, ids.operator);
    const shown = await page.get(`/disputes/${dispute.id}`);
    expect(shown.text).toContain('decide un collega');
    for (const side of [ids.giver, ids.receiver]) expect(shown.html).toContain(`href="/people/${side}"`);
    const party = await PageClient.open(app.url, ente, ids.giver);
    expect((await party.get(`/disputes/${dispute.id}`)).html).not.toContain('href="/people/');
    expect((await as.colleague.post(`/disputes/${dispute.id}/decide`, decision)).status).toBe(201);
    const late = await disputed();
    await as.operator.post(`/disputes/${late}/version`, { text: 'C’ero', onBehalfOf: ids.giver, channel: 'phone' });
    expect((await as.operator.post(`/disputes/${late}/decide`, decision)).status).toBe(403);
  });

  it('is corrected in the ledger by one operator and approved by another where minutes had moved', async () => {
    const agreementId = await settled();
    const balance = (): Promise<number> =>
      app.app.get(Ledger).getBalance(
        {
          tx: { query: (sql: string, values: unknown[]) => ente.query(sql, values).then(({ rows }) => rows) },
          enteId: ente.id,
        } as never,
        { kind: 'person', ownerId: ids.giver },
      );
    const before = await balance();
    const id = (await as.receiver.post<Whole>('/disputes', { agreementId, reason: 'Erano 20 minuti' })).body.dispute.id;
    const both = await Promise.all(
      [as.giver, as.receiver].map((one) => one.post('/disputes', { agreementId, reason: 'Ancora' })),
    );
    expect(both.map(({ status }) => status)).toEqual([409, 409]);
    await as.giver.post(`/disputes/${id}/version`, { text: 'Era di più' });
    expect(
      (
        await as.operator.post(`/disputes/${id}/decide`, {
          outcome: 'other_minutes',
          minutes: 20,
          words: 'Venti minuti',
        })
      ).status,
    ).toBe(201);
    const { dispute } = await get('operator', id);
    expect((await as.operator.post(`/corrections/${dispute.correctionId}/approve`)).status).toBe(403);
    expect(await balance()).toBe(before);
    expect((await as.colleague.post(`/corrections/${dispute.correctionId}/approve`)).status).toBeLessThan(300);
    await app.settle();
    expect(await balance()).toBe(before - 40);
    expect(await app.app.get(Ledger).verify(systemSeed('test'))).toMatchObject({});
    expect((await get('giver', id)).history.map(({ act }) => act)).toContain('corrected');
  });

  it('is open again when the correction is refused', async () => {
    const id = (await as.receiver.post<Whole>('/disputes', { agreementId: await settled(), reason: 'Non è venuto' }))
      .body.dispute.id;
    await as.operator.post(`/disputes/${id}/decide`, { outcome: 'nothing', words: 'Niente' });
    const { dispute } = await get('operator', id);
    await as.colleague.post(`/corrections/${dispute.correctionId}/reject`);
    await app.settle();
    expect((await get('operator', id)).dispute).toMatchObject({ state: 'heard', correctionId: null });
  });

  it.each([
    ['version', { text: '' }],
    ['version', {}],
    ['propose', { outcome: 'other_minutes', words: 'Così va bene' }],
    ['propose', { outcome: 'as_agreed', minutes: 5, words: 'Così' }],
    ['decide', { outcome: 'altro', words: 'Così' }],
    ['decide', { outcome: 'nothing' }],
    ['assign', { mediatorId: 'x' }],
  ])('refuses what cannot be: %s %j', async (act, body) => {
    const id = await heard();
    const who = act === 'version' ? as.giver : as.operator;
    expect((await who.post(`/disputes/${id}/${act}`, body)).status).toBe(422);
  });

  it('tells both, and never what anybody wrote', async () => {
    const id = await heard();
    await app.settle();
    const { rows } = await ente.query(
      'SELECT person_id, type, params FROM notifications WHERE link = $1 AND person_id IN ($2, $3) ORDER BY seq',
      [`/disputes/${id}`, ids.giver, ids.receiver],
    );
    expect(rows.map(({ type }) => type)).toEqual(expect.arrayContaining(['dispute_opened', 'dispute_heard']));
    expect(JSON.stringify(rows)).not.toContain('traffico');
  });
});
