// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type AssignmentGoals,
  type AssignmentProblem,
  goalsOf,
  greedyAssignment,
  loadSolver,
  solveAssignment,
} from '@reciproca/matching';
import fc from 'fast-check';

beforeAll(loadSolver);

interface Pair {
  readonly request: number;
  readonly slot: number;
  readonly units: number;
  readonly metres: number;
  readonly isProposed: boolean;
}

function problemOf(
  requests: number,
  priority: number[],
  slots: { capacity: number; giver: number }[],
  engagements: number[],
  pairs: Pair[],
): AssignmentProblem {
  const unique = [...new Map(pairs.map((pair) => [`${pair.request} ${pair.slot}`, pair])).values()];
  return {
    requests,
    priority: Uint8Array.from(priority),
    capacity: Int32Array.from(slots, (slot) => slot.capacity),
    giver: Int32Array.from(slots, (slot) => slot.giver),
    engagements: Int32Array.from(engagements),
    fairLoad: 1,
    pairs: {
      request: Int32Array.from(unique, (pair) => pair.request),
      slot: Int32Array.from(unique, (pair) => pair.slot),
      units: Int32Array.from(unique, (pair) => pair.units),
      metres: Float64Array.from(unique, (pair) => pair.metres),
      isProposed: Uint8Array.from(unique, (pair) => Number(pair.isProposed)),
    },
  };
}

function problems(mostUnits: number): fc.Arbitrary<AssignmentProblem> {
  const sizes = fc.record({
    requests: fc.integer({ min: 1, max: 5 }),
    slots: fc.integer({ min: 1, max: 4 }),
    givers: fc.integer({ min: 1, max: 3 }),
  });
  return sizes.chain(({ requests, slots, givers }) =>
    fc
      .tuple(
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: requests, maxLength: requests }),
        fc.array(
          fc.record({ capacity: fc.integer({ min: 0, max: 3 }), giver: fc.integer({ min: 0, max: givers - 1 }) }),
          { minLength: slots, maxLength: slots },
        ),
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: givers, maxLength: givers }),
        fc.array(
          fc.record({
            request: fc.integer({ min: 0, max: requests - 1 }),
            slot: fc.integer({ min: 0, max: slots - 1 }),
            units: fc.integer({ min: mostUnits === 1 ? 1 : 0, max: mostUnits }),
            metres: fc.integer({ min: 0, max: 9 }),
            isProposed: fc.boolean(),
          }),
          { maxLength: 10 },
        ),
      )
      .map(([priority, times, engagements, pairs]) => problemOf(requests, priority, times, engagements, pairs)),
  );
}

/** Counted anew from the pairs alone. */
function isPossible(problem: AssignmentProblem, chosen: readonly number[]): boolean {
  const { request, slot, units } = problem.pairs;
  const taken = new Map<number, number>();
  for (const pair of chosen) taken.set(slot[pair]!, (taken.get(slot[pair]!) ?? 0) + units[pair]!);
  return (
    new Set(chosen.map((pair) => request[pair])).size === chosen.length &&
    [...taken].every(([at, used]) => used <= problem.capacity[at]!)
  );
}

function inOrder({ served, priorityServed, overload, metres, kept }: AssignmentGoals): number[] {
  return [served, priorityServed, -overload, -metres, kept];
}

function compare(a: AssignmentGoals, b: AssignmentGoals): number {
  const [left, right] = [inOrder(a), inOrder(b)];
  const at = left.findIndex((value, goal) => value !== right[goal]);
  return at < 0 ? 0 : left[at]! - right[at]!;
}

function bruteForce(problem: AssignmentProblem): AssignmentGoals {
  const count = problem.pairs.request.length;
  let best = goalsOf(problem, []);
  for (let choice = 1; choice < 2 ** count; choice += 1) {
    const chosen = Array.from({ length: count }, (_, pair) => pair).filter((pair) => (choice >> pair) & 1);
    if (!isPossible(problem, chosen)) continue;
    const goals = goalsOf(problem, chosen);
    if (compare(goals, best) > 0) best = goals;
  }
  return best;
}

describe.each([
  ['one unit a request', 1],
  ['none to three units a request', 3],
])('solveAssignment with %s', (_, mostUnits) => {
  it('equals brute force in every goal, in their order, and says so', () => {
    fc.assert(
      fc.property(problems(mostUnits), (problem) => {
        const result = solveAssignment(problem, 20);
        expect(isPossible(problem, [...result.chosen])).toBe(true);
        expect(inOrder(result.goals)).toEqual(inOrder(bruteForce(problem)));
        expect(result).toMatchObject({ gap: 0, objective: result.goals.served, bound: result.goals.served });
      }),
      { numRuns: 150 },
    );
  });

  it('never serves fewer than the greedy choice, which breaks no capacity either', () => {
    fc.assert(
      fc.property(problems(mostUnits), (problem) => {
        const greedy = greedyAssignment(problem);
        expect(isPossible(problem, [...greedy.chosen])).toBe(true);
        expect(compare(solveAssignment(problem, 20).goals, greedy.goals)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('solveAssignment', () => {
  const two = [
    { capacity: 1, giver: 0 },
    { capacity: 1, giver: 1 },
  ];
  const pair = (request: number, slot: number, change: Partial<Pair> = {}): Pair => ({
    request,
    slot,
    units: 1,
    metres: 5,
    isProposed: false,
    ...change,
  });

  it('moves somebody to another helper when two can then be served instead of one', () => {
    const problem = problemOf(2, [0, 0], two, [0, 0], [pair(0, 0, { metres: 1 }), pair(0, 1), pair(1, 0)]);
    expect(greedyAssignment(problem).goals.served).toBe(1);
    expect([...solveAssignment(problem, 5).chosen]).toEqual([1, 2]);
  });

  it('serves who has priority when not all can be served', () => {
    const problem = problemOf(2, [0, 1], two.slice(0, 1), [0], [pair(0, 0, { metres: 0 }), pair(1, 0)]);
    expect([...solveAssignment(problem, 5).chosen]).toEqual([1]);
  });

  it('asks the one who is less engaged, though farther away', () => {
    const problem = problemOf(1, [0], two, [3, 0], [pair(0, 0, { metres: 0 }), pair(0, 1)]);
    expect([...solveAssignment(problem, 5).chosen]).toEqual([1]);
  });

  it('keeps what was proposed when nothing else decides', () => {
    const problem = problemOf(1, [0], two, [0, 0], [pair(0, 0), pair(0, 1, { isProposed: true })]);
    expect([...solveAssignment(problem, 5).chosen]).toEqual([1]);
  });

  it('answers when there is nothing to match', () => {
    expect(solveAssignment(problemOf(1, [0], [], [], []), 5)).toMatchObject({ objective: 0, bound: 0, gap: 0 });
  });
});
