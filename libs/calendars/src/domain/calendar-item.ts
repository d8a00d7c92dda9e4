// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, romeDay } from '@reciproca/kernel';

/** Agreed on; kept for a second yes; away; somebody is looked for; somebody would help. */
export const ITEM_KINDS = ['agreed', 'held', 'absent', 'wanted', 'free'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** One thing in a calendar, as its reader may read it. */
export interface CalendarItem {
  /** Of the thing itself: it stays when the thing moves. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  /** As much as leaves the house: neither with whom, nor where, nor why. */
  readonly shortTitle: string;
  /** Null where the reader may only know that the time is taken. */
  readonly href: string | null;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const DAY_MS = 86_400_000;

/** Whether it is for no hour in particular, such as a crate that is fetched on any day of a week. */
export function isLoose({ kind, startsAt, endsAt }: Pick<CalendarItem, 'kind' | 'startsAt' | 'endsAt'>): boolean {
  return (kind === 'wanted' || kind === 'free') && endsAt.getTime() - startsAt.getTime() > DAY_MS;
}

/** The days (yyyy-mm-dd, in Rome) on which it takes place. */
export function daysOfItem({ startsAt, endsAt }: Pick<CalendarItem, 'startsAt' | 'endsAt'>): string[] {
  const days = [romeDay(startsAt)];
  const last = romeDay(new Date(Math.max(startsAt.getTime(), endsAt.getTime() - 1)));
  while ((days.at(-1) ?? last) < last) days.push(addDays(days.at(-1) ?? last, 1));
  return days;
}
