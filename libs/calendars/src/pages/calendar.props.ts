// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ShownCalendar } from '../application/view-calendar.js';
import type { ItemKind } from '../domain/calendar-item.js';
import type { CalendarView, ShownDays } from '../domain/calendar-view.js';

export interface CalendarProps extends ShownCalendar {
  readonly title: string;
  /** The page's path, without its question. */
  readonly path: string;
  readonly view: CalendarView;
  /** yyyy-mm-dd */
  readonly day: string;
  readonly today: string;
  readonly shown: ShownDays;
  /** The areas one may choose among, and the one that is; null where there is nothing to choose. */
  readonly areas: {
    readonly all: readonly { readonly id: string; readonly name: string }[];
    readonly chosen: string;
  } | null;
  /** Whether it is one's own, which a telephone may read too. */
  readonly isOwn: boolean;
  /** The kinds of things there can be, in words of their own; without it all of them, in the usual ones. */
  readonly kinds?: Partial<Record<ItemKind, string>>;
  /** What holds for all of these days. */
  readonly note?: string | null;
}

export function calendarHref(
  { path, areas }: Pick<CalendarProps, 'path' | 'areas'>,
  view: CalendarView,
  day: string,
): string {
  const asked = new URLSearchParams({ view, day, ...(areas?.chosen && { area: areas.chosen }) });
  return `${path}?${asked.toString()}`;
}
