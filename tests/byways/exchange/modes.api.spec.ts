// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openForm, type OpenForm, openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let other: TestEnte;
let form: OpenForm;
let coordinator: TestPerson;
let operator: TestPerson;
let stranger: TestPerson;
const cookies = new Map<string, string>();

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000' });
  ente = await TestEnte.create(app.database.url);
  other = await TestEnte.create(app.database.url, 'bra');
  form = await openForm(app.url);
  coordinator = await ente.person({ roles: ['coordinator'] });
  operator = await ente.person({ roles: ['operator'] });
  stranger = await other.person({ roles: ['coordinator'] });
});
afterAll(async () => {
  await ente.close();
  await other.close();
  await app.close();
});

type Fields = Record<string, string> | [string, string][];
async function page(
  who: TestPerson,
  method: 'GET' | 'POST',
  path: string,
  body: Fields = {},
): Promise<{ status: number; location: string; text: string }> {
  const session = cookies.get(who.id) ?? (await openSession(who === stranger ? other : ente, who.id, 'web'));
  cookies.set(who.id, session);
  const sent = new URLSearchParams(body);
  sent.set('_csrf', form.token);
  const answer = await fetch(app.url + path, {
    method,
    redirect: 'manual',
    headers: {
      cookie: `${form.cookie}; reciproca_session=${session}`,
      ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(method === 'POST' && { body: sent.toString() }),
  });
  return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
}
const setMode = (mode: string, category: string): Promise<{ status: number }> =>
  page(coordinator, 'POST', '/settings/modes', { categoryId: ente.categories[category] ?? '', mode });
const modeOf = async (category: string): Promise<unknown> =>
  (
    await ente.query('SELECT mode FROM exchange_modes WHERE ente_id = $1 AND category_id = $2', [
      ente.id,
      ente.categories[category],
    ])
  ).rows[0]?.['mode'] ?? null;
const newestChange = async (): Promise<string> =>
  String(
    (await ente.query('SELECT id FROM exchange_mode_changes WHERE ente_id = $1 ORDER BY place DESC LIMIT 1', [ente.id]))
      .rows[0]?.['id'],
  );
const stateOf = async (table: 'listings' | 'proposals', id: string): Promise<unknown> =>
  (await ente.query(`SELECT state FROM ${table} WHERE id = $1`, [id])).rows[0]?.['state'];
const help = (category: string, day: number): object => ({
  service: 'condominio',
  category,
  title: `Aiuto ${category} ${day}`,
  when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '12:00') }] },
});
async function post(
  kind: 'offers' | 'requests',
  category: string,
  day: number,
): Promise<{ id: string; client: ApiClient }> {
  const client = await app.signIn((await ente.person()).login);
  const { status, body } = await client.post<{ id: string }>(`/${kind}`, help(category, day));
  expect(status).toBe(201);
  return { id: body.id, client };
}
const proposalOf = async (offerId: string): Promise<string> =>
  String(
    (await ente.query('SELECT id FROM proposals WHERE offer_id = $1 ORDER BY created_at DESC', [offerId])).rows[0]?.[
      'id'
    ],
  );

describe('the history of modes', () => {
  it('keeps each change and takes the last one back', async () => {
    expect((await setMode('free', 'produce')).status).toBe(303);
    await setMode('dispatched', 'produce');
    await setMode('dispatched', 'produce');
    expect(
      (await ente.query('SELECT before, after FROM exchange_mode_changes WHERE ente_id = $1 ORDER BY place', [ente.id]))
        .rows,
    ).toEqual([
      { before: null, after: 'free' },
      { before: 'free', after: 'dispatched' },
    ]);
    const { text } = await page(coordinator, 'GET', '/settings/modes');
    expect(text).toContain('Annulla l’ultima modifica');
    expect((await page(coordinator, 'POST', '/settings/modes/undo', { changeId: await newestChange() })).status).toBe(
      303,
    );
    expect(await modeOf('produce')).toBe('free');
  });

  it('refuses what has changed since, and another ente', async () => {
    await setMode('free', 'ride');
    const first = await newestChange();
    await setMode('moderated', 'ride');
    expect((await page(coordinator, 'POST', '/settings/modes/undo', { changeId: first })).status).toBe(409);
    expect((await page(stranger, 'POST', '/settings/modes/undo', { changeId: await newestChange() })).status).toBe(404);
    expect(await modeOf('ride')).toBe('moderated');
  });

  it('is undone once by two at the same moment, and takes away a rule that was new', async () => {
    await setMode('free', 'babysitting');
    const changeId = await newestChange();
    const answers = await Promise.all(
      [1, 2, 3].map(() => page(coordinator, 'POST', '/settings/modes/undo', { changeId })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409]);
    expect(await modeOf('babysitting')).toBeNull();
  });

  it('says which rule holds', async () => {
    const areaId = String((await ente.query('SELECT id FROM areas WHERE ente_id = $1', [ente.id])).rows[0]?.['id']);
    const asked = (category: string): Promise<{ text: string }> =>
      page(coordinator, 'GET', `/settings/modes?tryArea=${areaId}&tryCategory=${ente.categories[category]}`);
    expect((await asked('ride')).text).toContain('Vale «Con approvazione». Lo dice la regola per: Dappertutto, ride.');
    expect((await asked('babysitting')).text).toContain('Qui non c’è nessuna regola.');
  });
});

describe('the queue', () => {
  it('decides each ticked row by itself and tells how it went', async () => {
    await setMode('moderated', 'shopping');
    const [offer, request, gone] = [
      await post('offers', 'shopping', 4),
      await post('requests', 'shopping', 4),
      await post('requests', 'shopping', 6),
    ];
    expect((await page(operator, 'GET', '/approvals/queue')).text).toContain(`listing:${offer.id}`);
    expect((await page(operator, 'GET', `/approvals/queue?categoryId=${ente.categories['ride']}`)).text).not.toContain(
      offer.id,
    );
    await gone.client.post(`/requests/${gone.id}/withdraw`);
    const ticked = [offer, request, gone].map(({ id }): [string, string] => ['ticked', `listing:${id}`]);
    const { status, location } = await page(operator, 'POST', '/approvals/queue/decide', [
      ...ticked,
      ['decision', 'approve'],
    ]);
    expect(status).toBe(303);
    expect([
      await stateOf('listings', offer.id),
      await stateOf('listings', request.id),
      await stateOf('listings', gone.id),
    ]).toEqual(['open', 'open', 'withdrawn']);
    const told = (await page(operator, 'GET', location)).text;
    expect(told.match(/\): fatto/g)).toHaveLength(2);
    expect(told).toContain('nel frattempo è cambiata');
    await app.settle();
    const id = await proposalOf(offer.id);
    await offer.client.post(`/proposals/${id}/accept`);
    await request.client.post(`/proposals/${id}/accept`);
    expect(await stateOf('proposals', id)).toBe('awaiting_approval');
    expect(
      (await page(operator, 'POST', '/approvals/queue/decide', { ticked: `proposal:${id}`, decision: 'reject' }))
        .status,
    ).toBe(422);
    const elsewhere = await page(stranger, 'POST', '/approvals/queue/decide', {
      ticked: `proposal:${id}`,
      decision: 'approve',
    });
    expect((await page(stranger, 'GET', elsewhere.location)).text).not.toContain(offer.id);
    expect(await stateOf('proposals', id)).toBe('awaiting_approval');
    expect(
      (await page(operator, 'POST', '/approvals/queue/decide', { ticked: `proposal:${id}`, decision: 'approve' }))
        .status,
    ).toBe(303);
    expect(await stateOf('proposals', id)).toBe('agreed');
    expect((await page(operator, 'POST', `/approvals/${offer.id}/undo`)).status).toBe(303);
    expect(await stateOf('listings', offer.id)).not.toBe('pending');
  });

  it('says why each waits and what a yes would come to, and ticks all that are possible', async () => {
    await setMode('moderated', 'shopping');
    const [sitter, request] = [await post('offers', 'babysitting', 20), await post('requests', 'shopping', 20)];
    const { text } = await page(operator, 'GET', '/approvals/queue?tick=all');
    for (const part of ['Offerta: ', 'Richiesta: ', 'La garanzia non c’è', 'Un sì adesso non vale'])
      expect(text).toContain(part);
    const box = (id: string): string => new RegExp(`<input[^>]*value="listing:${id}"[^>]*>`).exec(text)?.[0] ?? '';
    expect([box(sitter.id).includes(' checked'), box(request.id).includes(' checked')]).toEqual([false, true]);
    expect((await page(operator, 'GET', '/approvals/queue')).text).not.toContain(' checked');
  });

  it('shows who fits a request the ente assigns', async () => {
    await setMode('dispatched', 'shopping');
    const offer = await post('offers', 'shopping', 9);
    await post('requests', 'shopping', 9);
    await app.settle();
    const { text } = await page(operator, 'GET', '/approvals/queue');
    expect(text).toContain(`/proposals/${await proposalOf(offer.id)}`);
    expect((await page(stranger, 'GET', '/approvals/queue')).text).not.toContain('Aiuto shopping');
  });
});

describe('a yes or no to a listing', () => {
  it('is refused on the page as everywhere where its reason cannot be read', async () => {
    await setMode('moderated', 'shopping');
    const asked = await post('requests', 'shopping', 15);
    for (const reason of ['\u202Eabc', 'è \u0000', ' ', 'x'.repeat(301)])
      await page(operator, 'POST', `/approvals/${asked.id}/reject`, { reason });
    expect(await stateOf('listings', asked.id)).toBe('pending');
    await page(operator, 'POST', `/approvals/${asked.id}/reject`, [
      ['reason', 'Non così'],
      ['reason', 'Non così'],
    ]);
    const { rows } = await ente.query("SELECT note FROM exchange_acts WHERE subject_id = $1 AND act = 'reject'", [
      asked.id,
    ]);
    expect(rows.every(({ note }) => note === 'Non così')).toBe(true);
  });

  it('is taken back within a day, once', async () => {
    await setMode('moderated', 'shopping');
    const [yes, no, old] = [
      await post('requests', 'shopping', 12),
      await post('requests', 'shopping', 13),
      await post('requests', 'shopping', 14),
    ];
    await page(operator, 'POST', `/approvals/${yes.id}/approve`);
    await page(operator, 'POST', `/approvals/${no.id}/reject`, { reason: 'Non così' });
    await page(operator, 'POST', `/approvals/${old.id}/approve`);
    await ente.query("UPDATE exchange_acts SET at = at - interval '25 hours' WHERE subject_id = $1", [old.id]);
    expect((await page(operator, 'GET', `/requests/${no.id}`)).text).toContain(`/approvals/${no.id}/undo`);
    expect((await page(operator, 'GET', `/requests/${old.id}`)).text).not.toContain(`/approvals/${old.id}/undo`);
    expect((await page(stranger, 'POST', `/approvals/${yes.id}/undo`)).status).toBe(404);
    await Promise.all([yes, yes, no, old].map(({ id }) => page(operator, 'POST', `/approvals/${id}/undo`)));
    expect([
      await stateOf('listings', yes.id),
      await stateOf('listings', no.id),
      await stateOf('listings', old.id),
    ]).toEqual(['pending', 'pending', 'open']);
    const { rows } = await ente.query("SELECT subject_id FROM exchange_acts WHERE act = 'undo_decision'");
    expect(rows.map((row) => row['subject_id']).toSorted()).toEqual([yes.id, no.id].toSorted());
  });
});
