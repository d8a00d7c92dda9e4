// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { beneficiaryOf, type Ctx } from '@reciproca/kernel';
import { CallWords, type WordsDesk, type WordsToRead } from '@reciproca/notifications';
import { CONVERSATIONS_PATH, OFFICE_PATH } from '../domain/paths.js';
import { MessageRepository } from '../persistence/message.repository.js';
import { WriteMessage } from './write-message.js';

/** Nobody listens to more in one call. */
const MOST_READ_OUT = 5;

/** Who has nothing but a telephone hears on it what was written to them, and the operator writes down the answer. */
@Injectable()
export class CallWordsDesk implements OnModuleInit, WordsDesk {
  readonly linkPrefix = `${CONVERSATIONS_PATH}/`;

  constructor(
    private readonly desks: CallWords,
    private readonly messages: MessageRepository,
    private readonly writing: WriteMessage,
  ) {}

  onModuleInit(): void {
    this.desks.add(this);
  }

  /** What came since they last wrote themselves. */
  async list(ctx: Ctx, link: string): Promise<WordsToRead[]> {
    const ownId = beneficiaryOf(ctx);
    const { items } = await this.messages.listBetween(ctx, ownId, otherOf(link), { limit: MOST_READ_OUT });
    const answered = items.findIndex(({ senderId }) => senderId === ownId);
    return items
      .slice(0, answered === -1 ? undefined : answered)
      .filter(({ takenBackAt, hiddenAt }) => !takenBackAt && !hiddenAt)
      .map(({ id, words, at }) => ({ id, words, at }))
      .toReversed();
  }

  write(ctx: Ctx, link: string, words: string): Promise<unknown> {
    const otherId = otherOf(link);
    return otherId ? this.writing.toPerson(ctx, otherId, words) : this.writing.toOffice(ctx, words);
  }
}

/** Null for the office. */
function otherOf(link: string): string | null {
  return link === OFFICE_PATH ? null : (link.split('/').at(-1) ?? null);
}
