// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { delegation } from '../../builders/identity.js';
import { type Answer, startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { often } from '../../support/often.js';
import { listUnsound } from '../../support/sound.js';
import { dayAhead, TestEnte } from '../../support/world.js';

const TURNS = often(2, 8);

let app: TestApp;
let ente: TestEnte;
let olga: Neighbour;
let carla: Neighbour;
let day = 3;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  olga = await signIn(app, ente, (await ente.person({ withLogin: false, roles: ['operator'] })).id);
  carla = await signIn(app, ente, (await ente.person({ withLogin: false, roles: ['coordinator'] })).id);
});
afterEach(async () => {
  await app.settle();
  expect(await listUnsound(app, ente)).toEqual({});
  // What somebody may still answer stays as it is: taken away underneath, its proposals would be found here the next time.
  await ente.query(`UPDATE listings l SET state = 'withdrawn' WHERE state = 'open' AND NOT EXISTS (
    SELECT 1 FROM proposals p WHERE l.id IN (p.request_id, p.offer_id)
      AND p.state IN ('proposed', 'accepted_by_offer', 'accepted_by_request', 'awaiting_approval'))`);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const neighbour = async (): Promise<Neighbour> => signIn(app, ente, (await ente.person({ withLogin: false })).id);
const driver = async (): Promise<Neighbour> => signIn(app, ente, (await ente.driver({ withLogin: false })).id);
const rows = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  (await ente.query(sql, values)).rows;

/** Everything at one moment; whatever is refused is refused in words, and nothing breaks. */
async function allAtOnce(acts: readonly (() => Promise<Answer<unknown>>)[], turn: number): Promise<number[]> {
  // Each turn another one is first.
  const turned = acts.map((_, at) => acts[(at + turn) % acts.length]!);
  const answers = await Promise.all(turned.map((act) => act()));
  for (const { status, body } of answers) {
    expect([status < 500, body]).toEqual([true, expect.anything()]);
    if (status >= 400) expect((body as { title?: string }).title).toBeTruthy();
  }
  await app.settle();
  return acts.map((_, at) => answers[(at - (turn % acts.length) + acts.length) % acts.length]?.status ?? 0);
}

describe('a delivery round', () => {
  async function crate(who: Neighbour): Promise<string> {
    const { body } = await who.client.post<{ id: string }>('/requests', {
      service: 'trasporto',
      category: 'ride',
      title: 'Cassetta a casa',
      placeId: ente.places['garden'],
      toPlaceId: ente.places[`home:${who.id}`],
      autoAccept: true,
      details: { leaveAt: dayAhead(day, '09:00'), leaveUntil: dayAhead(day, '11:00'), parcel: true },
    });
    return body.id;
  }
  async function proposed() {
    day = 4 + (day % 9);
    const [marco, anna, paolo] = [await driver(), await neighbour(), await neighbour()];
    const requestIds = [await crate(anna), await crate(paolo)];
    const { status, body } = await olga.client.post<{ id: string }>('/rounds', {
      driverId: marco.id,
      day: dayAhead(day).slice(0, 10),
      from: '08:30',
      until: '12:30',
      room: 6,
      requestIds,
    });
    expect([status, body]).toEqual([201, expect.anything()]);
    return { marco, anna, paolo, requestIds, id: body.id };
  }
  /** What of a round stands, against what it says of itself. */
  async function ensureTold(id: string): Promise<void> {
    const [round] = await rows('SELECT state FROM rounds WHERE id = $1', [id]);
    const stops = await rows(
      `SELECT a.state, l.state AS request FROM round_stops s JOIN listings l ON l.id = s.request_id
         LEFT JOIN agreements a ON a.id = s.agreement_id WHERE s.round_id = $1`,
      [id],
    );
    const standing = stops.filter(({ state }) => state === 'agreed');
    if (round?.['state'] !== 'accepted') expect(standing).toEqual([]);
    for (const { state, request } of stops)
      if (state === 'agreed') expect(request).toBe('matched');
      else expect(['open', 'withdrawn', 'expired']).toContain(request);
    const [{ busy } = {}] = await rows(
      "SELECT count(*)::int AS busy FROM diary_entries WHERE cause_kind = 'round' AND cause_id = $1",
      [id],
    );
    expect(Number(busy) > 0).toBe(standing.length > 0);
  }

  it('is taken, refused, withdrawn and asked for no more at one moment', async () => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const { marco, anna, requestIds, id } = await proposed();
      await allAtOnce(
        [
          () => marco.client.post(`/rounds/${id}/accept`),
          () => olga.client.post(`/rounds/${id}/withdraw`),
          () => anna.client.post(`/requests/${requestIds[0]}/withdraw`, {}),
          () => marco.client.post(`/rounds/${id}/decline`),
          () => olga.client.post(`/rounds/${id}/accept`, { heard: true }),
        ],
        turn,
      );
      await ensureTold(id);
    }
  });

  it('is withdrawn, moved, given up in part and called off once it is agreed', async () => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const { marco, anna, paolo, id } = await proposed();
      expect((await marco.client.post(`/rounds/${id}/accept`)).status).toBe(200);
      await app.settle();
      const agreed = await rows(
        'SELECT a.id, a.receiver_id, a.offer_slot_id FROM round_stops s JOIN agreements a ON a.id = s.agreement_id WHERE s.round_id = $1',
        [id],
      );
      const of = (who: Neighbour) => agreed.find((one) => one['receiver_id'] === who.id);
      const slotId = String(agreed[0]?.['offer_slot_id']);
      await allAtOnce(
        [
          () => olga.client.post(`/rounds/${id}/withdraw`),
          () => anna.client.post(`/agreements/${String(of(anna)?.['id'])}/cancel`, { stillNeeded: false }),
          () => marco.client.post(`/departures/${slotId}/late`, { minutes: 15 }),
          () => paolo.client.post(`/agreements/${String(of(paolo)?.['id'])}/cancel`, { stillNeeded: true }),
          () => marco.client.post(`/departures/${slotId}/call-off`),
        ],
        turn,
      );
      expect(
        await rows(
          "SELECT a.id FROM round_stops s JOIN agreements a ON a.id = s.agreement_id WHERE s.round_id = $1 AND a.state = 'agreed'",
          [id],
        ),
      ).toEqual([]);
      expect(await rows('SELECT 1 FROM diary_entries WHERE person_id = $1 AND ends_at > now()', [marco.id])).toEqual(
        [],
      );
    }
  });
});

describe('a car with several riders', () => {
  it('has one who cancels, one who says yes and a driver who calls off at one moment', async () => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      day = 4 + (day % 9);
      const [marco, anna, paolo, lucia] = [await driver(), await neighbour(), await neighbour(), await neighbour()];
      const { body: offer } = await marco.client.post<{ id: string }>('/offers', {
        service: 'trasporto',
        category: 'ride',
        title: 'Vado a Verduno',
        toPlaceId: ente.places['hospital'],
        when: { windows: [{ start: dayAhead(day, '08:00'), end: dayAhead(day, '09:00') }] },
        details: { seats: 3, detourMinutes: 30 },
        autoAccept: true,
      });
      const ask = async (who: Neighbour): Promise<string> => {
        const { body } = await who.client.post<{ id: string }>('/requests', {
          service: 'trasporto',
          category: 'ride',
          title: 'Visita',
          toPlaceId: ente.places['hospital'],
          details: { arriveBy: dayAhead(day, '09:00') },
        });
        await app.settle();
        const [row] = await rows('SELECT id FROM proposals WHERE request_id = $1 AND offer_id = $2', [
          body.id,
          offer.id,
        ]);
        return String(row?.['id']);
      };
      const [first, second, third] = [await ask(anna), await ask(paolo), await ask(lucia)];
      for (const [who, id] of [
        [anna, first],
        [paolo, second],
      ] as const)
        expect((await who.client.post(`/proposals/${id}/accept`)).status).toBe(200);
      const agreedOf = async (proposalId: string) =>
        String((await rows('SELECT id FROM agreements WHERE proposal_id = $1', [proposalId]))[0]?.['id']);
      const [own, other] = [await agreedOf(first), await agreedOf(second)];
      const [slot] = await rows('SELECT id FROM slots WHERE listing_id = $1', [offer.id]);
      await allAtOnce(
        [
          () => anna.client.post(`/agreements/${own}/cancel`, { stillNeeded: true }),
          () => lucia.client.post(`/proposals/${third}/accept`),
          () => marco.client.post(`/departures/${String(slot?.['id'])}/call-off`),
          () => paolo.client.post(`/agreements/${other}/other-time`, { startsAt: dayAhead(day, '08:30') }),
        ],
        turn,
      );
      const standing = await rows("SELECT id FROM agreements WHERE giver_id = $1 AND state = 'agreed'", [marco.id]);
      expect(standing).toEqual([]);
      expect(await rows('SELECT 1 FROM diary_entries WHERE person_id = $1 AND ends_at > now()', [marco.id])).toEqual(
        [],
      );
      // Whoever was called off is told; whoever was too late is refused.
      for (const agreementId of [own, other])
        expect(await rows('SELECT state FROM agreements WHERE id = $1', [agreementId])).toEqual([
          { state: 'cancelled' },
        ]);
    }
  });
});

describe('the mark of trusted helpers', () => {
  it('is set while yeses arrive: what is agreed was agreed before it, and nothing else is left', async () => {
    for (let turn = 0; turn < TURNS * 2; turn += 1) {
      day = 4 + (day % 9);
      const [rita, stranger] = [await neighbour(), await neighbour()];
      const when = { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '11:00') }] };
      const help = { service: 'condominio', category: 'shopping', title: 'La spesa', when };
      await stranger.client.post('/offers', help);
      const { body } = await rita.client.post<{ id: string }>('/requests', help);
      await app.settle();
      const [row] = await rows('SELECT id FROM proposals WHERE request_id = $1 AND offerer_id = $2', [
        body.id,
        stranger.id,
      ]);
      const id = String(row?.['id']);
      await allAtOnce(
        [
          () => rita.client.post(`/proposals/${id}/accept`),
          () => stranger.client.post(`/proposals/${id}/accept`),
          () => olga.client.send('PATCH', `/people/${rita.id}`, { vettedHelpersOnly: true }),
        ],
        turn,
      );
      const [made] = await rows('SELECT xmin::text::bigint AS at FROM agreements WHERE proposal_id = $1', [id]);
      const live = await rows(
        "SELECT state FROM proposals WHERE request_id = $1 AND state NOT IN ('agreed','withdrawn','declined','expired')",
        [body.id],
      );
      expect(live).toEqual([]);
      if (!made) expect((await rita.client.post(`/proposals/${id}/accept`)).status).toBe(409);
    }
  });
});

describe('two files', () => {
  const join = (staysId: string, otherId: string) => () =>
    carla.client.post(`/people/${staysId}/join`, { otherId, understood: true });
  const offer = (who: Neighbour, hour: string) => () =>
    who.client.post('/offers', {
      service: 'condominio',
      category: 'shopping',
      title: 'La spesa',
      when: { windows: [{ start: dayAhead(day, `${hour}:00`), end: dayAhead(day, `${hour}:30`) }] },
    });

  /** Nothing of a file that is closed is open, and everybody is found where they are now. */
  async function ensureJoinedOnce(one: Neighbour, other: Neighbour): Promise<void> {
    const files = await rows('SELECT id, state, merged_into FROM people WHERE id = ANY($1)', [[one.id, other.id]]);
    const closed = files.filter(({ state }) => state === 'left');
    expect(closed).toHaveLength(1);
    expect(files.map(({ id }) => id)).toContain(closed[0]?.['merged_into']);
    const goesId = closed[0]?.['id'];
    expect(
      await rows("SELECT id FROM listings WHERE person_id = $1 AND state IN ('open','matched')", [goesId]),
    ).toEqual([]);
    expect(
      await rows(
        "SELECT id FROM agreements WHERE $1 IN (giver_id, receiver_id) AND state = 'agreed' AND starts_at > now()",
        [goesId],
      ),
    ).toEqual([]);
    expect(await rows('SELECT 1 FROM diary_entries WHERE person_id = $1 AND ends_at > now()', [goesId])).toEqual([]);
  }

  it('are joined one into the other and the other into the one while both act: one of it holds', async () => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const [one, other] = [await neighbour(), await neighbour()];
      const [first, second] = await allAtOnce(
        [join(one.id, other.id), join(other.id, one.id), offer(one, '10'), offer(other, '14'), offer(one, '15')],
        turn,
      );
      expect([first, second].filter((status) => status === 200)).toHaveLength(1);
      await ensureJoinedOnce(one, other);
    }
  });

  it('of a couple in one household are joined while somebody says yes to them', async () => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      day = 4 + (day % 9);
      const [one, other, helper] = [await neighbour(), await neighbour(), await neighbour()];
      await ente.query(
        `UPDATE residences SET household_id = (SELECT household_id FROM residences WHERE person_id = $1),
           place_id = (SELECT place_id FROM residences WHERE person_id = $1) WHERE person_id = $2`,
        [one.id, other.id],
      );
      const when = { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] };
      const help = { service: 'condominio', category: 'shopping', title: 'La spesa', when };
      const { body } = await other.client.post<{ id: string }>('/requests', help);
      await helper.client.post('/offers', help);
      await app.settle();
      const [row] = await rows('SELECT id FROM proposals WHERE request_id = $1 AND offerer_id = $2', [
        body.id,
        helper.id,
      ]);
      const id = String(row?.['id']);
      await other.client.post(`/proposals/${id}/accept`);
      await allAtOnce(
        [
          join(one.id, other.id),
          () => helper.client.post(`/proposals/${id}/accept`),
          offer(other, '16'),
          join(one.id, other.id),
        ],
        turn,
      );
      await ensureJoinedOnce(one, other);
    }
  });

  it('of a person and their delegate are joined, or not, while the delegate acts', async () => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const [one, delegate] = [await neighbour(), await neighbour()];
      await ente.add(delegation({ delegatorId: one.id, delegateId: delegate.id }));
      const acting = () =>
        delegate.client.post('/requests', {
          service: 'condominio',
          category: 'shopping',
          title: 'Per chi mi ha delegato',
          when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] },
          onBehalfOf: one.id,
        });
      await allAtOnce([join(one.id, delegate.id), acting, join(delegate.id, one.id), acting], turn);
      await ensureJoinedOnce(one, delegate);
      expect(
        await rows(
          'SELECT 1 FROM delegations WHERE delegator_id = delegate_id OR $1 = ANY(ARRAY[delegator_id, delegate_id]) AND revoked_at IS NULL AND delegator_id = delegate_id',
          [one.id],
        ),
      ).toEqual([]);
    }
  });
});
