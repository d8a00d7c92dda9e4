// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Load, matrixOf, type Rider, type TravelMatrix, type Trip } from '@reciproca/matching';
import fc from 'fast-check';

/** A town of square blocks: whole minutes between corners, so that whole minutes are enough to try everything. */
export function townOf(corners: readonly (readonly [number, number])[]): TravelMatrix {
  return matrixOf(corners.length, (from, to) => {
    const [a, b] = [corners[from], corners[to]];
    const minutes = Math.abs((a?.[0] ?? 0) - (b?.[0] ?? 0)) + Math.abs((a?.[1] ?? 0) - (b?.[1] ?? 0));
    return { minutes, metres: minutes * 700 };
  });
}

const corner = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
const loads: fc.Arbitrary<Load> = fc.record({
  seats: fc.integer({ min: 0, max: 2 }),
  wheelchairs: fc.constantFrom(0, 0, 0, 1),
  walkers: fc.constantFrom(0, 0, 1),
});

interface Wish {
  readonly load: Load;
  readonly arriveBy: boolean;
  readonly at: number;
  readonly mostAboard: number;
}
const wish: fc.Arbitrary<Wish> = fc.record({
  load: loads,
  arriveBy: fc.boolean(),
  at: fc.integer({ min: 0, max: 90 }),
  mostAboard: fc.constantFrom(20, 40, Infinity),
});

/** A car, the town, and who asks for a ride in turn: rider n gets in at corner 2 + 2n and out at the next one. */
export const outing = (riders: number): fc.Arbitrary<{ travel: TravelMatrix; trip: Trip; asking: Rider[] }> =>
  fc
    .record({
      corners: fc.array(corner, { minLength: 2 + 2 * riders, maxLength: 2 + 2 * riders }),
      wishes: fc.array(wish, { minLength: riders, maxLength: riders }),
      leaves: fc.integer({ min: 0, max: 40 }),
      window: fc.integer({ min: 0, max: 40 }),
      room: fc.record({
        seats: fc.integer({ min: 1, max: 4 }),
        wheelchairs: fc.integer({ min: 0, max: 1 }),
        walkers: fc.integer({ min: 0, max: 2 }),
      }),
      detour: fc.integer({ min: 0, max: 60 }),
      share: fc.constantFrom(0.5, 1, 3, Infinity),
      delay: fc.integer({ min: 0, max: 15 }),
      wait: fc.constantFrom(0, 5, 10),
    })
    .map(({ corners, wishes, leaves, window, room, detour, share, delay, wait }) => ({
      travel: townOf(corners),
      trip: {
        from: 0,
        to: 1,
        leavesWithin: { opens: leaves, closes: leaves + window },
        room,
        mostDetourMinutes: detour,
        mostDetourShare: share,
        stopMinutes: 3,
        mostCarWaitMinutes: wait,
        othersDelayMinutes: delay,
        riders: [],
        order: [],
      },
      asking: wishes.map((one, n) => riderOf(n, one)),
    }));

const ALWAYS = { opens: -Infinity, closes: Infinity };

function riderOf(n: number, { load, arriveBy, at, mostAboard }: Wish): Rider {
  return {
    id: `rider ${n}`,
    pickUp: 2 + 2 * n,
    drop: 3 + 2 * n,
    load,
    pickUpWithin: arriveBy ? ALWAYS : { opens: at, closes: at + 60 },
    dropWithin: arriveBy ? { opens: at - 60, closes: at } : ALWAYS,
    waiting: arriveBy ? 'before_drop_closes' : 'after_pick_up_opens',
    mostAboardMinutes: mostAboard,
    promised: null,
  };
}
