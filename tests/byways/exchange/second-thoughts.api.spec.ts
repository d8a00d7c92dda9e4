// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly offerer: { readonly id: string };
  readonly holdsUntil: string | null;
  readonly endedBecause: string | null;
  readonly agreementId: string | null;
  readonly agreementState: string | null;
  readonly canAnswer: boolean;
  readonly code: string;
  readonly title: string;
  readonly errors?: readonly { field: string; code: string }[];
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
const help = (): object => ({
  service: 'condominio',
  category: 'shopping',
  title: 'La spesa',
  when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '12:00') }] },
  durationMinutes: 60,
});
async function post(who: Neighbour, kind: 'offers' | 'requests'): Promise<string> {
  const { body } = await who.client.post<{ id: string }>(`/${kind}`, help());
  await app.settle();
  return body.id;
}
const proposalsOf = async (who: Neighbour, requestId: string): Promise<Shown[]> =>
  (await who.client.get<{ items: Shown[] }>(`/requests/${requestId}/proposals`)).body.items;
const say = (who: Neighbour, id: string, act: string, body: object = {}) =>
  who.client.post<Shown>(`/proposals/${id}/${act}`, body);
const look = async (who: Neighbour, id: string): Promise<Shown> =>
  (await who.client.get<Shown>(`/proposals/${id}`)).body;
const newsOf = async (who: Neighbour): Promise<string[]> => {
  await app.settle();
  const { body } = await who.client.get<{ items: { type: string }[] }>('/notifications');
  return body.items.map(({ type }) => type);
};
async function pageOf(who: Neighbour, path: string): Promise<string> {
  const cookie = `reciproca_session=${await openSession(ente, who.id, 'web')}`;
  return (await fetch(`${app.url}${path}`, { headers: { cookie } })).text();
}

/** Whoever gives, whoever asks, and what is proposed between them. */
async function proposed(): Promise<{
  giver: Neighbour;
  asker: Neighbour;
  id: string;
  requestId: string;
  offerId: string;
}> {
  day += 1;
  const [giver, asker] = [await neighbour(), await neighbour()];
  const offerId = await post(giver, 'offers');
  const requestId = await post(asker, 'requests');
  const [one] = await proposalsOf(asker, requestId);
  return { giver, asker, id: one?.id ?? '', requestId, offerId };
}

describe('the first yes', () => {
  it('says until when it holds, and that others may be asked', async () => {
    const { asker, giver, id } = await proposed();
    await say(asker, id, 'accept');
    const { holdsUntil } = await look(asker, id);
    const hours = (Date.parse(holdsUntil ?? '') - Date.now()) / 3_600_000;
    expect([Math.round(hours), (await look(giver, id)).canAnswer]).toEqual([48, true]);
    const page = await pageOf(asker, `/proposals/${id}`);
    expect(page).toContain('il tuo sì vale fino a');
    expect(page).toContain('Puoi dire sì anche ad altre persone');
  });

  it('is taken back while the other has not answered, and frees the place and the hour', async () => {
    const { asker, giver, id } = await proposed();
    await say(giver, id, 'accept');
    expect((await say(asker, id, 'take-back')).body.code).toBe('proposal.nothing_to_take_back');
    expect((await say(giver, id, 'take-back')).body.state).toBe('proposed');
    expect(await newsOf(asker)).toContain('proposal_yes_taken_back');
    expect(await look(asker, id)).toMatchObject({ state: 'proposed', holdsUntil: null, canAnswer: true });
    const { rows } = await ente.query('SELECT 1 FROM diary_entries WHERE person_id = $1', [giver.id]);
    expect(rows).toEqual([]);
    await say(giver, id, 'accept');
    expect((await say(asker, id, 'accept')).body.state).toBe('agreed');
    expect((await say(giver, id, 'take-back')).body.code).toBe('proposal.nothing_to_take_back');
  });

  it('given from the board ends with it, and the other is told', async () => {
    day += 1;
    const [giver, asker] = [await neighbour(), await neighbour()];
    const requestId = await post(asker, 'requests');
    const { body } = await giver.client.post<{ proposalId: string }>(`/requests/${requestId}/answer`, {});
    expect((await say(giver, body.proposalId, 'take-back')).body.state).toBe('withdrawn');
    expect(await newsOf(asker)).toEqual(expect.arrayContaining(['proposal_withdrawn']));
    expect((await say(asker, body.proposalId, 'accept')).body.code).toBe('proposal.offer_withdrawn');
    expect((await giver.client.post<Shown>(`/requests/${requestId}/answer`, {})).body.state).toBe('accepted_by_offer');
  });
});

describe('a no', () => {
  it('is taken back by who said it, for some minutes', async () => {
    const { asker, giver, id } = await proposed();
    await say(giver, id, 'decline');
    expect((await say(asker, id, 'take-back')).body.code).toBe('proposal.nothing_to_take_back');
    expect((await say(giver, id, 'take-back')).body.state).toBe('proposed');
    await say(giver, id, 'decline');
    await ente.query("UPDATE exchange_acts SET at = at - interval '20 minutes' WHERE subject_id = $1", [id]);
    expect((await say(giver, id, 'take-back')).body.code).toBe('proposal.nothing_to_take_back');
    expect((await say(operator, id, 'take-back')).body.state).toBe('proposed');
  });

  it('to a yes gives that yes back', async () => {
    const { asker, giver, id } = await proposed();
    await say(asker, id, 'accept');
    await say(giver, id, 'decline');
    expect((await say(giver, id, 'take-back')).body.state).toBe('accepted_by_request');
    expect(await newsOf(asker)).toContain('proposal_no_taken_back');
    expect((await say(giver, id, 'accept')).body.state).toBe('agreed');
  });

  it('is not taken back once the need is met or gone', async () => {
    const { asker, giver, id, requestId } = await proposed();
    await say(giver, id, 'decline');
    await asker.client.post(`/requests/${requestId}/withdraw`);
    expect((await say(operator, id, 'take-back')).body.code).toBe('proposal.gone');
  });

  it('is shown to staff with the request, and has a way back on its page', async () => {
    const { giver, id, requestId } = await proposed();
    await say(giver, id, 'decline');
    expect(await pageOf(operator, `/requests/${requestId}`)).toContain(`/proposals/${id}`);
    expect(await pageOf(operator, `/proposals/${id}`)).toContain(`/proposals/${id}/take-back`);
    expect(await pageOf(giver, `/proposals/${id}`)).toContain(`/proposals/${id}/take-back`);
  });
});

describe('who has said no or called off', () => {
  async function offersAgain(giver: Neighbour, asker: Neighbour, requestId: string): Promise<string[]> {
    await post(giver, 'offers');
    await post(await neighbour(), 'offers');
    const live = (await proposalsOf(asker, requestId)).filter(({ state }) => state === 'proposed');
    return live.map(({ offerer }) => offerer.id);
  }

  it.each([
    ['who gives declines', async ({ giver, id }) => say(giver, id, 'decline')],
    ['who asks declines', async ({ asker, id }) => say(asker, id, 'decline')],
    ['who gives calls off', async (all) => callOff(all, all.giver)],
    ['who asks calls off', async (all) => callOff(all, all.asker)],
    ['staff call off', async (all) => callOff(all, operator)],
  ] satisfies [string, (all: Awaited<ReturnType<typeof proposed>>) => Promise<unknown>][])(
    'is not proposed again for that time: %s',
    async (_, act) => {
      const all = await proposed();
      await act(all);
      await app.settle();
      const again = await offersAgain(all.giver, all.asker, all.requestId);
      expect([again.length, again.includes(all.giver.id)]).toEqual([1, false]);
    },
  );

  it('may offer of their own accord, unless it was the other who said no', async () => {
    const first = await proposed();
    await say(first.giver, first.id, 'decline');
    const said = await first.giver.client.post<Shown>(`/requests/${first.requestId}/answer`, {});
    expect(said.body.state).toBe('accepted_by_offer');
    const second = await proposed();
    await say(second.asker, second.id, 'decline');
    const again = await second.giver.client.post<Shown>(`/requests/${second.requestId}/answer`, {});
    expect(again.body.code).toBe('answer.said_no');
  });

  it('leaves a proposal that says so, and no answer to be given', async () => {
    const all = await proposed();
    await callOff(all, all.giver);
    expect(await look(all.asker, all.id)).toMatchObject({ agreementState: 'cancelled', canAnswer: false });
    const page = await pageOf(operator, `/requests/${all.requestId}`);
    expect(page).toContain('Annullato');
  });

  async function callOff({ giver, asker, id }: Awaited<ReturnType<typeof proposed>>, by: Neighbour): Promise<void> {
    await say(asker, id, 'accept');
    const { agreementId } = (await say(giver, id, 'accept')).body;
    await by.client.post(`/agreements/${agreementId ?? ''}/cancel`, {});
    await app.settle();
  }
});

describe('what is gone meanwhile', () => {
  it.each([
    [
      'the request is taken back',
      'request',
      'proposal.request_withdrawn',
      'Chi chiedeva aiuto ha ritirato la richiesta',
    ],
    ['the offer is taken back', 'offer', 'proposal.offer_withdrawn', 'Chi offriva aiuto ha ritirato l’offerta'],
  ] as const)('is told with the true reason: %s', async (_, kind, code, words) => {
    const { giver, asker, id, requestId, offerId } = await proposed();
    const [who, other] = kind === 'request' ? [asker, giver] : [giver, asker];
    await say(who, id, 'accept');
    await who.client.post(`/${kind}s/${kind === 'request' ? requestId : offerId}/withdraw`);
    expect(await newsOf(other)).toContain('proposal_withdrawn');
    expect(await newsOf(who)).not.toContain('proposal_withdrawn');
    const late = await say(other, id, 'accept');
    expect([late.status, late.body.code]).toEqual([409, code]);
    expect(late.body.title).toContain(words);
    expect(await pageOf(other, `/proposals/${id}`)).toContain(words);
  });

  it('is told to who was asked when another answered first', async () => {
    day += 1;
    const [asker, slow, quick] = [await neighbour(), await neighbour(), await neighbour()];
    for (const giver of [slow, quick]) await post(giver, 'offers');
    const requestId = await post(asker, 'requests');
    const all = await proposalsOf(asker, requestId);
    const idOf = (who: Neighbour): string => all.find(({ offerer }) => offerer.id === who.id)?.id ?? '';
    for (const giver of [slow, quick]) await say(asker, idOf(giver), 'accept');
    expect((await say(quick, idOf(quick), 'accept')).body.state).toBe('agreed');
    expect(await newsOf(slow)).toContain('proposal_withdrawn');
    expect(await newsOf(asker)).not.toContain('proposal_withdrawn');
    expect((await say(slow, idOf(slow), 'accept')).body.code).toBe('proposal.already_taken');
  });
});

describe('a yes for both', () => {
  it('is given by staff only where both were heard, and what was heard is kept', async () => {
    const { giver, asker, id } = await proposed();
    for (const heard of [undefined, ['offer'], ['request']]) {
      const { status, body } = await say(operator, id, 'accept', heard && { heard });
      expect([status, body.code, body.errors?.[0]?.field]).toEqual([422, 'proposal.hear_both', 'heard']);
    }
    expect((await say(operator, id, 'accept', { heard: ['offer', 'request'] })).body.state).toBe('agreed');
    const { rows } = await ente.query(
      'SELECT person_id, side, channel, heard_by FROM spoken_consents WHERE proposal_id = $1 ORDER BY side',
      [id],
    );
    expect(rows).toEqual([
      { person_id: giver.id, side: 'offer', channel: 'phone', heard_by: operator.id },
      { person_id: asker.id, side: 'request', channel: 'phone', heard_by: operator.id },
    ]);
  });

  it('asks for the one that is missing where the other has said it', async () => {
    const { asker, id } = await proposed();
    await say(asker, id, 'accept');
    expect((await say(operator, id, 'accept', { heard: ['request'] })).body.code).toBe('proposal.hear_both');
    expect((await say(operator, id, 'accept', { heard: ['offer'] })).body.state).toBe('agreed');
  });
});
