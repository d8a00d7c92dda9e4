// SPDX-License-Identifier: AGPL-3.0-or-later
import { ROME_ZONE } from '@reciproca/kernel';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * When the clocks of Rome show a time. An hour they skip in March begins when they go on; of the one they show twice in
 * October it is the first, whatever the season one asks in.
 */
export function instantInRome(day: string, time: string): Date {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const possible = [shown - DAY_MS, shown + DAY_MS].map((nearby) => shown - offsetMs(nearby));
  const real = possible.filter((instant) => instant + offsetMs(instant) === shown);
  if (real.length > 0) return new Date(Math.min(...real));
  return changeBetween(Math.min(...possible), Math.max(...possible));
}

/** The first minute with the later offset. */
function changeBetween(before: number, after: number): Date {
  let [earlier, later] = [before, after];
  while (later - earlier > MINUTE_MS) {
    const middle = earlier + Math.floor((later - earlier) / MINUTE_MS / 2) * MINUTE_MS;
    if (offsetMs(middle) === offsetMs(after)) later = middle;
    else earlier = middle;
  }
  return new Date(later);
}

function offsetMs(instant: number): number {
  return ROME_ZONE.offset(instant) * MINUTE_MS;
}
