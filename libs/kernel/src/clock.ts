// SPDX-License-Identifier: AGPL-3.0-or-later

/** Where a use case reads the time from; nothing in a domain folder calls `new Date()` itself. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still, for tests and for replaying a recorded run. */
export function fixedClock(at: Date | string): Clock {
  const instant = new Date(at);
  return { now: () => new Date(instant) };
}
