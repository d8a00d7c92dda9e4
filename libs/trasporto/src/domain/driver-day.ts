// SPDX-License-Identifier: AGPL-3.0-or-later
import { distanceMetres, isVague, type Point } from '@reciproca/territory';

interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What tells one possible driver of a round from another on that day. */
export interface DriverDay {
  readonly name: string;
  /** What they have promised already, the earliest first. */
  readonly taken: readonly Span[];
  /** From their home to the nearest place where something waits; null where one of the two is not known, or no better than by its comune. */
  readonly metres: number | null;
}

/** Who is free before who is not, then who lives nearest to what is to be collected, then by name. */
export function byFreeAndNear(a: DriverDay, b: DriverDay): number {
  return (
    minutesOf(a.taken) - minutesOf(b.taken) ||
    (a.metres ?? Infinity) - (b.metres ?? Infinity) ||
    a.name.localeCompare(b.name, 'it')
  );
}

export function nearestMetres(home: Point | null, places: readonly Point[]): number | null {
  const known = places.filter((place) => !isVague(place));
  if (!home || isVague(home) || known.length === 0) return null;
  return Math.min(...known.map((place) => distanceMetres(home, place)));
}

function minutesOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { startsAt, endsAt }) => sum + (endsAt.getTime() - startsAt.getTime()) / 60_000, 0);
}
