// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { LaneWorkers, type Next } from '../../../libs/platform/src/outbox/lane-workers.js';

/** A lane as the database has it: what is due, what of it somebody holds, and how often anybody looked. */
class Lane {
  looks = 0;
  done = 0;
  mostAtOnce = 0;
  private held = 0;

  constructor(public due: number) {}

  /** `claims`: how often one is claimed before it goes through, as after a deadlock. */
  next(claims = 1): Next {
    return async (watch) => {
      this.looks += 1;
      await turn();
      if (this.due === this.held) return false;
      this.held += 1;
      this.mostAtOnce = Math.max(this.mostAtOnce, this.held);
      for (let times = 0; times < claims; times += 1) {
        watch.onClaimed(this.due - 1);
        await turn();
      }
      await turn();
      watch.onActed();
      this.held -= 1;
      this.due -= 1;
      this.done += 1;
      return false;
    };
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
async function quiet(workers: LaneWorkers): Promise<void> {
  while (workers.isBusy) await turn();
}

describe('the workers of a lane', () => {
  it.each([
    [0, 1],
    [1, 1],
    [3, 3],
    [9, 9],
  ])('look once for each of %i that are due, and once for none', async (due, looks) => {
    const lane = new Lane(due);
    const workers = new LaneWorkers(4, lane.next());
    workers.wake();
    await quiet(workers);
    expect([lane.done, lane.looks]).toEqual([due, looks]);
  });

  it('are no more than they may be, and leave nothing', async () => {
    const lane = new Lane(20);
    const workers = new LaneWorkers(3, lane.next());
    workers.wake();
    await quiet(workers);
    expect([lane.done, lane.mostAtOnce]).toEqual([20, 3]);
  });

  it('find what comes while all of them are at work', async () => {
    const lane = new Lane(1);
    const workers = new LaneWorkers(1, lane.next());
    workers.wake();
    await turn();
    lane.due += 2;
    workers.wake();
    await quiet(workers);
    expect(lane.done).toBe(3);
  });

  it('count what is claimed again after a deadlock as one', async () => {
    const lane = new Lane(6);
    const workers = new LaneWorkers(2, lane.next(3));
    workers.wake();
    await quiet(workers);
    workers.wake();
    await quiet(workers);
    expect(lane.done).toBe(6);
    expect(lane.mostAtOnce).toBe(2);
  });

  it('look again at once where something failed', async () => {
    let looks = 0;
    const workers = new LaneWorkers(2, () => Promise.resolve((looks += 1) < 3));
    workers.wake();
    await quiet(workers);
    expect(looks).toBe(3);
  });
});
