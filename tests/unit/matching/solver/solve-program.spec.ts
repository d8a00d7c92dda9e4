// SPDX-License-Identifier: AGPL-3.0-or-later
import { loadSolver, ProgramBuilder, solveProgram } from '@reciproca/matching';

beforeAll(loadSolver);

/** Three things of which at most two fit together, worth 3, 4 and 5; the last two exclude each other. */
function knapsack(isInteger: boolean): ReturnType<ProgramBuilder['build']> {
  const builder = new ProgramBuilder();
  const room = builder.addRow(-Infinity, 2);
  const either = builder.addRow(-Infinity, 1.5);
  builder.addColumn(3, 1, [room]);
  builder.addColumn(4, 1, [room, either]);
  builder.addColumn(5, 1, [room, either]);
  return builder.build(isInteger);
}

describe('solveProgram', () => {
  it('finds the best whole numbers and says it is proved', () => {
    const result = solveProgram(knapsack(true), { seconds: 5 });
    expect(result).toMatchObject({ status: 'optimal', objective: 8, bound: 8, gap: 0 });
    expect([...result.values]).toEqual([1, 0, 1]);
  });

  it('solves the relaxation with its dual values', () => {
    const result = solveProgram(knapsack(false), { seconds: 5 });
    expect(result.objective).toBeCloseTo(8.5);
    expect([...result.duals]).toEqual([3, 1]);
  });

  it('is never worse than the solution it starts from', () => {
    const result = solveProgram(knapsack(true), { seconds: 0.01, start: Float64Array.of(1, 1, 0) });
    expect(result.objective).toBeGreaterThanOrEqual(7);
  });

  it('says when nothing can fit', () => {
    const builder = new ProgramBuilder();
    builder.addColumn(1, 1, [builder.addRow(2, 3)]);
    expect(solveProgram(builder.build(true), { seconds: 5 }).status).toBe('infeasible');
  });

  it('answers an empty program', () => {
    expect(solveProgram(new ProgramBuilder().build(true), { seconds: 5 })).toMatchObject({ objective: 0, gap: 0 });
  });
});
