// SPDX-License-Identifier: AGPL-3.0-or-later
import { specialDayText } from '@reciproca/diary';
import { formatDay, usePage } from '@reciproca/ui';
import { CalendarEntry } from './calendar-entry.js';
import { type CalendarProps, calendarHref } from './calendar.props.js';
import { DayStrip } from './day-strip.js';

/** Of a busy week; the day itself shows them all. */
const MOST_IN_A_COLUMN = 12;

/** Day beside day, one below the other where the page is narrow. */
export function CalendarDays(props: CalendarProps) {
  const { t, language } = usePage();
  const { view, days, today } = props;
  const most = view === 'day' ? Number.POSITIVE_INFINITY : MOST_IN_A_COLUMN;
  return (
    <ol class={`calendar-days is-${view}`}>
      {days.map(({ day, special, items }) => (
        <li key={day} class={day === today ? 'calendar-day is-today' : 'calendar-day'}>
          <h2 class="calendar-day-title">
            {view === 'day' ? (
              formatDay(day, language)
            ) : (
              <a href={calendarHref(props, 'day', day)}>{formatDay(day, language)}</a>
            )}
          </h2>
          {special && <p class="calendar-special">{specialDayText(t, special)}</p>}
          <DayStrip day={day} items={items} />
          {items.length === 0 && <p class="text-secondary">{t('calendars:nothing')}</p>}
          <ul class="plain-list">
            {items.slice(0, most).map((item) => (
              <CalendarEntry key={`${item.kind}${item.id}`} item={item} day={day} says={props.kinds?.[item.kind]} />
            ))}
          </ul>
          {items.length > most && (
            <a href={calendarHref(props, 'day', day)}>{t('calendars:more', { count: items.length - most })}</a>
          )}
        </li>
      ))}
    </ol>
  );
}
