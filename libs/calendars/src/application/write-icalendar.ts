// SPDX-License-Identifier: AGPL-3.0-or-later
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { CalendarItem } from '../domain/calendar-item.js';

export interface ICalendarFrame {
  /** Of the calendar, as the telephone shows it. */
  readonly name: string;
  readonly enteId: string;
  /** Of a page of this site, with its host. */
  readonly addressOf: (path: string) => string;
}

/** A calendar after RFC 5545, in UTC. What somebody else's server may keep says neither with whom nor where nor why. */
export function writeICalendar(items: readonly CalendarItem[], { name, enteId, addressOf }: ICalendarFrame): string {
  const calendar = ical({
    name,
    prodId: { company: 'Reciproca', product: 'Reciproca' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3_600,
  });
  for (const { id, shortTitle, startsAt, endsAt, href } of items)
    calendar.createEvent({
      id: `${id}@${enteId}`,
      start: startsAt,
      end: endsAt,
      summary: shortTitle,
      ...(href && { url: addressOf(href) }),
    });
  return calendar.toString();
}
