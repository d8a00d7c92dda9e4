// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, ROME_ZONE } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import type { Agreement, AgreementSide } from './agreement.js';
import type { Span } from './span.js';

export const OTHER_TIME_STATES = ['asked', 'agreed', 'declined', 'taken_back', 'lapsed'] as const;
export type OtherTimeState = (typeof OTHER_TIME_STATES)[number];

/** What would be otherwise. */
export interface Wish extends Span {
  readonly minutes: number;
  /** What the two must know to meet, such as another door; null where nothing is said. */
  readonly note: string | null;
}

/** Another time that one of two asks the other for. Until the yes the old one holds. */
export interface OtherTime extends Wish {
  readonly id: string;
  /** Those asked for as one, such as all dates of a series, are answered as one. */
  readonly questionId: string;
  readonly proposalId: string;
  /** Null where nothing is agreed yet. */
  readonly agreementId: string | null;
  readonly askedBy: string;
  readonly answererId: string;
  /** The time it would take the place of. */
  readonly previousStartsAt: Date;
  readonly state: OtherTimeState;
  /** Their yes, where others still have to say theirs. */
  readonly saidYesAt: Date | null;
  readonly createdAt: Date;
  readonly answeredAt: Date | null;
}

/** Which question the yes is to, as it was read; staff may overrule what stands against it. */
export interface YesToTime {
  readonly overrule?: string | null | undefined;
  readonly question?: string | undefined;
}

/** As it is asked for; what is left out stays. */
export interface Wanted {
  readonly startsAt?: Date | undefined;
  readonly endsAt?: Date | undefined;
  readonly minutes?: number | undefined;
  readonly note?: string | null | undefined;
}

type Standing = Span & Pick<Wish, 'minutes' | 'note'>;

const LONGEST_MS = 24 * 3_600_000;
const LONGEST_AHEAD_MS = 370 * 86_400_000;

/**
 * Throws `agreement.same_time`, `when.in_the_past`, `when.end_before_start`, `when.too_far_ahead`, `agreement.too_long`, and
 * `agreement.minutes_beyond` where more minutes would count than it lasts, or counted before.
 */
export function wishOf(before: Standing, wanted: Wanted, now: Date): Wish {
  const length = before.endsAt.getTime() - before.startsAt.getTime();
  const startsAt = wanted.startsAt ?? before.startsAt;
  const endsAt = wanted.endsAt ?? new Date(startsAt.getTime() + length);
  const wish = {
    startsAt,
    endsAt,
    minutes: minutesOf(before, wanted, { startsAt, endsAt }),
    note: noteOf(before, wanted),
  };
  if (startsAt <= now) throw new DomainError('when.in_the_past', 'invalid', { field: 'startsAt' });
  if (endsAt <= startsAt) throw new DomainError('when.end_before_start', 'invalid', { field: 'endsAt' });
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_MS)
    throw new DomainError('agreement.too_long', 'invalid', { field: 'endsAt' });
  if (startsAt.getTime() - now.getTime() > LONGEST_AHEAD_MS)
    throw new DomainError('when.too_far_ahead', 'invalid', { field: 'startsAt' });
  if (wish.minutes > Math.max(before.minutes, (endsAt.getTime() - startsAt.getTime()) / 60_000))
    throw new DomainError('agreement.minutes_beyond', 'invalid', { field: 'minutes' });
  if (isSame(before, wish)) throw new DomainError('agreement.same_time', 'invalid', { field: 'startsAt' });
  return wish;
}

/** Help that lasts longer, or less, counts as much more or less, unless somebody says otherwise. */
function minutesOf(before: Standing, { minutes }: Wanted, { startsAt, endsAt }: Span): number {
  if (minutes !== undefined) return minutes;
  const longer = endsAt.getTime() - startsAt.getTime() - (before.endsAt.getTime() - before.startsAt.getTime());
  return Math.max(0, before.minutes + Math.round(longer / 60_000));
}

function noteOf({ note }: Standing, wanted: Wanted): string | null {
  return wanted.note === undefined ? note : wanted.note || null;
}

export function isSame(one: Standing, other: Standing): boolean {
  return (
    one.startsAt.getTime() === other.startsAt.getTime() &&
    one.endsAt.getTime() === other.endsAt.getTime() &&
    one.minutes === other.minutes &&
    one.note === other.note
  );
}

/** The same hours of the clock on the day of another date of the series, or so many days from it. */
export function onDayOf({ startsAt }: Span, wish: Wish, shiftDays = 0): Wish {
  const day = DateTime.fromJSDate(startsAt, { zone: ROME_ZONE }).plus({ days: shiftDays });
  const at = (moment: Date, from: Date): Date => {
    const hours = DateTime.fromJSDate(moment, { zone: ROME_ZONE });
    const days = hours.startOf('day').diff(DateTime.fromJSDate(from, { zone: ROME_ZONE }).startOf('day'), 'days').days;
    return day
      .plus({ days: Math.round(days) })
      .set({ hour: hours.hour, minute: hours.minute, second: 0, millisecond: 0 })
      .toJSDate();
  };
  return { ...wish, startsAt: at(wish.startsAt, wish.startsAt), endsAt: at(wish.endsAt, wish.startsAt) };
}

/** Later or earlier by as much as the first of those that move together. */
export function movedBy(before: Standing, byMs: number): Wish {
  return {
    startsAt: new Date(before.startsAt.getTime() + byMs),
    endsAt: new Date(before.endsAt.getTime() + byMs),
    minutes: before.minutes,
    note: before.note,
  };
}

/** Before it begins, and while it stands. Throws `agreement.too_late_to_move`. */
export function ensureMovable({ state, startsAt }: Pick<Agreement, 'state' | 'startsAt'>, now: Date): void {
  if (state !== 'agreed' || startsAt <= now) throw new DomainError('agreement.too_late_to_move', 'conflict');
}

/**
 * Throws `agreement.question_unsaid` where nobody says which question is answered, since another may have been asked meanwhile, and
 * `agreement.nothing_asked` where it is not the one that is asked now.
 */
export function ensureSameQuestion({ questionId }: Pick<OtherTime, 'questionId'>, question: string | undefined): void {
  if (question === undefined) throw new DomainError('agreement.question_unsaid', 'invalid', { field: 'question' });
  if (question !== questionId) throw new DomainError('agreement.nothing_asked', 'conflict');
}

/** What each hears of as one: the first of theirs, and how many they are. */
export function byPair<Item>(items: readonly Item[], keyOf: (item: Item) => string): { first: Item; count: number }[] {
  const pairs = new Map<string, { first: Item; count: number }>();
  for (const item of items) {
    const pair = pairs.get(keyOf(item));
    pairs.set(keyOf(item), { first: pair?.first ?? item, count: (pair?.count ?? 0) + 1 });
  }
  return [...pairs.values()];
}

export function otherSide(side: AgreementSide): AgreementSide {
  return side === 'giver' ? 'receiver' : 'giver';
}
