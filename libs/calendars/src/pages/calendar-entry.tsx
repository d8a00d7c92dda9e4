// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatTime, PeopleText, usePage } from '@reciproca/ui';
import { romeDay } from '@reciproca/kernel';
import type { CalendarItem } from '../domain/calendar-item.js';

export interface CalendarEntryProps {
  readonly item: CalendarItem;
  readonly day: string;
  /** How sure it is, in words other than the usual ones. */
  readonly says?: string | undefined;
}

/** One thing of a day: when, what, with whom, and how sure it is. */
export function CalendarEntry({ item, day, says }: CalendarEntryProps) {
  const { t, language } = usePage();
  const { kind, title, href, people, startsAt, endsAt } = item;
  const begins = romeDay(startsAt) === day;
  const ends = romeDay(new Date(endsAt.getTime() - 1)) === day;
  const from = formatTime(startsAt, language);
  const until = formatTime(endsAt, language);
  const hours =
    begins && ends
      ? `${from}–${until}`
      : begins
        ? t('calendars:from', { time: from })
        : ends
          ? t('calendars:until', { time: until })
          : t('calendars:whole_day');
  return (
    <li class={`calendar-entry is-${kind}`}>
      <span class="calendar-entry-hours">{kind === 'absent' ? t('calendars:whole_day') : hours}</span>{' '}
      {href ? <a href={href}>{title}</a> : <span>{title}</span>}
      {people.length > 0 && (
        <span class="calendar-entry-people">
          <PeopleText text={people.map(({ name }) => name).join(' · ')} people={people} />
        </span>
      )}
      {kind !== 'agreed' && kind !== 'absent' && (
        <span class="calendar-entry-kind">{says ?? t(`calendars:kind.${kind}`)}</span>
      )}
    </li>
  );
}
