// SPDX-License-Identifier: AGPL-3.0-or-later
interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What is left of a span once these are taken out of it, in order. */
export function freeSpans(span: Span, taken: readonly Span[]): Span[] {
  const free: Span[] = [];
  let from = span.startsAt;
  for (const busy of taken.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    if (busy.endsAt <= from || busy.startsAt >= span.endsAt) continue;
    if (busy.startsAt > from) free.push({ startsAt: from, endsAt: busy.startsAt });
    from = busy.endsAt;
  }
  return from < span.endsAt ? [...free, { startsAt: from, endsAt: span.endsAt }] : free;
}
