// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape } from '@reciproca/platform';
import { z } from 'zod';
import type { Language } from '@reciproca/kernel';
import type { Titles } from '../application/titles.js';
import type { Notification } from '../domain/notification.js';

const instant = z.iso.datetime();

export const notificationShape = z.object({
  id: idShape,
  seq: z.int(),
  type: z.string(),
  title: z.string(),
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

export function notificationResponse(titles: Titles, notification: Notification, language: Language) {
  const { id, seq, type, link, important, createdAt, readAt, ackedAt } = notification;
  return { id, seq, type, title: titles.of(notification, language), link, important, createdAt, readAt, ackedAt };
}
