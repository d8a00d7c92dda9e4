// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Point, sureMetres } from '@reciproca/territory';
import type { DiaryEntry, Stay, WantedTime } from './diary-entry.js';

/** How fast people get from one place to the next: roads are longer than the straight line by `circuity`. */
export interface TravelPace {
  readonly circuity: number;
  readonly speedKmh: number;
}

/** Nobody needs longer from one thing to the next; beyond it nothing is looked at. */
export const MOST_TRAVEL_MINUTES = 180;
/** So near it is the same place. */
const SAME_PLACE_METRES = 150;
const MINUTE_MS = 60_000;

type Owned = Pick<WantedTime, 'personId' | 'groupId'>;

/** Minutes one surely needs between two places; none where one of them is not known, or no better than by a comune the other may lie in. */
export function marginMinutes(from: Point | null, to: Point | null, pace: TravelPace): number {
  if (!from || !to) return 0;
  if (isSamePlace(from, to)) return 0;
  return Math.min(
    MOST_TRAVEL_MINUTES,
    Math.floor(((sureMetres(from, to) * pace.circuity) / 1000 / pace.speedKmh) * 60),
  );
}

/** Whether one person cannot do both: they overlap, or the way between them is too long. Back to back at one place is none. */
export function clashes(wanted: WantedTime, entry: DiaryEntry, pace: TravelPace): boolean {
  if (isSameThing(wanted, entry) || wanted.causeIds.includes(entry.causeId)) return false;
  return collide(wanted, entry, entry.firmness === 'absent' ? null : pace);
}

/** The same of two things that are only wanted yet. */
export function exclude(one: WantedTime, other: WantedTime, pace: TravelPace): boolean {
  return !isSameThing(one, other) && collide(one, other, pace);
}

/** What is another person's, or belongs together, is in nobody's way. */
function isSameThing(one: Owned, other: Owned): boolean {
  return one.personId !== other.personId || one.groupId === other.groupId;
}

/** @param pace how fast one gets from the one to the other; null where no way lies between them */
function collide(one: Stay, other: Stay, pace: TravelPace | null): boolean {
  if (isAwayMeanwhile(one, other) || isAwayMeanwhile(other, one)) return true;
  const after = pace ? marginMinutes(other.ends, one.begins, pace) * MINUTE_MS : 0;
  const before = pace ? marginMinutes(one.ends, other.begins, pace) * MINUTE_MS : 0;
  const isAfter = one.startsAt.getTime() >= other.endsAt.getTime() + after;
  const isBefore = one.endsAt.getTime() + before <= other.startsAt.getTime();
  return !isAfter && !isBefore;
}

/** Whether the second is somewhere else while the first has its person stay where it ends. */
function isAwayMeanwhile(first: Stay, { startsAt, endsAt, begins, ends }: Stay): boolean {
  if (!first.staysUntil || startsAt >= first.staysUntil || endsAt <= first.endsAt) return false;
  return [begins, ends].some((point) => !isSamePlace(first.ends, point));
}

function isSamePlace(one: Point | null, other: Point | null): boolean {
  return !one || !other || sureMetres(one, other) <= SAME_PLACE_METRES;
}

/** The hours of an entry with the way from and to what is wanted: what is left beside them can be had. */
export function withWay(wanted: Stay, entry: DiaryEntry, pace: TravelPace): Pick<Stay, 'startsAt' | 'endsAt'> {
  const shift = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE_MS);
  if (entry.firmness === 'absent') return entry;
  return {
    startsAt: shift(entry.startsAt, -marginMinutes(wanted.ends, entry.begins, pace)),
    endsAt: shift(entry.staysUntil ?? entry.endsAt, marginMinutes(entry.ends, wanted.begins, pace)),
  };
}

/** What of these entries stands in the way; what is only held for an answer does not. */
export function clashesOf(wanted: WantedTime, entries: readonly DiaryEntry[], pace: TravelPace): DiaryEntry[] {
  return entries.filter((entry) => entry.firmness !== 'held' && clashes(wanted, entry, pace));
}
