// SPDX-License-Identifier: AGPL-3.0-or-later
import { inSteps, type Span } from './span.js';

/** Ways take minutes and seconds that nobody says: what is left beside them begins and ends at whole steps. */
const STEP_MINUTES = 5;

/** What is left of a span once these are taken out of it, in order; where something is taken out, at whole five minutes that are free. */
export function freeSpans(span: Span, taken: readonly Span[]): Span[] {
  const free: Span[] = [];
  let from = span.startsAt;
  const whole = taken.map((busy) => inSteps(busy, STEP_MINUTES));
  for (const busy of whole.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    if (busy.endsAt <= from || busy.startsAt >= span.endsAt) continue;
    if (busy.startsAt > from) free.push({ startsAt: from, endsAt: busy.startsAt });
    from = busy.endsAt;
  }
  return from < span.endsAt ? [...free, { startsAt: from, endsAt: span.endsAt }] : free;
}
