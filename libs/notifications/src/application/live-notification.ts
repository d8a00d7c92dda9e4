// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import type { LiveNotification, Notification } from '../domain/notification.js';
import { titleOf } from '../texts/title.js';

export function liveNotification(row: Notification, language: Language): LiveNotification {
  const { seq, id, type, link, createdAt } = row;
  return { seq, id, type, title: titleOf(row, language), link, createdAt: createdAt.toISOString() };
}
