// SPDX-License-Identifier: AGPL-3.0-or-later
import { ROME } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import type { Need, Questions, Service, Titles } from '@reciproca/exchange';

/** Nobody is fetched sooner than that. */
const SOONEST_HOURS = 2;
const MOST_USUAL = 4;
/** Needs a ride keeps in its details too. */
export const AIDS = ['wheelchair', 'walker'] as const satisfies readonly Need[];

/** A request of the past, with who helped. */
export interface PastRequest {
  readonly id: string;
  /** Dates that were asked for at once. */
  readonly seriesId?: string | null;
  readonly service: Service;
  readonly category: string;
  readonly categoryName: string;
  readonly title: string;
  readonly titles?: Titles | null;
  readonly placeId: string;
  readonly placeName: string;
  readonly toPlaceId: string | null;
  readonly toPlaceName: string | null;
  readonly needs: readonly Need[];
  readonly details: Readonly<Record<string, unknown>>;
  readonly durationMinutes: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly isOpen: boolean;
  readonly helpers: readonly { readonly id: string; readonly name: string }[];
}

export type Timing = 'arrive' | 'leave' | 'window' | 'none';

/** "Come l'altra volta": what a person keeps asking for, for the next such day. */
export interface UsualRequest extends Pick<
  PastRequest,
  'service' | 'category' | 'categoryName' | 'title' | 'placeId' | 'placeName' | 'toPlaceId' | 'toPlaceName' | 'needs'
> {
  /** The last of its kind, whose details are taken over. */
  readonly likeId: string;
  /** On how many dates, and how often that was asked for: many dates may be one request. */
  readonly times: number;
  readonly asked: number;
  readonly timing: Timing;
  /** yyyy-mm-dd and HH:mm in Rome; null where any time will do. */
  readonly date: string | null;
  readonly time: string | null;
  /** HH:mm: the end of a window. */
  readonly until: string | null;
  /** For a ride: what the driver was told, and how many came along. */
  readonly note: string | null;
  readonly companions: number | null;
  /** HH:mm: when to be fetched for the way back. */
  readonly returnTime: string | null;
  /** Who helped, the most frequent first. */
  readonly helpers: readonly { readonly id: string; readonly name: string; readonly times: number }[];
  /** The same is asked for already. */
  readonly openId: string | null;
}

type TimingOf = (service: Service) => Questions['timing'];

/** A person's distinct requests, the most frequent first; `past` newest first. */
export function usualRequests(past: readonly PastRequest[], now: Date, timingOf: TimingOf): UsualRequest[] {
  const groups = groupBy(past, ({ service, category, placeId, toPlaceId }) =>
    [service, category, placeId, toPlaceId].join(' '),
  );
  return [...groups.values()]
    .flatMap((group) => usualOf(group, now, timingOf) ?? [])
    .toSorted((a, b) => b.times - a.times)
    .slice(0, MOST_USUAL);
}

function usualOf(group: readonly PastRequest[], now: Date, timingOf: TimingOf): UsualRequest | null {
  const like = mostFrequent(group, (request) => momentKey(request, timingOf));
  if (!like) return null;
  const { service, category, categoryName, title, placeId, placeName, toPlaceId, toPlaceName, needs } = like;
  const { timing, at, until, back } = timesOf(like, timingOf);
  return {
    service,
    category,
    categoryName,
    title,
    placeId,
    placeName,
    toPlaceId,
    toPlaceName,
    needs: withAids(needs, like.details),
    note: typeof like.details['note'] === 'string' ? like.details['note'] : null,
    companions: typeof like.details['companions'] === 'number' ? like.details['companions'] || null : null,
    likeId: like.id,
    times: group.length,
    asked: new Set(group.map(({ id, seriesId }) => seriesId ?? id)).size,
    timing,
    date: at && nextSuchDay(at, now, daysHelped(group)),
    time: clock(at),
    until: clock(until),
    returnTime: clock(back),
    helpers: rank(group.flatMap(({ helpers }) => helpers)),
    openId: group.find(({ isOpen }) => isOpen)?.id ?? null,
  };
}

/** A wheelchair or a walker may stand in the details of a ride alone. */
function withAids(needs: readonly Need[], details: PastRequest['details']): readonly Need[] {
  return [...new Set([...needs, ...AIDS.filter((aid) => details[aid] === true)])];
}

/** When a request was for, as it was said. */
function timesOf(
  { service, details, startsAt, endsAt }: PastRequest,
  timingOf: TimingOf,
): {
  timing: Timing;
  at: DateTime | null;
  until: DateTime | null;
  back: DateTime | null;
} {
  const asked = timingOf(service);
  if (asked === 'none') return { timing: 'none', at: null, until: null, back: null };
  if (asked === 'window') return { timing: 'window', at: rome(startsAt), until: rome(endsAt), back: null };
  const timing = typeof details['leaveAt'] === 'string' ? 'leave' : 'arrive';
  const said = details[timing === 'leave' ? 'leaveAt' : 'arriveBy'];
  return { timing, at: readInstant(said) ?? rome(startsAt), until: null, back: readInstant(details['returnAt']) };
}

/** The days somebody has come, or is to come, for. */
function daysHelped(group: readonly PastRequest[]): ReadonlySet<string> {
  return new Set(
    group.filter(({ helpers }) => helpers.length > 0).map(({ startsAt }) => rome(startsAt).toFormat('yyyy-MM-dd')),
  );
}

/** The next day of the week like that one, not sooner than somebody can be found, nor one that is seen to already. */
function nextSuchDay(at: DateTime, now: Date, seenTo: ReadonlySet<string>): string {
  const soonest = rome(now).plus({ hours: SOONEST_HOURS });
  const today = soonest.startOf('day');
  const candidate = today
    .plus({ days: (at.weekday - today.weekday + 7) % 7 })
    .set({ hour: at.hour, minute: at.minute });
  let next = candidate < soonest ? candidate.plus({ days: 7 }) : candidate;
  while (seenTo.has(next.toFormat('yyyy-MM-dd'))) next = next.plus({ days: 7 });
  return next.toFormat('yyyy-MM-dd');
}

function momentKey(request: PastRequest, timingOf: TimingOf): string {
  const { at } = timesOf(request, timingOf);
  return at ? at.toFormat('c HH:mm') : '';
}

/** The newest of the most frequent kind. */
function mostFrequent(items: readonly PastRequest[], keyOf: (item: PastRequest) => string): PastRequest | null {
  const counts = [...groupBy(items, keyOf).values()].toSorted((a, b) => b.length - a.length);
  return counts[0]?.[0] ?? null;
}

function rank(helpers: readonly { id: string; name: string }[]): UsualRequest['helpers'] {
  return [...groupBy(helpers, ({ id }) => id).values()]
    .flatMap((same) => (same[0] ? [{ id: same[0].id, name: same[0].name, times: same.length }] : []))
    .toSorted((a, b) => b.times - a.times);
}

function rome(at: Date): DateTime {
  return DateTime.fromJSDate(at, { zone: ROME });
}

function readInstant(value: unknown): DateTime | null {
  const read = typeof value === 'string' ? DateTime.fromISO(value, { zone: ROME }) : null;
  return read?.isValid ? read : null;
}

function clock(at: DateTime | null): string | null {
  return at?.toFormat('HH:mm') ?? null;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
