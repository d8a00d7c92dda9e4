// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { PersonCard } from '@reciproca/identity';
import { MessageWords } from '@reciproca/conversations';
import type { Ctx, Language } from '@reciproca/kernel';
import { listUnsendable, type Notification, SAID } from '@reciproca/notifications';
import { translator } from '@reciproca/ui';
import type { Talk } from '../domain/conversation.js';
import { TalkRepository } from '../persistence/talk.repository.js';
import '../texts/texting-texts.js';
import { asPerson } from './as-person.js';

/** Steps that ask nothing of their own: what somebody has written can be answered next. */
const AT_REST: readonly Talk['step'][] = ['idle', 'with_staff', 'with_other'];

/** Says by text what somebody has written, and lets the next text be the answer to it. */
@Injectable()
export class WrittenWords {
  constructor(
    private readonly messages: MessageWords,
    private readonly talks: TalkRepository,
  ) {}

  /** Null where only a page can show it, {@link SAID} where it was taken back meanwhile. */
  async wordsFor(ctx: Ctx, { params }: Notification, person: PersonCard): Promise<string | null> {
    if (params.forName || !params.messageId) return null;
    const own = asPerson(ctx, person);
    const written = await this.messages.find(own, params.messageId);
    if (!written) return SAID;
    const { senderId, name, words } = written;
    if (listUnsendable(words).length > 0) return null;
    const talk = await this.talks.lock(own, person.id);
    const canAnswer = AT_REST.includes(talk.step);
    if (canAnswer)
      await this.talks.save(
        own,
        person.id,
        senderId ? { step: 'with_other', otherId: senderId } : { step: 'with_staff' },
      );
    const t = translator(person.uiLanguage);
    const said = name ? t('texting:written.by', { name, words }) : t('texting:written.byOffice', { words });
    return canAnswer ? `${said} ${t('texting:written.answer')}` : said;
  }

  /** To somebody who can answer it with their next text. */
  ofOffice(words: string, language: Language): string {
    const t = translator(language);
    return `${t('texting:written.byOffice', { words })} ${t('texting:written.answer')}`;
  }
}
