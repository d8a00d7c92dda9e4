// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, DomainError } from '@reciproca/kernel';
import { DateTime } from 'luxon';

export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
export const WEEKDAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** On which days something comes round, every week. */
export interface Repeat {
  readonly days: readonly Weekday[];
  /** The last day it may fall on, yyyy-mm-dd. */
  readonly endsOn?: string | undefined;
  /** How often it takes place, exceptions not counted; `endsOn` says the same. */
  readonly count?: number | undefined;
  /** Days it does not take place although it would. */
  readonly except?: readonly string[] | undefined;
  /** Holidays on which it takes place all the same, because its giver said so of that very day. */
  readonly also?: readonly string[] | undefined;
}

/** A request without an end is asked for half a year. */
export const ASKED_FOR_DAYS = 182;
/** Two years: as far as anything that comes round is laid out. */
export const FURTHEST_DAYS = 730;

export function weekdayOf(day: string): Weekday {
  return WEEKDAYS[DateTime.fromISO(day, { zone: 'utc' }).weekday - 1] ?? 'MO';
}

/** All days the rule would fall on from `first` to `last`, excepted ones too. */
export function daysByRule({ days }: Pick<Repeat, 'days'>, first: string, last: string): string[] {
  const found: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) if (days.includes(weekdayOf(day))) found.push(day);
  return found;
}

/** The days it takes place on, from `first` to `last` or to its own end. */
export function daysOf(repeat: Repeat, first: string, last: string): string[] {
  const end = repeat.endsOn && repeat.endsOn < last ? repeat.endsOn : last;
  return daysByRule(repeat, first, end).filter((day) => !repeat.except?.includes(day));
}

/**
 * With a number of times said as the day of the last of them; only exceptions it could fall on are kept.
 * Throws `when.too_many_times` with the field where they would go on beyond `FURTHEST_DAYS`.
 * @param field the rule's, such as `when.weekly`
 */
export function settled<Rule extends Repeat>(repeat: Rule, first: string, field: string): Rule {
  const { count, ...rule } = repeat;
  const endsOn = count ? lastOf(rule, count, first, `${field}.count`) : rule.endsOn;
  const except = rule.except && [...new Set(rule.except)].toSorted();
  return { ...rule, ...(endsOn && { endsOn }), ...(except && { except }) } as Rule;
}

function lastOf(rule: Repeat, count: number, first: string, field: string): string {
  const days = daysOf({ ...rule, endsOn: undefined }, first, addDays(first, FURTHEST_DAYS));
  const last = days[count - 1];
  if (!last) throw new DomainError('when.too_many_times', 'invalid', { field, most: days.length });
  return last;
}
