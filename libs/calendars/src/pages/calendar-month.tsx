// SPDX-License-Identifier: AGPL-3.0-or-later
import { specialDayText } from '@reciproca/diary';
import { formatDay, formatDayNumber, formatWeekday, usePage } from '@reciproca/ui';
import type { CalendarDay } from '../application/view-calendar.js';
import { ITEM_KINDS } from '../domain/calendar-item.js';
import { type CalendarProps, calendarHref } from './calendar.props.js';
import { DayStrip } from './day-strip.js';

/** Whole weeks, each day a line of what it holds; where the page is narrow only the days that hold something. */
export function CalendarMonth(props: CalendarProps) {
  const { t, language } = usePage();
  const { days, day: asked, today } = props;
  const month = asked.slice(0, 7);
  return (
    <ol class="calendar-month">
      {days.slice(0, 7).map(({ day }) => (
        <li key={`on ${day}`} class="calendar-weekday" aria-hidden="true">
          {formatWeekday(day, language)}
        </li>
      ))}
      {days.map((one) => {
        const marks = [
          ...(one.day === today ? ['is-today'] : []),
          ...(one.day.startsWith(month) ? [] : ['is-outside']),
          ...(one.items.length === 0 ? ['is-empty'] : []),
        ];
        return (
          <li key={one.day} class={['calendar-cell', ...marks].join(' ')}>
            <a href={calendarHref(props, 'day', one.day)} aria-label={formatDay(one.day, language)}>
              <span class="calendar-cell-number">{formatDayNumber(one.day, language)}</span>
              <span class="calendar-cell-name">{formatDay(one.day, language)}</span>
            </a>
            {one.special && <span class="calendar-special">{specialDayText(t, one.special)}</span>}
            <DayStrip day={one.day} items={one.items} />
            <Counts day={one} />
          </li>
        );
      })}
    </ol>
  );
}

function Counts({ day: { items } }: { readonly day: CalendarDay }) {
  const { t } = usePage();
  const counted = ITEM_KINDS.map((kind) => ({ kind, count: items.filter((item) => item.kind === kind).length }));
  return (
    <ul class="plain-list calendar-counts">
      {counted
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => (
          <li key={kind}>{t(`calendars:count.${kind}`, { count })}</li>
        ))}
    </ul>
  );
}
