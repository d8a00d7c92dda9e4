// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape, type NamedMatter } from '@reciproca/platform';
import { z } from 'zod';
import type { Language } from '@reciproca/kernel';
import { matterText } from '../application/matter-text.js';
import type { Titles } from '../application/titles.js';
import type { Notification } from '../domain/notification.js';

const instant = z.iso.datetime();

export const notificationShape = z.object({
  id: idShape,
  seq: z.int(),
  type: z.string(),
  title: z.string(),
  about: z.string().nullable().describe('The kind of help and its day, where it is about one'),
  link: z.string(),
  important: z.boolean(),
  createdAt: instant,
  readAt: instant.nullable(),
  ackedAt: instant.nullable(),
});

export const notificationListShape = z.object({
  items: z.array(notificationShape),
  next: z.string().nullable().describe('The number to continue after; null when there is no more'),
  lastSeq: z.int().describe('The number of the newest notification'),
  unread: z.int(),
});

export const seqShape = z.object({ ackedSeq: z.int() });

export function notificationResponse(
  titles: Titles,
  matters: ReadonlyMap<string, NamedMatter>,
  notification: Notification,
  language: Language,
) {
  const { id, seq, type, link, important, createdAt, readAt, ackedAt } = notification;
  const title = titles.of(notification, language);
  const about = matterText(titles, matters.get(link), notification, language);
  return { id, seq, type, title, about, link, important, createdAt, readAt, ackedAt };
}
