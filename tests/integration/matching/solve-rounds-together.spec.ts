// SPDX-License-Identifier: AGPL-3.0-or-later
import { checkRounds, loadSolver, solveRounds, solveRoundsTogether, SolverThreads } from '@reciproca/matching';
import { planeRounds } from '../../support/plane-rounds.js';

describe('solveRoundsTogether', () => {
  const threads = new SolverThreads(2);
  beforeAll(() => loadSolver());
  afterAll(() => threads.close());

  it('serves everybody feasibly and no worse than a short search alone, within its bound', async () => {
    const problem = planeRounds({ seed: 5, requests: 16, vehicles: 3 });
    const together = await solveRoundsTogether(threads, problem, { seconds: 4, seed: 1, searches: 2 });
    expect(checkRounds(problem, together)).toEqual([]);
    const alone = solveRounds(problem, { seconds: 20, seed: 1, maxIterations: 20 });
    expect(together.unserved.length).toBeLessThanOrEqual(alone.unserved.length);
    if (together.unserved.length === alone.unserved.length)
      expect(together.objective).toBeLessThanOrEqual(alone.objective + 1e-6);
    if (together.unserved.length === 0) expect(together.objective).toBeGreaterThanOrEqual(together.bound! - 1e-6);
  });

  it('leaves out who cannot be served, and says so', async () => {
    const crowded = planeRounds({ seed: 3, requests: 14, vehicles: 2, horizon: 120, maxRouteMinutes: 60 });
    const together = await solveRoundsTogether(threads, crowded, { seconds: 2, searches: 2 });
    expect(together.unserved.length).toBeGreaterThan(0);
    expect(together.gap).toBeNull();
    expect(checkRounds(crowded, together)).toEqual([]);
  });
});
