// SPDX-License-Identifier: AGPL-3.0-or-later
import { loadSolver, tightenWindows } from '@reciproca/matching';
import { searchTools } from '../../../../libs/matching/src/rounds/neighbourhood-search.js';
import { packRoutes, unpackRoutes } from '../../../../libs/matching/src/rounds/packed-routes.js';
import { combineLegs, searchLeg, stateOf } from '../../../../libs/matching/src/rounds/search-leg.js';
import { planeRounds } from '../../../support/plane-rounds.js';

beforeAll(() => loadSolver());

const problem = tightenWindows(planeRounds({ seed: 8, requests: 14, vehicles: 3 }));
const legs = { combineAt: [], heat: [1], secondAnew: false };
const NOTHING = new Int16Array();

describe('a part of a search', () => {
  it('packs routes so that they come out as they went in', () => {
    const { best } = searchLeg({ problem, seconds: 0.3, seed: 1, legs, start: NOTHING, known: NOTHING });
    expect(best.length).toBeGreaterThan(0);
    expect([...packRoutes(unpackRoutes(problem, searchTools(problem).table, best))]).toEqual([...best]);
  });

  it('goes on from where it is told, and what all have met is never combined into worse', () => {
    const worthOf = (packed: Int16Array): readonly [number, number] => {
      const { unserved, distance } = stateOf(searchTools(problem), packed);
      return [unserved.length, Math.round(distance * 1e6)];
    };
    const notWorse = (one: Int16Array, other: Int16Array): void => {
      const [[lost, far], [otherLost, otherFar]] = [worthOf(one), worthOf(other)];
      expect(lost < otherLost || (lost === otherLost && far <= otherFar)).toBe(true);
    };
    const [first, second] = [1, 2].map((seed) =>
      searchLeg({ problem, seconds: 0.2, seed, legs, start: NOTHING, known: NOTHING }),
    ) as [ReturnType<typeof searchLeg>, ReturnType<typeof searchLeg>];
    const again = searchLeg({ problem, seconds: 0.2, seed: 3, legs, start: first.best, known: second.known });
    notWorse(again.best, first.best);
    const combined = combineLegs({
      problem,
      seconds: 1,
      start: first.best,
      known: Int16Array.from([...first.known, ...second.known]),
    });
    notWorse(combined, first.best);
  });
});
