// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonCard } from '@reciproca/identity';
import type { Ctx, Language } from '@reciproca/kernel';
import type { Notification } from '../domain/notification.js';

/** Port: how a notification is said to somebody who can answer it by text. Without it the title is all there is. */
export interface TextWords {
  /** Null where there is nothing to answer, and the title does; {@link SAID} where a text that has just left says it. */
  wordsFor(ctx: Ctx, told: Notification, person: PersonCard): Promise<string | null>;
  /** What the office has written, as a text says it. */
  ofOffice(words: string, language: Language): string;
}
export const SAID = '';
export const TEXT_WORDS = Symbol('TEXT_WORDS');
