// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Language } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { formatMinutes, formatWhen, translator } from '@reciproca/ui';
import type { Notification } from '../domain/notification.js';
import '../texts/notifications-texts.js';

/** The sentences people read, made when they are read, in the reader's language. */
@Injectable()
export class Titles {
  constructor(private readonly words: NewsWords) {}

  of({ type, params }: Pick<Notification, 'type' | 'params'>, language: Language): string {
    const t = translator(language);
    const text = this.words.find(type)?.title(language, {
      name: params.name ?? t('notifications:somebody'),
      when: params.startsAt ? formatWhen(params.startsAt, null, language) : t('notifications:soon'),
      duration: formatMinutes(params.minutes ?? 0, language),
      count: params.count ?? 1,
      leg: params.leg,
      isOtherLegOpen: params.isOtherLegOpen,
    });
    // What was told stays readable when the lib that told it is gone.
    const sentence = text ?? t('notifications:untitled');
    return params.forName ? t('notifications:copy', { forName: params.forName, text: sentence }) : sentence;
  }
}
