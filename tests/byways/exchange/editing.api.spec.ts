// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly durationMinutes: number;
  readonly slots: readonly { startsAt: string; endsAt: string }[];
  readonly code: string;
  readonly errors?: readonly { field: string }[];
}
interface Proposed {
  readonly id: string;
  readonly state: string;
  readonly startsAt: string;
  readonly endedBecause: string | null;
}

let app: TestApp;
let ente: TestEnte;
let operator: Neighbour;
let day = 3;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  operator = await neighbour('operator');
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function neighbour(role: 'resident' | 'operator' = 'resident'): Promise<Neighbour> {
  const { id } = await ente.person({ withLogin: false, roles: [role] });
  return signIn(app, ente, id);
}
const hours = (from: string, until: string): object => ({
  windows: [{ start: dayAhead(day, from), end: dayAhead(day, until) }],
});
async function post(who: Neighbour, kind: 'offers' | 'requests', when: object, change: object = {}): Promise<string> {
  const help = { service: 'condominio', category: 'shopping', title: 'La spesa', durationMinutes: 60, when, ...change };
  const { body } = await who.client.post<{ id: string }>(`/${kind}`, help);
  await app.settle();
  return body.id;
}
const change = (who: Neighbour, path: string, body: object) => who.client.send<Listed>('PATCH', path, body);
const look = async (who: Neighbour, path: string): Promise<Listed> => (await who.client.get<Listed>(path)).body;
async function proposals(who: Neighbour, requestId: string): Promise<Proposed[]> {
  await app.settle();
  return (await who.client.get<{ items: Proposed[] }>(`/requests/${requestId}/proposals`)).body.items;
}
const newsOf = async (who: Neighbour): Promise<string[]> => {
  await app.settle();
  const { body } = await who.client.get<{ items: { type: string }[] }>('/notifications');
  return body.items.map(({ type }) => type);
};
async function browse(
  who: Neighbour,
  path: string,
  form?: Record<string, string>,
): Promise<{ status: number; text: string }> {
  const cookie = `reciproca_session=${await openSession(ente, who.id, 'web')}`;
  const shown = await fetch(`${app.url}${path}`, { headers: { cookie } });
  const text = await shown.text();
  if (!form) return { status: shown.status, text };
  const valueOf = (name: string): string => new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? '';
  const cookies = [cookie, ...shown.headers.getSetCookie().map((one) => one.split(';')[0])].join('; ');
  const fields = { _csrf: valueOf('_csrf'), _for: who.id, version: valueOf('version'), ...form };
  const sent = await fetch(`${app.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
  return { status: sent.status, text: await sent.text() };
}

describe('the words of a listing', () => {
  it('are changed without touching what was proposed', async () => {
    day += 1;
    const [giver, asker] = [await neighbour(), await neighbour()];
    await post(giver, 'offers', hours('09:00', '12:00'));
    const id = await post(asker, 'requests', hours('09:00', '12:00'));
    const [before] = await proposals(asker, id);
    await change(asker, `/requests/${id}`, { title: 'La spesa grande', description: 'Al mercato', urgent: true });
    expect(await look(asker, `/requests/${id}`)).toMatchObject({
      title: 'La spesa grande',
      description: 'Al mercato',
      urgent: true,
    });
    expect(await proposals(asker, id)).toEqual([expect.objectContaining({ id: before?.id, state: 'proposed' })]);
    await change(asker, `/requests/${id}`, { description: '' });
    expect(await look(asker, `/requests/${id}`)).toMatchObject({ description: null });
  });

  it('are written over by nobody who has not seen them', async () => {
    day += 1;
    const asker = await neighbour();
    const id = await post(asker, 'requests', hours('09:00', '12:00'));
    const { version } = await look(asker, `/requests/${id}`);
    expect((await change(operator, `/requests/${id}`, { title: 'La spesa di oggi', version })).status).toBe(200);
    const late = await change(asker, `/requests/${id}`, { title: 'La spesa di ieri', version });
    expect([late.status, late.body.code]).toEqual([409, 'listing.changed_meanwhile']);
    expect((await look(asker, `/requests/${id}`)).title).toBe('La spesa di oggi');
  });
});

describe('the hours of a listing', () => {
  it.each(['asker', 'operator'] as const)('are changed by its owner and by staff: %s', async (name) => {
    day += 1;
    const [giver, asker] = [await neighbour(), await neighbour()];
    const who = { asker, operator }[name];
    await post(giver, 'offers', hours('09:00', '12:00'));
    const id = await post(asker, 'requests', hours('09:00', '10:00'));
    const [before] = await proposals(asker, id);
    await giver.client.post(`/proposals/${before?.id ?? ''}/accept`);
    const { status } = await change(who, `/requests/${id}`, { when: hours('10:30', '11:30'), durationMinutes: 45 });
    expect(status).toBe(200);
    expect(await look(asker, `/requests/${id}`)).toMatchObject({
      durationMinutes: 45,
      slots: [{ startsAt: new Date(dayAhead(day, '10:30')).toISOString().replace('.000Z', '+00:00') }],
    });
    const after = await proposals(asker, id);
    const ended = after.find((one) => one.id === before?.id);
    expect(ended).toMatchObject({ state: 'withdrawn', endedBecause: 'request_changed' });
    const anew = after.find(({ state }) => state === 'proposed');
    expect(new Date(anew?.startsAt ?? 0)).toEqual(new Date(dayAhead(day, '10:30')));
    // One notice says what was changed and asks anew; where it leads to they answer.
    expect((await newsOf(giver)).toSorted()).toEqual(['proposal_changed', 'proposal_for_offer']);
    const { items } = (
      await giver.client.get<{ items: { type: string; title: string; link: string }[] }>('/notifications')
    ).body;
    expect(items.find(({ type }) => type === 'proposal_changed')).toMatchObject({
      title: expect.stringMatching(
        /non più .*9:00, ma .*10:30\. Il sì di prima non vale più: ti va bene anche così\?$/,
      ),
      link: `/proposals/${anew?.id ?? ''}`,
    });
    const late = await giver.client.post<{ code: string; title: string }>(`/proposals/${before?.id ?? ''}/accept`);
    expect([late.body.code, late.body.title]).toEqual([
      'proposal.request_changed',
      expect.stringContaining('ha cambiato la richiesta'),
    ]);
    const { rows } = await ente.query('SELECT 1 FROM diary_entries WHERE person_id = $1', [giver.id]);
    expect(rows).toEqual([]);
  });

  it('of an offer ask who had said yes to it in the same notice', async () => {
    day += 1;
    const [giver, asker] = [await neighbour(), await neighbour()];
    const offerId = await post(giver, 'offers', hours('09:00', '10:00'));
    const id = await post(asker, 'requests', hours('09:00', '12:00'));
    const [before] = await proposals(asker, id);
    await asker.client.post(`/proposals/${before?.id ?? ''}/accept`);
    expect((await change(giver, `/offers/${offerId}`, { when: hours('10:30', '11:30') })).status).toBe(200);
    const told = await newsOf(asker);
    expect(told).toContain('proposal_changed');
    expect(told.filter((type) => type === 'proposals_for_request')).toHaveLength(1);
    expect(told).not.toContain('proposal_withdrawn');
  });

  it('tell who had said yes and is not asked again that it is over', async () => {
    day += 1;
    const [giver, asker] = [await neighbour(), await neighbour()];
    await post(giver, 'offers', hours('09:00', '10:00'));
    const id = await post(asker, 'requests', hours('09:00', '10:00'));
    const [before] = await proposals(asker, id);
    await giver.client.post(`/proposals/${before?.id ?? ''}/accept`);
    expect((await change(asker, `/requests/${id}`, { when: hours('16:00', '17:00') })).status).toBe(200);
    expect((await newsOf(giver)).toSorted()).toEqual(['proposal_for_offer', 'proposal_withdrawn']);
  });

  it('of an offer leave what is agreed on it as it was', async () => {
    day += 1;
    const [giver, asker, other] = [await neighbour(), await neighbour(), await neighbour()];
    const windows = [
      { start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') },
      { start: dayAhead(day + 1, '09:00'), end: dayAhead(day + 1, '10:00') },
    ];
    const id = await post(giver, 'offers', { windows });
    const said = await asker.client.post<{ proposalId: string }>(`/offers/${id}/answer`, {});
    const { body } = await giver.client.post<{ agreementId: string }>(`/proposals/${said.body.proposalId}/accept`);
    const moved = { start: dayAhead(day + 1, '15:00'), end: dayAhead(day + 1, '16:00') };
    expect((await change(giver, `/offers/${id}`, { when: { windows: [moved] } })).status).toBe(200);
    const agreement = await asker.client.get<{ state: string; startsAt: string }>(`/agreements/${body.agreementId}`);
    expect(agreement.body.state).toBe('agreed');
    expect(new Date(agreement.body.startsAt)).toEqual(new Date(dayAhead(day, '09:00')));
    const requestId = await post(other, 'requests', { windows: [moved] });
    expect(await proposals(other, requestId)).toHaveLength(1);
    expect((await operator.client.get(`/offers/${id}`)).status).toBe(200);
  });

  it('of a ride are those at which somebody has to be there', async () => {
    day += 1;
    const asker = await neighbour();
    const ride = {
      service: 'trasporto',
      category: 'ride',
      toPlaceId: ente.places['hospital'],
      durationMinutes: undefined,
      details: { arriveBy: dayAhead(day, '09:00') },
    };
    const id = await post(asker, 'requests', {}, { ...ride, when: undefined });
    const giver = await ente.driver();
    const client = new ApiClient(app.url, await openSession(ente, giver.id, 'api'));
    await client.post('/offers', {
      service: 'trasporto',
      category: 'ride',
      title: 'Vado a Verduno',
      toPlaceId: ente.places['hospital'],
      when: hours('10:00', '10:30'),
      details: { seats: 2, detourMinutes: 20 },
    });
    expect(await proposals(asker, id)).toEqual([]);
    await change(asker, `/requests/${id}`, { details: { arriveBy: dayAhead(day, '11:00') } });
    expect(await proposals(asker, id)).toHaveLength(1);
  });

  it.each([
    [
      'of somebody else',
      403,
      'listing.not_yours',
      async (id: string) => change(await neighbour(), `/requests/${id}`, { when: hours('15:00', '16:00') }),
    ],
    [
      'in the past',
      422,
      'input.invalid',
      (id: string, asker: Neighbour) =>
        change(asker, `/requests/${id}`, {
          when: { windows: [{ start: dayAhead(-1, '09:00'), end: dayAhead(-1, '10:00') }] },
        }),
    ],
    [
      'that are agreed',
      409,
      'listing.agreed_already',
      async (id: string, asker: Neighbour) => {
        const said = await (await neighbour()).client.post<{ proposalId: string }>(`/requests/${id}/answer`, {});
        await asker.client.post(`/proposals/${said.body.proposalId}/accept`);
        return change(asker, `/requests/${id}`, { when: hours('15:00', '16:00') });
      },
    ],
  ])('are not changed where they are %s', async (_, status, code, act) => {
    day += 1;
    const asker = await neighbour();
    const id = await post(asker, 'requests', hours('09:00', '10:00'));
    const refused = await act(id, asker);
    expect(refused.status).toBe(status);
    if (status !== 422) expect(refused.body.code).toBe(code);
    expect(await look(asker, `/requests/${id}`)).toMatchObject({ slots: [expect.anything()] });
  });
});

describe('the page that changes a listing', () => {
  it('says what it means for those who have answered, and changes the hours', async () => {
    day += 1;
    const [giver, asker] = [await neighbour(), await neighbour()];
    await post(giver, 'offers', hours('09:00', '12:00'));
    const id = await post(asker, 'requests', hours('09:00', '10:00'));
    const [one] = await proposals(asker, id);
    await giver.client.post(`/proposals/${one?.id ?? ''}/accept`);
    const path = `/requests/${id}/edit`;
    const { text } = await browse(asker, path);
    expect(text).toContain('C’è già una proposta');
    expect(text).toContain('Una ha già un sì');
    const typed = {
      title: 'La spesa',
      date: dayAhead(day).slice(0, 10),
      from: '10:30',
      until: '11:30',
      durationMinutes: '30',
    };
    const wrong = await browse(asker, path, { ...typed, until: '10:00' });
    expect([wrong.status, wrong.text.includes('La fine deve venire dopo')]).toEqual([422, true]);
    expect(wrong.text).toContain('value="10:00"');
    expect((await browse(asker, path, typed)).status).toBe(303);
    expect(await look(asker, `/requests/${id}`)).toMatchObject({ durationMinutes: 30, slots: [expect.anything()] });
    expect((await browse(await neighbour(), path)).status).toBe(404);
  });

  it('offers a copy of what was taken back, filled in, on its next day', async () => {
    day += 1;
    const asker = await neighbour();
    const id = await post(asker, 'requests', hours('09:00', '10:00'), { title: 'La spesa al mercato' });
    await asker.client.post(`/requests/${id}/withdraw`);
    const { text } = await browse(asker, `/requests/${id}`);
    expect(text).toContain(`href="/requests/${id}/again"`);
    const form = (await browse(asker, `/requests/${id}/again`)).text;
    expect(form).toContain('La spesa al mercato');
  });
});
