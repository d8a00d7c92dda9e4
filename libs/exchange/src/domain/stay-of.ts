// SPDX-License-Identifier: AGPL-3.0-or-later
import { endOfRomeDay, romeDay, startOfRomeDay } from '@reciproca/kernel';

const MINUTE_MS = 60_000;

/** Which end of a way a place is: where there is no way it is the only one; `day` where the hour at it is another's. */
export type PlaceEnd = 'only' | 'from' | 'to' | 'day';

export interface StandingTime {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly end: PlaceEnd;
  /** The hour is agreed, or asked for; else any part of the time will do. */
  readonly isFirm: boolean;
  readonly durationMinutes: number;
}

/** When one has to be at the place itself. */
export function stayOf({ startsAt, endsAt, end, isFirm, durationMinutes }: StandingTime): {
  readonly from: Date;
  readonly until: Date;
  readonly neededMinutes: number;
} {
  const [from, until] = [startsAt, endsAt];
  const minutes = (until.getTime() - from.getTime()) / MINUTE_MS;
  if (end === 'only') return { from, until, neededMinutes: isFirm ? minutes : durationMinutes };
  if (end === 'day')
    return { from: startOfRomeDay(romeDay(from)), until: endOfRomeDay(romeDay(from)), neededMinutes: 0 };
  if (!isFirm) return { from, until, neededMinutes: 0 };
  const at = end === 'from' ? from : until;
  return { from: at, until: at, neededMinutes: 0 };
}
