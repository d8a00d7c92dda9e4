// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

/** Open from when to when on one day of the week, 1 for Monday; hours as 08:30. */
export interface OpenWindow {
  readonly day: number;
  readonly from: string;
  readonly until: string;
}

const DAYS: Readonly<Record<string, number>> = {
  ...{ lun: 1, mar: 2, mer: 3, gio: 4, ven: 5, sab: 6, dom: 7 },
  ...{ mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 },
};
const DAY_WORD = /^(lun|mar|mer|gio|ven|sab|dom|mon|tue|wed|thu|fri|sat|sun)[a-zì]*\.?$/;
const HOURS = /^(\d{1,2})(?:[:.](\d{2}))?\s*-\s*(\d{1,2})(?:[:.](\d{2}))?$/;
const MOST_WINDOWS = 28;

/** `lun-ven 8:30-12:30, 15-19; sab 9-12`, as people write it. Null where nothing was written. Throws `place.hours_wrong`. */
export function readOpeningHours(text: string | undefined, field: string): OpenWindow[] | null {
  const lines = (text ?? '').toLowerCase().replaceAll('–', '-').split(/[;\n]/);
  const written = lines.map((line) => line.trim()).filter(Boolean);
  if (written.length === 0) return null;
  const windows = written.flatMap((line) => windowsOf(line, field));
  if (windows.length > MOST_WINDOWS) throw wrong(field);
  return windows.toSorted((a, b) => a.day - b.day || a.from.localeCompare(b.from));
}

function windowsOf(line: string, field: string): OpenWindow[] {
  const at = line.search(/\d/);
  if (at < 0) throw wrong(field);
  const days = daysOf(line.slice(0, at), field);
  const spans = plainly(line.slice(at))
    .split(',')
    .map((span) => spanOf(span.trim(), field));
  return days.flatMap((day) => spans.map((span) => ({ day, ...span })));
}

/** `dal lunedì al venerdì` as `lunedì-venerdì`, `9-12 e dalle 15 alle 19` as `9-12,15-19`. */
function plainly(text: string): string {
  return text
    .replaceAll(/\b(?:dalle|dal|from)\b/g, ' ')
    .replaceAll(/\b(?:alle|al|to|until)\b/g, '-')
    .replaceAll(/\b(?:e|and)\b/g, ',')
    .replaceAll(/\s*([-,])\s*/g, '$1')
    .trim();
}

function daysOf(text: string, field: string): number[] {
  const words = plainly(text)
    .replace(/[:,-]+$/, '')
    .split(/[,\s]+/);
  const days = new Set<number>();
  for (const word of words) {
    const [first, last = first] = word.split('-').map((name) => DAYS[DAY_WORD.exec(name)?.[1] ?? '']);
    if (first === undefined || last === undefined) throw wrong(field);
    // Over the end of the week too, as from Saturday to Monday.
    for (let day = first; ; day = (day % 7) + 1) {
      days.add(day);
      if (day === last) break;
    }
  }
  return [...days];
}

function spanOf(text: string, field: string): Pick<OpenWindow, 'from' | 'until'> {
  const [, hour, minute = '00', lastHour, lastMinute = '00'] = HOURS.exec(text) ?? [];
  const [from, until] = [clock(hour, minute), clock(lastHour, lastMinute)];
  if (!from || !until || from >= until) throw wrong(field);
  return { from, until };
}

function clock(hour: string | undefined, minute: string): string | null {
  if (hour === undefined || Number(hour) > 24 || Number(minute) > 59) return null;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return time > '24:00' ? null : time;
}

function wrong(field: string): DomainError {
  return new DomainError('place.hours_wrong', 'invalid', { field });
}

/** Days that are open at the same hours, together: the days, and their spans. */
export function groupHours(windows: readonly OpenWindow[]): { days: number[]; spans: string[] }[] {
  const spansOf = new Map<number, string[]>();
  for (const { day, from, until } of windows) spansOf.set(day, [...(spansOf.get(day) ?? []), `${from}-${until}`]);
  const groups: { days: number[]; spans: string[] }[] = [];
  for (const [day, spans] of [...spansOf].toSorted(([a], [b]) => a - b)) {
    const last = groups.at(-1);
    const isSame = last?.spans.join() === spans.join() && last.days.at(-1) === day - 1;
    if (isSame) last.days.push(day);
    else groups.push({ days: [day], spans });
  }
  return groups;
}

/** What its week says of an hour at which it is closed: until when it is open that day, from when, or not at all. */
export type OutOfHours =
  | { readonly is: 'closes'; readonly at: string }
  | { readonly is: 'opens'; readonly at: string }
  | { readonly is: 'closed_that_day' };

/** Null where it is open, or nobody knows. */
export function outOfHours(windows: readonly OpenWindow[] | null, day: number, time: string): OutOfHours | null {
  if (!windows || windows.length === 0) return null;
  const own = windows.filter((window) => window.day === day);
  if (own.some(({ from, until }) => time >= from && time <= until)) return null;
  if (own.length === 0) return { is: 'closed_that_day' };
  const next = own.find(({ from }) => from > time);
  if (next) return { is: 'opens', at: next.from };
  return { is: 'closes', at: own.at(-1)?.until ?? '' };
}
