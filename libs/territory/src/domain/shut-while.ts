// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, romeDay, romeTimeOfDay } from '@reciproca/kernel';
import { type Closed, closedAt, closedOn, hoursShutOn, type PlaceTimes, weekdayOf } from './place-times.js';

/** When somebody is to be at a place. */
export interface Stay {
  readonly from: Date;
  readonly until: Date;
  /** So many of them in one piece: all where the hour is agreed, fewer where any part of the time will do. */
  readonly neededMinutes: number;
}

interface Span {
  readonly from: number;
  readonly until: number;
}

const DAY_MINUTES = 1440;
/** Of a longer time nobody knows when they are there. */
const MOST_DAYS = 14;

/** Why somebody could not be there for as long as they need to; null where they can, as far as anybody knows. */
export function shutWhile(place: PlaceTimes, stay: Stay): Closed | null {
  const asked = spansOf(stay);
  const needed = Math.min(stay.neededMinutes, Math.max(...asked.map(({ span }) => span.until - span.from)));
  const fits = asked.some(({ day, span }) =>
    openSpans(place, day).some((open) => {
      const [from, until] = [Math.max(open.from, span.from), Math.min(open.until, span.until)];
      return until >= from && until - from >= needed;
    }),
  );
  return fits || asked.length > MOST_DAYS ? null : reasonOf(place, stay);
}

/** The days of a stay with the minutes of each, after midnight. */
function spansOf({ from, until }: Stay): { readonly day: string; readonly span: Span }[] {
  const [first, last] = [romeDay(from), romeDay(until)];
  const days: { day: string; span: Span }[] = [];
  for (let day = first; day <= last && days.length <= MOST_DAYS; day = addDays(day, 1)) {
    const span = {
      from: day === first ? minutesOf(romeTimeOfDay(from)) : 0,
      until: day === last ? minutesOf(romeTimeOfDay(until)) : DAY_MINUTES,
    };
    // What ends at midnight is not there on the day that begins.
    if (span.until > 0 || day === first) days.push({ day, span });
  }
  return days;
}

function openSpans(place: PlaceTimes, day: string): Span[] {
  if (closedOn(place, day)) return [];
  const week = (place.hours ?? []).filter((window) => window.day === weekdayOf(day));
  const isKnown = place.hours !== null && place.hours.length > 0;
  const open = isKnown
    ? week.map(({ from, until }) => ({ from: minutesOf(from), until: minutesOf(until) }))
    : [{ from: 0, until: DAY_MINUTES }];
  return hoursShutOn(place, day).reduce<Span[]>(
    (spans, shut) => spans.flatMap((span) => without(span, minutesOf(shut.from), minutesOf(shut.until))),
    open,
  );
}

function without({ from, until }: Span, shutFrom: number, shutUntil: number): Span[] {
  if (shutUntil <= from || shutFrom >= until) return [{ from, until }];
  const parts = [
    { from, until: shutFrom },
    { from: shutUntil, until },
  ];
  return parts.filter((part) => part.until > part.from);
}

function reasonOf(place: PlaceTimes, { from, until }: Stay): Closed {
  const day = romeDay(from);
  const [start, end] = [romeTimeOfDay(from), romeTimeOfDay(until)];
  const begins = closedAt(place, day, start);
  if (begins) return begins;
  const shut = hoursShutOn(place, day).find(
    (hours) => hours.from >= start && (hours.from < end || romeDay(until) > day),
  );
  if (shut) return { is: 'closed_hours', ...shut };
  const own = place.hours?.find(
    (window) => window.day === weekdayOf(day) && window.from <= start && start <= window.until,
  );
  return own ? { is: 'closes', at: own.until } : { is: 'closed_that_day' };
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
