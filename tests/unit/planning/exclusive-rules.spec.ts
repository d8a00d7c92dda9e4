// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeAll, describe, expect, it } from '@jest/globals';
import { exclude, type WantedTime } from '@reciproca/diary';
import { loadSolver, packCircles, solveAssignment } from '@reciproca/matching';
import { circleGraph } from '@reciproca/planning';
import { exclusiveSets } from '../../../libs/planning/src/domain/exclusive.rules.js';
import { planProblem } from '../../../libs/planning/src/domain/plan-problem.js';
import fc from 'fast-check';

const PACE = { circuity: 1.35, speedKmh: 45 };
const SPOTS = [
  { lat: 44.69, lon: 8.03 },
  { lat: 44.684, lon: 7.936 },
];
const hour = (at: number): Date => new Date(Date.UTC(2026, 11, 2, 8) + at * 1_800_000);

beforeAll(loadSolver);

function time(personId: string, groupId: string, from: number, halfHours: number, spot = 0): WantedTime {
  const place = SPOTS[spot] ?? null;
  return {
    personId,
    groupId,
    causeIds: [],
    startsAt: hour(from),
    endsAt: hour(from + halfHours),
    begins: place,
    ends: place,
  };
}

/** A request's pair with an offer of somebody: both are there from then on. */
interface Drawn {
  readonly request: number;
  readonly offer: number;
  readonly from: number;
  readonly halfHours: number;
  readonly spot: number;
}

const drawn = fc.array(
  fc.record({
    request: fc.integer({ min: 0, max: 4 }),
    offer: fc.integer({ min: 0, max: 4 }),
    from: fc.integer({ min: 0, max: 5 }),
    halfHours: fc.integer({ min: 1, max: 3 }),
    spot: fc.integer({ min: 0, max: 1 }),
  }),
  { maxLength: 10 },
);
/** Two offers of one person, two requests of another: whose each is. */
const giverOf = (offer: number): string => `giver ${Math.floor(offer / 2)}`;
const receiverOf = (request: number): string => `receiver ${Math.floor(request / 2)}`;

function timesOf({ request, offer, from, halfHours, spot }: Drawn): WantedTime[] {
  return [
    time(giverOf(offer), `offer ${offer}`, from, halfHours, spot),
    time(receiverOf(request), `request ${request}`, from, halfHours, spot),
  ];
}

function clash(one: readonly WantedTime[], other: readonly WantedTime[]): boolean {
  return one.some((mine) => other.some((theirs) => exclude(mine, theirs, PACE)));
}

describe('things of one person that exclude each other', () => {
  it('are covered by the sets two by two, and no others are', () => {
    fc.assert(
      fc.property(drawn, (pairs) => {
        const times = pairs.map(timesOf);
        const sets = exclusiveSets(times, PACE);
        for (const [one, mine] of times.entries()) {
          for (const [other, theirs] of times.entries()) {
            if (one === other) continue;
            const apart = sets.some((groups) => {
              const [at, beside] = [one, other].map((pair) => groups.findIndex((group) => group.includes(pair)));
              return at !== -1 && beside !== -1 && at !== beside;
            });
            expect(apart).toBe(clash(mine, theirs));
          }
        }
      }),
    );
  });

  it('are one row an hour where they overlap, not one for each two', () => {
    const atOnce = [0, 1, 2, 3].map((offer) => [time('anna', `offer ${offer}`, offer, 6)]);
    expect(exclusiveSets(atOnce, PACE)).toEqual([[[3], [2], [1], [0]]]);
    expect(exclusiveSets([[time('anna', 'car', 0, 2)], [time('anna', 'car', 0, 2)]], PACE)).toEqual([]);
  });
});

describe('a plan', () => {
  it.each([1, 2])('never holds two things of one person at once, and serves as many as can be: room for %i', (room) => {
    fc.assert(
      fc.property(drawn, (all) => {
        const pairs = [...new Map(all.map((pair) => [`${pair.request} ${pair.offer}`, pair])).values()];
        const times = pairs.map(timesOf);
        const problem = planProblem(
          [0, 1, 2, 3, 4].map((id) => ({ id: String(id), isPriority: false })),
          pairs.map(({ request, offer }) => ({
            requestId: String(request),
            offerSlotId: String(offer),
            giverId: giverOf(offer),
            room,
            units: 1,
            metres: 0,
            isProposed: false,
          })),
          new Map(),
          9,
          exclusiveSets(times, PACE),
        );
        const { chosen, goals, greedy, gap } = solveAssignment(problem, 20);
        const isPossible = (some: readonly number[]): boolean =>
          some.every((one, at) =>
            some.slice(at + 1).every((other) => {
              const [mine, theirs] = [pairs[one]!, pairs[other]!];
              return mine.request !== theirs.request && !clash(times[one]!, times[other]!);
            }),
          ) && [0, 1, 2, 3, 4].every((offer) => some.filter((one) => pairs[one]!.offer === offer).length <= room);
        let best = 0;
        for (let choice = 0; choice < 2 ** pairs.length; choice += 1) {
          const some = [...pairs.keys()].filter((pair) => (choice >> pair) & 1);
          if (some.length > best && isPossible(some)) best = some.length;
        }
        expect(isPossible([...chosen])).toBe(true);
        expect([goals.served, gap]).toEqual([best, 0]);
        expect(greedy.served).toBeLessThanOrEqual(best);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a circle', () => {
  it('has nobody give and get at one hour', () => {
    const giving = (giverId: string, receiverId: string, at: number) => ({
      id: giverId + receiverId,
      giverId,
      receiverId,
      score: 1,
      at,
    });
    const around = [giving('a', 'b', 9), giving('b', 'c', 9), giving('c', 'a', 12), giving('b', 'a', 15)];
    const membersOf = (exclusive: boolean): number[] => {
      const { graph } = circleGraph(around, (got, given) => exclusive && got.at === given.at);
      return packCircles({ graph, maxLength: 3 }).circles.map(({ vertices }) => vertices.length);
    };
    expect([membersOf(false), membersOf(true)]).toEqual([[3], [2]]);
  });
});
