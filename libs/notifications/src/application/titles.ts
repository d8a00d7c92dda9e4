// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@reciproca/kernel';
import { HeldWords, NewsWords } from '@reciproca/platform';
import { formatMinutes, formatWhen, type TextKey, translator, type Voice } from '@reciproca/ui';
import type { Notification } from '../domain/notification.js';
import '../texts/notifications-texts.js';

/** The sentences people read, made when they are read, in the reader's language. */
@Injectable()
export class Titles implements OnModuleInit {
  constructor(
    private readonly words: NewsWords,
    private readonly held: HeldWords,
  ) {}

  /** In one's own data as well. */
  onModuleInit(): void {
    this.held.add('notifications', 'type', (row, language) => this.ofHeld(row['type'], row['params'], language));
    this.held.add('call_tasks', 'reason', (row, language) => this.ofHeld(row['reason'], {}, language));
  }

  private ofHeld(type: unknown, params: unknown, language: Language): string {
    return this.of({ type: String(type), params: (params ?? {}) as Notification['params'] }, language);
  }

  /** @param context how it is said to the person where they do not read it; `desk`: as staff read what somebody was told */
  of({ type, params }: Pick<Notification, 'type' | 'params'>, language: Language, context?: Voice | 'desk'): string {
    const t = translator(language);
    const name = params.name ?? t('notifications:somebody');
    const text = this.words.find(type)?.title(language, {
      name: params.age === undefined ? name : t('notifications:aged', { name, age: params.age }),
      when: params.startsAt ? formatWhen(params.startsAt, null, language) : t('notifications:soon'),
      was: params.wasAt ? formatWhen(params.wasAt, null, language) : '',
      duration: formatMinutes(params.minutes ?? 0, language),
      count: params.count ?? 1,
      leg: params.leg,
      isOtherLegOpen: params.isOtherLegOpen,
      isThingFree: params.isThingFree,
      ...(params.thing && { thing: lowerFirst(t(params.thing as TextKey)) }),
      ...(context && { context }),
    });
    // What was told stays readable when the lib that told it is gone.
    const sentence = text ?? t('notifications:untitled', { ...(context && { context }) });
    return params.forName ? t('notifications:copy', { forName: params.forName, text: sentence }) : sentence;
  }
}

/** As it stands within a sentence; what begins with letters such as SMS stays as it is. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
