// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeDay, systemClock } from '@reciproca/kernel';
import type { CalendarQuery } from '../api/calendar.request.js';
import { shownDays } from '../domain/calendar-view.js';

/** The days a page is asked for; from today where none is named. */
export function spanOf({ view, day: asked }: CalendarQuery) {
  const today = romeDay(systemClock.now());
  const day = asked ?? today;
  return { view, day, today, shown: shownDays(view, day) };
}
