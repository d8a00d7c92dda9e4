// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Span } from './span.js';

/** For how long somebody may say that they are there, in hours: after that it ends by itself. */
export const AVAILABLE_HOURS = ['1', '2', '3', '4'] as const;

const MINUTE_MS = 60_000;

/** From the next whole minute on. */
export function availableSpan(now: Date, hours: number): Span {
  const startsAt = new Date(Math.ceil((now.getTime() + 1) / MINUTE_MS) * MINUTE_MS);
  return { startsAt, endsAt: new Date(startsAt.getTime() + hours * 60 * MINUTE_MS) };
}
