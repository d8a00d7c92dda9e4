// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { place } from '../../builders/territory.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import { type FakeRoads, openRoads } from '../../support/valhalla.js';
import { dayAhead, TestEnte } from '../../support/world.js';
import { eventually } from '../../support/eventually.js';

interface Stage {
  readonly app: TestApp;
  readonly ente: TestEnte;
  readonly away: Readonly<Record<string, string>>;
}

let roads: FakeRoads;
const stages: Stage[] = [];

beforeAll(async () => {
  roads = await openRoads();
});
afterAll(async () => {
  for (const { app, ente } of stages) {
    await ente.close();
    await app.close();
  }
  await roads.close();
});

/** A server of its own each time: a router that has failed rests. */
async function open(): Promise<Stage> {
  const app = await startTestApp({ VALHALLA_URL: roads.url });
  const ente = await TestEnte.create(app.database.url);
  const away: Record<string, string> = {};
  for (const [key, lat, lon] of [
    ['start', 44.6, 8],
    ['aside', 44.62, 8.05],
    ['end', 44.6, 8.1],
  ] as const) {
    away[key] = await ente.add(place({ name: key, lat, lon }));
  }
  const stage = { app, ente, away };
  stages.push(stage);
  return stage;
}

const ride = { service: 'trasporto', category: 'ride', title: 'Passaggio' };
const client = async ({ app, ente }: Stage, person: { id: string }): Promise<ApiClient> =>
  new ApiClient(app.url, await openSession(ente, person.id, 'api'));

/** A car from start to end, and somebody aside of the way who wants to go to its end. */
async function post(stage: Stage, day: number): Promise<ApiClient> {
  const { ente, away } = stage;
  const driver = await client(stage, await ente.driver({ withLogin: false }));
  await driver.post('/offers', {
    ...ride,
    placeId: away['start'],
    toPlaceId: away['end'],
    autoAccept: true,
    when: { windows: [{ start: dayAhead(day, '08:00'), end: dayAhead(day, '09:00') }] },
    details: { seats: 2, detourMinutes: 60 },
  });
  const rider = await client(stage, await ente.person({ withLogin: false }));
  await rider.post('/requests', {
    ...ride,
    placeId: away['aside'],
    toPlaceId: away['end'],
    details: { arriveBy: dayAhead(day, '09:30') },
  });
  return rider;
}

async function matched(stage: Stage, day: number): Promise<{ rider: ApiClient; reasons: string[]; id: string }> {
  const rider = await post(stage, day);
  await stage.app.settle();
  const { body } = await rider.get<{ items: { id: string; reasons: { code: string }[] }[] }>('/proposals');
  return { rider, reasons: body.items[0]?.reasons.map(({ code }) => code) ?? [], id: body.items[0]?.id ?? '' };
}

describe('with a Valhalla', () => {
  it('that takes its time, nobody waits for it in a transaction', async () => {
    const stage = await open();
    roads.questions.length = 0;
    roads.behave('slow', 1);
    await post(stage, 4);
    const settled = stage.app.settle();
    await eventually(() => Promise.resolve(roads.questions.length > 0));
    const { rows } = await stage.ente.query(
      `SELECT count(*)::int AS open FROM pg_stat_activity
       WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    );
    expect(rows).toEqual([{ open: 0 }]);
    await settled;
  });

  it('that is busy, the detour is an estimate and says so', async () => {
    roads.behave('busy');
    const { reasons } = await matched(await open(), 4);
    expect(reasons).toContain('detour');
    expect(reasons).not.toContain('detour_by_road');
  });

  it('the few best are measured on roads, kept, and counted on when both say yes, without asking again', async () => {
    const stage = await open();
    roads.questions.length = 0;
    roads.behave('well');
    const { rider, reasons, id } = await matched(stage, 4);
    expect(reasons).toContain('detour_by_road');
    const asked = roads.questions.length;
    expect(asked).toBeGreaterThan(0);
    expect((await stage.ente.query('SELECT count(*)::int AS ways FROM travel_times')).rows).toEqual([{ ways: 6 }]);
    expect((await rider.post(`/proposals/${id}/accept`)).status).toBe(200);
    expect((await stage.ente.query('SELECT estimated FROM ride_trips')).rows).toEqual([{ estimated: false }]);
    await matched(stage, 5);
    expect(roads.questions).toHaveLength(asked);
  });
});
