// SPDX-License-Identifier: AGPL-3.0-or-later
import { DateTime } from 'luxon';
import {
  madeTitle,
  type Need,
  type Posting,
  type Questions,
  type Repeat,
  type Service,
  type Titled,
  type Weekday,
} from '@reciproca/exchange';
import { DomainError, ROME, type Language } from '@reciproca/kernel';
import { AIDS, type PastRequest } from './usual-request.rules.js';

const LONGEST_NIGHT_HOURS = 15;
/** What belongs to a day and is said anew each time. */
const MOMENTS = new Set(['arriveBy', 'leaveAt', 'leaveUntil', 'returnAt']);

/** A request as it is said on the telephone. */
export interface PhoneRequest {
  readonly service: Service;
  readonly category: string;
  readonly title?: string | undefined;
  readonly placeId?: string | undefined;
  readonly toPlaceId?: string | undefined;
  /** A place nobody has written down yet, and its comune. */
  readonly newPlace?: string | undefined;
  readonly newComune?: string | undefined;
  /** yyyy-mm-dd */
  readonly date?: string | undefined;
  /** HH:mm: to be there, to leave, or when help begins. */
  readonly time?: string | undefined;
  readonly timing?: 'arrive' | 'leave' | undefined;
  /** HH:mm: until when help may come. */
  readonly until?: string | undefined;
  /** HH:mm: when to be fetched again. */
  readonly returnTime?: string | undefined;
  readonly needs?: readonly Need[] | undefined;
  readonly urgent?: boolean | undefined;
  /** What whoever comes has to know. */
  readonly note?: string | undefined;
  readonly companions?: number | undefined;
  /** Every week on these days, to a last day or so many times. */
  readonly days?: readonly Weekday[] | undefined;
  readonly endsOn?: string | undefined;
  readonly times?: number | undefined;
  readonly skipHolidays?: boolean | undefined;
  /** Another one, though the same is asked for already. */
  readonly again?: boolean | undefined;
}

export interface Guide {
  readonly categoryName: string;
  /** The same in every language. */
  readonly categoryNames?: ((language: Language) => string) | undefined;
  readonly toPlaceName: string | null;
  /** How long such help takes. */
  readonly minutes: number;
  /** What the service asks for. */
  readonly questions: Pick<Questions, 'timing' | 'destination'>;
}

/** The same posting the long form makes; what was special the last time is taken over. Throws `call.when_needed`, `call.where_needed`. */
export function phonePosting(request: PhoneRequest, like: PastRequest | null, guide: Guide): Posting {
  const { service, category, placeId, needs = [] } = request;
  const old = Object.entries(like?.details ?? {}).filter(([name]) => !MOMENTS.has(name));
  const same = like && like.service === service && like.category === category ? like : null;
  const posting = {
    service,
    category,
    ...titleFor(request, same, guide),
    placeId,
    needs: [...needs],
    urgent: request.urgent,
  };
  const described = { ...posting, ...(request.note && { description: request.note }) };
  const kept = same ? Object.fromEntries(old) : {};
  const { timing, destination } = guide.questions;
  if (timing === 'none') return { ...described, details: kept };
  const at = instant(request.date, request.time);
  if (!at) throw new DomainError('call.when_needed', 'invalid', { field: request.date ? 'time' : 'date' });
  if (timing === 'moment') {
    if (destination && !request.toPlaceId)
      throw new DomainError('call.where_needed', 'invalid', { field: 'toPlaceId' });
    // Said anew each time, so that what was taken away on the telephone is gone.
    const aids = Object.fromEntries(AIDS.map((aid) => [aid, needs.includes(aid)]));
    const others = { companions: request.companions ?? 0, ...(request.note && { note: request.note }) };
    const back = instant(request.date, request.returnTime);
    const moments = { [request.timing === 'leave' ? 'leaveAt' : 'arriveBy']: at, ...(back && { returnAt: back }) };
    const repeat = repeatOf(request);
    return {
      ...posting,
      toPlaceId: request.toPlaceId,
      details: { ...withoutNote(kept), ...aids, ...others, ...moments },
      ...(repeat && { repeat }),
    };
  }
  const minutes = same?.durationMinutes ?? guide.minutes;
  const start = DateTime.fromISO(at, { zone: ROME });
  const usualEnd = start.plus({ minutes });
  const said = instant(request.date, request.until);
  // Until one o'clock of somebody who comes at ten in the evening is the next day.
  const night = said && said <= at ? DateTime.fromISO(said).plus({ days: 1 }) : null;
  const end = night && night.diff(start, 'hours').hours <= LONGEST_NIGHT_HOURS ? night.toUTC().toISO() : said;
  const repeat = repeatOf(request);
  const hours = { from: start.toFormat('HH:mm'), until: request.until ?? usualEnd.toFormat('HH:mm') };
  const when = repeat
    ? { weekly: { ...repeat, ...hours, startsOn: request.date } }
    : { windows: [{ start: at, end: end ?? usualEnd.toUTC().toISO() ?? at }] };
  return { ...described, durationMinutes: minutes, when, details: kept };
}

function withoutNote({ note: _, ...details }: Record<string, unknown>): Record<string, unknown> {
  return details;
}

function repeatOf({ days, endsOn, times }: PhoneRequest): Repeat | null {
  if (!days?.length) return null;
  return { days, ...(endsOn ? { endsOn } : times && { count: times }) };
}

function instant(date: string | undefined, time: string | undefined): string | null {
  if (!date || !time) return null;
  const read = DateTime.fromISO(`${date}T${time}`, { zone: ROME });
  return read.isValid ? read.toUTC().toISO() : null;
}

/** What was said, else what it was called the last time, else what it is. */
function titleFor(
  request: Pick<PhoneRequest, 'title'>,
  same: Pick<PastRequest, 'title' | 'titles'> | null,
  { categoryName, categoryNames, toPlaceName }: Guide,
): Titled {
  if (request.title) return { title: request.title.slice(0, 120) };
  if (same) return { title: same.title, ...(same.titles && { titles: same.titles }) };
  const named = (name: string): string => [name, toPlaceName].filter(Boolean).join(': ').slice(0, 120);
  return categoryNames ? madeTitle((language) => named(categoryNames(language))) : { title: named(categoryName) };
}
