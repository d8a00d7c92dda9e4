// SPDX-License-Identifier: AGPL-3.0-or-later
import { type AssignmentProblem, SolverThreads } from '@reciproca/matching';

const PROBLEM: AssignmentProblem = {
  requests: 2,
  priority: Uint8Array.of(0, 0),
  capacity: Int32Array.of(1, 1),
  giver: Int32Array.of(0, 1),
  engagements: Int32Array.of(0, 0),
  fairLoad: 2,
  pairs: {
    request: Int32Array.of(0, 0, 1),
    slot: Int32Array.of(0, 1, 0),
    units: Int32Array.of(1, 1, 1),
    metres: Float64Array.of(1, 2, 1),
    isProposed: Uint8Array.of(0, 0, 0),
  },
};

describe('SolverThreads', () => {
  const threads = new SolverThreads(2);
  afterAll(() => threads.close());

  it('solves outside the caller and gives typed arrays back', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => threads.run('assignment', { problem: PROBLEM, seconds: 5 })),
    );
    for (const answer of answers) expect([...answer.chosen]).toEqual([1, 2]);
  });

  it('tells who asked when a solver throws, and goes on', async () => {
    const broken = { ...PROBLEM, giver: undefined as unknown as Int32Array };
    await expect(threads.run('assignment', { problem: broken, seconds: 5 })).rejects.toThrow(/giver|undefined/);
    await expect(threads.run('assignment', { problem: PROBLEM, seconds: 5 })).resolves.toMatchObject({ gap: 0 });
  });

  it('turns away what comes after it was closed, and what is waiting then', async () => {
    const own = new SolverThreads(1);
    const asked = own.run('assignment', { problem: PROBLEM, seconds: 5 });
    const rejected = expect(asked).rejects.toThrow();
    await own.close();
    await rejected;
    await expect(own.run('assignment', { problem: PROBLEM, seconds: 5 })).rejects.toThrow('closed');
  });
});
