// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import { formatMinutes, formatWhen, translator } from '@reciproca/ui';
import type { Notification } from '../domain/notification.js';
import './notifications-texts.js';

/** The sentence people read, made when it is read, in the reader's language. */
export function titleOf({ type, params }: Pick<Notification, 'type' | 'params'>, language: Language): string {
  const t = translator(language);
  const text = t(`notifications:type.${type}`, {
    name: params.name ?? t('notifications:somebody'),
    when: params.startsAt ? formatWhen(params.startsAt, null, language) : t('notifications:soon'),
    duration: formatMinutes(params.minutes ?? 0, language),
    count: params.count ?? 1,
  });
  return params.forName ? t('notifications:copy', { forName: params.forName, text }) : text;
}
