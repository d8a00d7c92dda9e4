// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Accepted {
  readonly proposalId: string;
  readonly state: string;
  readonly agreementId: string | null;
  readonly code: string;
  readonly title: string;
}
interface Listed {
  readonly id: string;
  readonly state: string;
  readonly answersId: string | null;
  readonly slots: readonly { id: string }[];
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

async function neighbour(role: 'resident' | 'operator' = 'resident', change: object = {}): Promise<Neighbour> {
  const { id } = await ente.person({ withLogin: false, roles: [role], ...change });
  return signIn(app, ente, id);
}
async function driver(): Promise<Neighbour> {
  const { id } = await ente.driver();
  return signIn(app, ente, id);
}

const hours = (from = '09:00', until = '12:00'): object => ({
  windows: [{ start: dayAhead(day, from), end: dayAhead(day, until) }],
});
async function post(who: Neighbour, kind: 'offers' | 'requests', change: object = {}): Promise<Listed> {
  const { status, body } = await who.client.post<Listed>(`/${kind}`, {
    service: 'condominio',
    category: 'shopping',
    title: 'La tapparella della cucina non sale',
    when: hours(),
    durationMinutes: 60,
    ...change,
  });
  expect([status, body]).toEqual([201, expect.anything()]);
  await app.settle();
  return body;
}
const answer = (who: Neighbour, path: string, body: object = {}) => who.client.post<Accepted>(`${path}/answer`, body);
const newsOf = async (who: Neighbour): Promise<{ type: string; title: string; link: string }[]> =>
  (await who.client.get<{ items: { type: string; title: string; link: string }[] }>('/notifications')).body.items;
const mine = async (who: Neighbour, kind: string): Promise<Listed[]> =>
  (await who.client.get<{ items: Listed[] }>(`/${kind}?scope=mine`)).body.items;

describe('answering a request', () => {
  it('says yes to that person, day and hour, and the other hears of it with the yes in it', async () => {
    day += 1;
    const [asker, helper] = [await neighbour(), await neighbour()];
    const { id } = await post(asker, 'requests');
    const said = await answer(helper, `/requests/${id}`, { startsAt: dayAhead(day, '10:00') });
    expect([said.status, said.body]).toEqual([200, expect.objectContaining({ state: 'accepted_by_offer' })]);
    await app.settle();
    const { body: proposal } = await asker.client.get<{ startsAt: string; endsAt: string; canAnswer: boolean }>(
      `/proposals/${said.body.proposalId}`,
    );
    expect(new Date(proposal.startsAt)).toEqual(new Date(dayAhead(day, '10:00')));
    expect(new Date(proposal.endsAt)).toEqual(new Date(dayAhead(day, '11:00')));
    expect(proposal.canAnswer).toBe(true);
    expect((await newsOf(asker)).map(({ type }) => type)).toEqual(['proposal_accepted']);
    const agreed = await asker.client.post<Accepted>(`/proposals/${said.body.proposalId}/accept`);
    expect(agreed.body.state).toBe('agreed');
  });

  it('offers nothing to anybody else, however well it would fit', async () => {
    day += 1;
    const [asker, helper, other] = [await neighbour(), await neighbour(), await neighbour()];
    const { id } = await post(asker, 'requests');
    await answer(helper, `/requests/${id}`);
    const second = await post(other, 'requests');
    const { body } = await other.client.get<{ items: unknown[] }>(`/requests/${second.id}/proposals`);
    expect(body.items).toEqual([]);
    const around = await other.client.get<{ items: Listed[] }>('/offers?scope=around');
    const [own] = await mine(helper, 'offers');
    expect(own).toMatchObject({ answersId: id, state: 'open' });
    expect(around.body.items.map((one) => one.id)).not.toContain(own?.id);
    expect((await other.client.get(`/offers/${own?.id ?? ''}`)).status).toBe(404);
  });

  it('ends with the no of the other, and leaves nothing open', async () => {
    day += 1;
    const [asker, helper] = [await neighbour(), await neighbour()];
    const { id } = await post(asker, 'requests');
    const said = await answer(helper, `/requests/${id}`);
    await asker.client.post(`/proposals/${said.body.proposalId}/decline`);
    await app.settle();
    expect((await mine(helper, 'offers')).map(({ state }) => state)).toEqual(['withdrawn']);
    expect((await asker.client.get<Listed>(`/requests/${id}`)).body.state).toBe('open');
  });

  it('ends with the cancellation of what came of it, and with the request taken back', async () => {
    day += 1;
    const [asker, helper] = [await neighbour(), await neighbour()];
    const first = await post(asker, 'requests');
    const said = await answer(helper, `/requests/${first.id}`);
    const { body } = await asker.client.post<Accepted>(`/proposals/${said.body.proposalId}/accept`);
    await helper.client.post(`/agreements/${body.agreementId ?? ''}/cancel`);
    day += 1;
    const second = await post(asker, 'requests', { when: hours('15:00', '18:00') });
    await answer(helper, `/requests/${second.id}`);
    await asker.client.post(`/requests/${second.id}/withdraw`);
    await app.settle();
    expect((await mine(helper, 'offers')).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
  });

  it('is a yes to what is proposed between the two already', async () => {
    day += 1;
    const [asker, helper] = [await neighbour(), await neighbour()];
    await post(helper, 'offers');
    const { id } = await post(asker, 'requests');
    const said = await answer(helper, `/requests/${id}`);
    const { body } = await asker.client.get<{ items: { id: string }[] }>(`/requests/${id}/proposals`);
    expect(body.items.map((one) => one.id)).toEqual([said.body.proposalId]);
    const again = await answer(helper, `/requests/${id}`);
    expect([again.status, again.body.code]).toEqual([409, 'proposal.already_answered']);
  });

  it('is given at the counter or on the phone for a person', async () => {
    day += 1;
    const [asker, helper] = [await neighbour(), await neighbour()];
    const { id } = await post(asker, 'requests');
    expect((await answer(operator, `/requests/${id}`)).body.code).toBe('listing.staff_post_for_others');
    const said = await answer(operator, `/requests/${id}`, { onBehalfOf: helper.id, channel: 'phone' });
    expect(said.body.state).toBe('accepted_by_offer');
    await app.settle();
    expect((await newsOf(asker)).map(({ type }) => type)).toEqual(['proposal_accepted']);
  });

  it.each([
    ['one’s own', 'answer.own', async (id: string, asker: Neighbour) => answer(asker, `/requests/${id}`)],
    [
      'hours that are not asked for',
      'answer.time_is_gone',
      async (id: string) => answer(await neighbour(), `/requests/${id}`, { startsAt: dayAhead(day, '12:30') }),
    ],
    [
      'hours outside of the time that is meant',
      'answer.outside_hours',
      async (id: string, asker: Neighbour) => {
        const { slots } = (await asker.client.get<Listed>(`/requests/${id}`)).body;
        const chosen = { slotId: slots[0]?.id, startsAt: dayAhead(day, '12:30') };
        return answer(await neighbour(), `/requests/${id}`, chosen);
      },
    ],
    [
      'an hour in which one is busy',
      'diary.you_are_busy',
      async (id: string) => {
        const [busy, other] = [await neighbour(), await neighbour()];
        const { id: theirs } = await post(other, 'requests', { when: hours('09:00', '10:00') });
        const { proposalId } = (await answer(busy, `/requests/${theirs}`)).body;
        await other.client.post(`/proposals/${proposalId}/accept`);
        return answer(busy, `/requests/${id}`, { startsAt: dayAhead(day, '09:30') });
      },
    ],
    [
      'whom the wishes of who asks leave out',
      'answer.speaks_no_italian',
      async (id: string) => answer(await neighbour('resident', { languages: ['ro'] }), `/requests/${id}`),
    ],
  ])('is refused for %s', async (_, code, act) => {
    day += 1;
    const asker = await neighbour();
    const { id } = await post(asker, 'requests', { needs: ['speaks_italian'], when: hours('09:00', '12:00') });
    const said = await act(id, asker);
    expect([said.status >= 400, said.body.code]).toEqual([true, code]);
    expect(await ente.query('SELECT 1 FROM listings WHERE answers_id = $1', [id])).toMatchObject({ rows: [] });
  });

  it('asks for whom the ente knows where children are minded', async () => {
    day += 1;
    const [asker, helper] = [await neighbour(), await neighbour()];
    const { id } = await post(asker, 'requests', { category: 'babysitting' });
    expect((await answer(helper, `/requests/${id}`)).body.code).toBe('answer.ente_first');
    const known = await neighbour('resident', { vetted: true });
    expect((await answer(known, `/requests/${id}`)).body.state).toBe('accepted_by_offer');
  });

  it('waits for the ente where it looks at every match', async () => {
    day += 1;
    const [asker, helper] = [await neighbour(), await neighbour()];
    const { id } = await post(asker, 'requests');
    await ente.query(
      `INSERT INTO exchange_modes (id, ente_id, area_id, category_id, mode) VALUES (gen_random_uuid(), $1, NULL, NULL, 'moderated')`,
      [ente.id],
    );
    const said = await answer(helper, `/requests/${id}`);
    expect(said.body.state).toBe('accepted_by_offer');
    const { body } = await asker.client.post<Accepted>(`/proposals/${said.body.proposalId}/accept`);
    expect(body.state).toBe('awaiting_approval');
    await ente.query('DELETE FROM exchange_modes WHERE ente_id = $1', [ente.id]);
  });
});

describe('answering an offer', () => {
  it('asks for it at that hour and for as long as it is needed', async () => {
    day += 1;
    const [giver, asker] = [await neighbour(), await neighbour()];
    const { id } = await post(giver, 'offers', { title: 'Sto con i bambini della scala' });
    const said = await answer(asker, `/offers/${id}`, {
      startsAt: dayAhead(day, '10:30'),
      minutes: 45,
      note: 'Terzo piano',
    });
    expect(said.body.state).toBe('accepted_by_request');
    const { body } = await giver.client.get<{ requestTitle: string; minutes: number; requester: { id: string } }>(
      `/proposals/${said.body.proposalId}`,
    );
    expect(body).toMatchObject({ minutes: 45, requester: { id: asker.id } });
    expect(body.requestTitle).not.toContain('Sto con i bambini');
  });

  it('is heard of as often as it is said, taken back and said again', async () => {
    day += 1;
    const [giver, asker] = [await neighbour(), await neighbour()];
    await post(giver, 'offers');
    const { id } = await post(asker, 'requests');
    const { body } = await asker.client.get<{ items: { id: string; offerer: { id: string } }[] }>(
      `/requests/${id}/proposals`,
    );
    const proposal = body.items.find(({ offerer }) => offerer.id === giver.id)?.id ?? '';
    const heard = async (type: string): Promise<number> => {
      await app.settle();
      return (await newsOf(asker)).filter((one) => one.type === type && one.link === `/requests/${id}`).length;
    };
    for (let times = 1; times <= 2; times += 1) {
      expect((await giver.client.post(`/proposals/${proposal}/accept`)).status).toBe(200);
      expect(await heard('proposal_accepted')).toBe(times);
      expect((await giver.client.post(`/proposals/${proposal}/take-back`)).status).toBe(200);
    }
  });

  it('goes on as a need anybody may meet where it comes to nothing, unless who asks thinks again', async () => {
    day += 1;
    const [giver, asker, other] = [await neighbour(), await neighbour(), await neighbour()];
    const { id } = await post(giver, 'offers');
    const first = await answer(asker, `/offers/${id}`);
    await asker.client.post(`/proposals/${first.body.proposalId}/take-back`);
    expect((await mine(asker, 'requests')).map(({ state }) => state)).toEqual(['withdrawn']);
    const second = await answer(asker, `/offers/${id}`);
    await post(other, 'offers');
    await giver.client.post(`/proposals/${second.body.proposalId}/decline`);
    await app.settle();
    const [need] = await mine(asker, 'requests');
    expect(need).toMatchObject({ state: 'open', answersId: null });
    const { body } = await asker.client.get<{ items: { state: string; offerer: { id: string } }[] }>(
      `/requests/${need?.id ?? ''}/proposals`,
    );
    const live = body.items.filter(({ state }) => state === 'proposed');
    expect(live.map(({ offerer }) => offerer.id)).toEqual([other.id]);
  });

  it('takes a seat in a car that goes there', async () => {
    day += 1;
    const [giver, asker] = [await driver(), await neighbour()];
    const { id } = await post(giver, 'offers', {
      service: 'trasporto',
      category: 'ride',
      toPlaceId: ente.places['hospital'],
      when: hours('08:00', '08:30'),
      durationMinutes: undefined,
      details: { seats: 2, detourMinutes: 20 },
    });
    const said = await answer(asker, `/offers/${id}`);
    expect([said.status, said.body.state]).toEqual([200, 'accepted_by_request']);
    const agreed = await giver.client.post<Accepted>(`/proposals/${said.body.proposalId}/accept`);
    expect(agreed.body.state).toBe('agreed');
  });

  it('drives somebody who asked for a ride, with one’s papers in order', async () => {
    day += 1;
    const [giver, asker] = [await driver(), await neighbour()];
    const { id } = await post(asker, 'requests', {
      service: 'trasporto',
      category: 'ride',
      toPlaceId: ente.places['hospital'],
      when: undefined,
      durationMinutes: undefined,
      details: { arriveBy: dayAhead(day, '09:00') },
    });
    expect((await answer(await neighbour(), `/requests/${id}`)).body.code).toBe('answer.ente_first');
    const said = await answer(giver, `/requests/${id}`);
    expect([said.status, said.body.state]).toEqual([200, 'accepted_by_offer']);
  });

  it('asks for a crate of a harvest', async () => {
    day += 1;
    const [giver, asker] = [await neighbour('operator'), await neighbour()];
    const { body: harvest } = await giver.client.post<Listed>('/offers', {
      service: 'orti',
      category: 'produce',
      title: 'Zucchine',
      when: hours(),
      details: { gardenId: await ente.garden(giver.id), crop: 'zucchine', kg: 9 },
      onBehalfOf: (await neighbour()).id,
    });
    await app.settle();
    const said = await answer(asker, `/offers/${harvest.id}`);
    expect([said.status, said.body.state]).toEqual([200, 'accepted_by_request']);
  });
});
