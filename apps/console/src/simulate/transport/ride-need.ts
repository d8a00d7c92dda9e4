// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Load, Rider } from '@reciproca/matching';

/** Somebody who must be at a clinic and, mostly, home again. Days are counted from the first Monday, minutes from midnight, points are of the map. */
export interface RideNeed {
  readonly id: number;
  readonly postedOn: number;
  readonly day: number;
  readonly home: number;
  readonly clinic: number;
  readonly beThereBy: number;
  /** When the visit is over; null for who comes home otherwise. */
  readonly readyAt: number | null;
  readonly load: Load;
  /** The longest they may sit in the car, there and back alike. */
  readonly mostAboardMinutes: number;
  /** The day on which they call it off, if nobody has turned them down before. */
  readonly cancelledOn: number | null;
}

export type Leg = 'out' | 'back';

const EARLIEST_BEFORE = 60;
const HOMEWARD_WITHIN = 75;

export const legsOf = ({ readyAt }: RideNeed): readonly Leg[] => (readyAt === null ? ['out'] : ['out', 'back']);
export const riderIdOf = ({ id }: RideNeed, leg: Leg): string => `${id}:${leg}`;
export const needOfRider = (riderId: string): number => Number.parseInt(riderId, 10);

/** One leg as the engine knows a rider. */
export function riderOf(need: RideNeed, leg: Leg): Rider {
  const { home, clinic, load, mostAboardMinutes, beThereBy } = need;
  const id = riderIdOf(need, leg);
  const common = { id, load, mostAboardMinutes, promised: null };
  if (leg === 'out') {
    const dropWithin = { opens: beThereBy - EARLIEST_BEFORE, closes: beThereBy };
    // Nobody is fetched so early that they would sit in the car before the clinic's door opens to them.
    const pickUpWithin = { opens: dropWithin.opens - mostAboardMinutes + 1, closes: beThereBy };
    return { ...common, pickUp: home, drop: clinic, pickUpWithin, dropWithin, waiting: 'before_drop_closes' };
  }
  const readyAt = need.readyAt ?? beThereBy;
  const pickUpWithin = { opens: readyAt, closes: readyAt + HOMEWARD_WITHIN };
  return {
    ...common,
    pickUp: clinic,
    drop: home,
    pickUpWithin,
    dropWithin: { opens: readyAt, closes: pickUpWithin.closes + mostAboardMinutes },
    waiting: 'after_pick_up_opens',
  };
}
