// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeDay } from '@reciproca/kernel';
import { formatHours, formatList, formatNearDate, formatWhen, type Language, type T, withCommas } from '@reciproca/ui';
import { type Repeat, WEEKDAYS, weekdayOf } from '../domain/repeat.js';
import { weeklyOf } from '../domain/schedule.js';
import './exchange-texts.js';

/** Exceptions beyond these are counted. */
const MOST_NAMED = 4;
const WORKING_DAYS = 'MO,TU,WE,TH,FR';

/** "ogni lunedì, mercoledì e venerdì, fino al 28 aprile, tranne l’8 dicembre"; with the hours after the days where there are any. */
export function repeatText(t: T, language: Language, repeat: Repeat, hours = ''): string {
  const until = repeat.endsOn ? t('exchange:series.until', { date: formatNearDate(repeat.endsOn, language) }) : '';
  const parts = [`${daysText(t, language, repeat)} ${hours}`.trim(), until, exceptText(t, language, repeat)];
  return withCommas(
    parts.filter((part) => part !== ''),
    language,
  );
}

/** When a listing is for, in words; null where it is for no time. A date that was moved to another weekday is said before the rule. */
export function listingWhen(t: T, language: Language, { recurrence, slots }: ListingTimes): string | null {
  const now = new Date();
  const next = slots.find(({ endsAt }) => new Date(endsAt) > now) ?? slots[0];
  if (!next) return null;
  if (recurrence) {
    const { weekly } = weeklyOf(recurrence);
    const except = weekly.except?.filter((day) => day >= romeDay(now));
    const isUsual = (slot: Slot): boolean => weekly.days.includes(weekdayOf(romeDay(new Date(slot.startsAt))));
    const like = isUsual(next) ? next : slots.find(isUsual);
    const hours = like ? formatHours(like.startsAt, like.endsAt, language) : '';
    const rule = repeatText(t, language, { ...weekly, except }, hours);
    if (like === next) return rule;
    return t('exchange:series.moved', { when: formatWhen(next.startsAt, next.endsAt, language), rule });
  }
  const when = formatWhen(next.startsAt, next.endsAt, language);
  return slots.length > 1
    ? withCommas([when, t('exchange:listing.when.more', { count: slots.length - 1 })], language)
    : when;
}

interface Slot {
  readonly startsAt: string | Date;
  readonly endsAt: string | Date;
}
interface ListingTimes {
  readonly recurrence: string | null;
  readonly slots: readonly Slot[];
}

function daysText(t: T, language: Language, { days }: Repeat): string {
  const inOrder = WEEKDAYS.filter((day) => days.includes(day));
  if (inOrder.length === WEEKDAYS.length) return t('exchange:series.every.all');
  if (inOrder.join() === WORKING_DAYS) return t('exchange:series.every.weekdays');
  const names = inOrder.map((day) => t(`exchange:weekday.${day}`));
  return t('exchange:series.every', { days: formatList(names, language) });
}

function exceptText(t: T, language: Language, { except = [] }: Repeat): string {
  const named = except
    .slice(0, MOST_NAMED)
    .map((day) => t('exchange:series.day', { date: formatNearDate(day, language) }));
  if (named.length === 0) return '';
  const more = except.length - named.length;
  if (more > 0) named.push(t('exchange:series.except.more', { count: more }));
  return t('exchange:series.except', { dates: formatList(named, language) });
}
