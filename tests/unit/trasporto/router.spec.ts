// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { CrowFlyRouter } from '../../../libs/trasporto/src/routing/crow-fly-router.js';
import { ValhallaClient } from '../../../libs/trasporto/src/routing/valhalla-client.js';
import { ValhallaRouter } from '../../../libs/trasporto/src/routing/valhalla-router.js';
import { routerProvider } from '../../../libs/trasporto/src/routing/router.provider.js';
import { travelMinutes } from '../../../libs/trasporto/src/domain/travel.js';
import { isEstimated } from '../../../libs/trasporto/src/domain/travelled.js';
import { type FakeRoads, type Mood, MOST_PAIRS, openRoads } from '../../support/valhalla.js';

const pace = { circuity: 1.35, speedKmh: 45 };
const alba = { lat: 44.69, lon: 8.03 };
const verduno = { lat: 44.684, lon: 7.936 };
const neive = { lat: 44.726, lon: 8.115 };
const points = [alba, verduno, neive];

let roads: FakeRoads;
const warned: string[] = [];

beforeAll(async () => {
  roads = await openRoads();
  jest.spyOn(Logger.prototype, 'warn').mockImplementation((line: unknown) => void warned.push(String(line)));
});
afterEach(() => {
  roads.behave('well', 0);
  roads.questions.length = 0;
  roads.mostAtOnce = 0;
  warned.length = 0;
});
afterAll(async () => {
  jest.restoreAllMocks();
  await roads.close();
});

function router({ mostInARow = 50, restMs = 0, timeoutMs = 10_000, tries = 3, atOnce = 4 } = {}): ValhallaRouter {
  return new ValhallaRouter(
    new ValhallaClient(`${roads.url}/`, { timeoutMs, tries, backOffMs: 1, atOnce }),
    mostInARow,
    restMs,
  );
}

/** Long enough for whoever answers on a machine that is busy; short where nobody does. */
const patience = (mood: Mood): object => (mood === 'slow' ? { timeoutMs: 300 } : {});

/** Minutes by the fake roads: 222 km a degree, a minute each, whole seconds. */
const byRoad = (a: typeof alba, b: typeof alba): number =>
  Math.floor((Math.round(Math.hypot(a.lat - b.lat, a.lon - b.lon) * 222 * 1000) / 1000) * 60) / 60;

describe('the straight line', () => {
  it('takes the ente’s own factor and speed, and says that it estimates', async () => {
    const langhe = await new CrowFlyRouter().travel(points, pace);
    const mountain = await new CrowFlyRouter().travel(points, { circuity: 2.7, speedKmh: 22.5 });
    expect(langhe.matrix.minutes[1]).toBeCloseTo(travelMinutes(alba, verduno), 9);
    expect(mountain.matrix.minutes[1]).toBeCloseTo(4 * (langhe.matrix.minutes[1] ?? 0), 9);
    expect(mountain.matrix.metres[1]).toBeCloseTo(2 * (langhe.matrix.metres[1] ?? 0), 6);
    expect(isEstimated(langhe)).toBe(true);
    const route = await new CrowFlyRouter().route([alba, verduno, neive], pace);
    expect(route).toMatchObject({
      estimated: true,
      source: 'crow_fly',
      legs: [{ minutes: travelMinutes(alba, verduno) }, {}],
    });
    expect(route.minutes).toBeCloseTo(travelMinutes(alba, verduno) + travelMinutes(verduno, neive), 9);
  });
});

describe('a Valhalla', () => {
  it('is asked for cars in kilometres, and its seconds become minutes and its kilometres metres', async () => {
    const travelled = await router().travel(points, pace);
    expect(isEstimated(travelled)).toBe(false);
    expect(travelled.matrix.minutes[1]).toBeCloseTo(byRoad(alba, verduno), 9);
    expect(travelled.matrix.metres[5]).toBeCloseTo(
      Math.hypot(verduno.lat - neive.lat, verduno.lon - neive.lon) * 222_000,
      -1,
    );
    expect(roads.questions).toEqual([
      { path: '/sources_to_targets', body: { costing: 'auto', units: 'kilometers', sources: points, targets: points } },
    ]);
  });

  it('gives a route by way of stops, leg for leg', async () => {
    const route = await router().route(points, pace);
    expect(route).toMatchObject({ estimated: false, source: 'valhalla' });
    expect(route.legs).toHaveLength(2);
    expect(route.minutes).toBeCloseTo(
      route.legs.reduce((sum, { minutes }) => sum + minutes, 0),
      9,
    );
    expect(roads.questions[0]).toMatchObject({
      path: '/route',
      body: { costing: 'auto', units: 'kilometers', locations: points.map((point) => ({ ...point, type: 'break' })) },
    });
  });

  it('is asked in parts when there are more pairs than it takes, a few at a time', async () => {
    const many = Array.from({ length: 60 }, (_, n) => ({ lat: 44.5 + n / 200, lon: 8 + (n % 7) / 50 }));
    roads.behave('in pairs');
    const travelled = await router({ atOnce: 2 }).travel(many, pace);
    expect(isEstimated(travelled)).toBe(false);
    expect(roads.questions).toHaveLength(4);
    for (const { body } of roads.questions)
      expect((body.sources?.length ?? 0) * (body.targets?.length ?? 0)).toBeLessThanOrEqual(MOST_PAIRS);
    expect(roads.mostAtOnce).toBe(2);
    for (const [from, to] of [
      [0, 59],
      [59, 0],
      [55, 57],
      [3, 4],
    ] as const) {
      expect(travelled.matrix.minutes[from * 60 + to]).toBeCloseTo(byRoad(many[from] ?? alba, many[to] ?? alba), 6);
    }
  });

  it('that is busy for a moment is asked again', async () => {
    roads.behave('busy', 2);
    expect(isEstimated(await router().travel(points, pace))).toBe(false);
    expect(roads.questions).toHaveLength(3);
    expect(warned).toEqual([]);
  });

  it.each<[Mood, number]>([
    ['busy', 3],
    ['slow', 3],
    ['broken json', 3],
    ['wrong shape', 3],
    ['hangs up', 3],
    ['no road near', 1],
    ['no way', 1],
  ])('%s: the ways are estimated, it says so, and it was asked %i times', async (mood, asked) => {
    roads.behave(mood);
    const [travelled, straight] = [
      await router(patience(mood)).travel(points, pace),
      await new CrowFlyRouter().travel(points, pace),
    ];
    expect(travelled).toEqual(straight);
    expect(isEstimated(travelled)).toBe(true);
    expect(roads.questions).toHaveLength(asked);
    expect(warned).toEqual([expect.stringContaining('estimated as the crow flies')]);
    roads.behave(mood);
    expect(await router(patience(mood)).route(points, pace)).toMatchObject({ estimated: true, source: 'crow_fly' });
  });

  it('that knows no way for one pair gives the others', async () => {
    roads.behave('one pair without a way', 1);
    const { matrix, measured } = await router().travel(points, pace);
    expect([...measured]).toEqual([1, 0, 1, 1, 1, 1, 1, 1, 1]);
    expect(matrix.minutes[1]).toBeCloseTo(travelMinutes(alba, verduno), 9);
    expect(matrix.minutes[3]).toBeCloseTo(byRoad(verduno, alba), 9);
    expect(isEstimated({ matrix, measured })).toBe(true);
  });

  it('that failed is left alone for a while, then asked again', async () => {
    const resting = router({ restMs: 150, tries: 1 });
    roads.behave('busy', 1);
    await resting.travel(points, pace);
    await resting.travel(points, pace);
    expect(roads.questions).toHaveLength(1);
    await new Promise((later) => setTimeout(later, 200));
    expect(isEstimated(await resting.travel(points, pace))).toBe(false);
    expect(warned).toHaveLength(1);
  });

  it('that refuses one place goes on being asked about others', async () => {
    const patient = router({ restMs: 60_000 });
    roads.behave('no road near', 1);
    expect(isEstimated(await patient.travel(points, pace))).toBe(true);
    expect(isEstimated(await patient.travel(points, pace))).toBe(false);
  });
});

describe('which router an installation has', () => {
  it('follows from VALHALLA_URL, which must be an address', () => {
    const made = (url?: string) => routerProvider.useFactory({ ...(url && { VALHALLA_URL: url }) });
    expect(made()).toMatchObject({ source: 'crow_fly' });
    expect(made('http://valhalla:8002')).toMatchObject({ source: 'valhalla' });
    expect(() => made('valhalla')).toThrow(/VALHALLA_URL/);
    expect(() => made('ftp://valhalla')).toThrow(/VALHALLA_URL/);
  });
});
