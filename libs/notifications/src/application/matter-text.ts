// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import type { NamedMatter } from '@reciproca/platform';
import { formatWhen } from '@reciproca/ui';
import type { Notification } from '../domain/notification.js';
import type { Titles } from './titles.js';

/**
 * "Passaggio in auto · martedì 24 novembre, dalle 9:00 alle 10:00". Where the notice tells of another hour than the one that holds by now,
 * its own is the only one that stands in it: which of two holds could not be told apart.
 */
export function matterText(
  titles: Titles,
  matter: NamedMatter | undefined,
  told: Pick<Notification, 'type' | 'params'>,
  language: Language,
): string | null {
  if (!matter) return null;
  const { kind, startsAt, endsAt } = matter;
  const isShown = startsAt !== null && !tellsOtherHour(titles, told, startsAt, language);
  return [kind(language), ...(isShown ? [formatWhen(startsAt, endsAt, language)] : [])].join(' · ');
}

function tellsOtherHour(
  titles: Titles,
  told: Pick<Notification, 'type' | 'params'>,
  startsAt: Date,
  language: Language,
): boolean {
  const at = told.params.startsAt;
  if (!at || Math.abs(Date.parse(at) - startsAt.getTime()) < 60_000) return false;
  return titles.of(told, language).includes(formatWhen(at, null, language));
}
