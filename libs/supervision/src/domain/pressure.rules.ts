// SPDX-License-Identifier: AGPL-3.0-or-later

export type Pressure = 'now' | 'soon' | 'calm';

interface Waiting {
  readonly urgent: boolean;
  readonly since: Date;
  readonly at: Date | null;
}

const HOUR_MS = 3_600_000;
/** Nearer than this, a day's work is all there is left to settle it. */
const NOW_HOURS = 24;
const SOON_HOURS = 72;

/** How soon somebody should look: by what its person said, by when it is due and by how long it has waited. */
export function pressureOf({ urgent, since, at }: Waiting, now: Date): Pressure {
  const ahead = at ? (at.getTime() - now.getTime()) / HOUR_MS : Infinity;
  const waited = (now.getTime() - since.getTime()) / HOUR_MS;
  if (urgent || ahead < NOW_HOURS || waited > SOON_HOURS) return 'now';
  return ahead < SOON_HOURS || waited > NOW_HOURS ? 'soon' : 'calm';
}

const RANK: Readonly<Record<Pressure, number>> = { now: 0, soon: 1, calm: 2 };

/** The most pressing first; among equals what was called urgent, then what waits longest. */
export function byPressure(now: Date): (a: Waiting, b: Waiting) => number {
  return (a, b) =>
    RANK[pressureOf(a, now)] - RANK[pressureOf(b, now)] ||
    Number(b.urgent) - Number(a.urgent) ||
    a.since.getTime() - b.since.getTime();
}
