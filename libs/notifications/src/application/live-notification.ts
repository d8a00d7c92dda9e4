// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import type { NamedMatter } from '@reciproca/platform';
import type { LiveNotification, Notification } from '../domain/notification.js';
import { matterText } from './matter-text.js';
import type { Titles } from './titles.js';

export function liveNotification(
  titles: Titles,
  matters: ReadonlyMap<string, NamedMatter>,
  row: Notification,
  language: Language,
): LiveNotification {
  const { seq, id, type, link, createdAt } = row;
  return {
    seq,
    id,
    type,
    title: titles.of(row, language),
    about: matterText(titles, matters.get(link), row, language),
    link,
    createdAt: createdAt.toISOString(),
  };
}
