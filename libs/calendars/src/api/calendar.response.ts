// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { type CalendarFeed, feedPath } from '../domain/calendar-feed.js';
import type { CalendarItems } from '../application/view-calendar.js';
import { ITEM_KINDS } from '../domain/calendar-item.js';

export const calendarShape = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(ITEM_KINDS).describe('Agreed, held for a second yes, away, wanted by somebody, or free for others'),
      title: z.string(),
      href: z.string().nullable(),
      people: z.array(z.object({ id: z.uuid(), name: z.string() })),
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
    }),
  ),
  isCut: z.boolean().describe('More is open than one answer holds: ask for fewer days, or for an area'),
});
export type CalendarResponse = z.infer<typeof calendarShape>;

export const feedAnswerShape = z.object({
  id: z.uuid(),
  label: z.string(),
  address: z.string().describe('Whoever has it reads the calendar'),
  createdAt: z.iso.datetime(),
  lastReadAt: z.iso.datetime().nullable(),
});
export const feedListShape = z.object({ items: z.array(feedAnswerShape) });
export type FeedResponse = z.infer<typeof feedAnswerShape>;

export function calendarResponse({ items, isCut }: CalendarItems): CalendarResponse {
  return {
    isCut,
    items: items.map(({ shortTitle: _, startsAt, endsAt, people, ...item }) => ({
      ...item,
      people: [...people],
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
  };
}

/** @param addressOf of a page of this site, with its host */
export function feedResponse(feed: CalendarFeed, addressOf: (path: string) => string): FeedResponse {
  const { id, label, token, createdAt, lastReadAt } = feed;
  return {
    id,
    label,
    address: addressOf(feedPath(token)),
    createdAt: createdAt.toISOString(),
    lastReadAt: lastReadAt?.toISOString() ?? null,
  };
}
