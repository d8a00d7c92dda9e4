// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { asSent } from '../domain/gsm7.js';
import type { OutgoingMessage } from '../domain/outgoing-message.js';
import { OutgoingMessageRepository } from '../persistence/outgoing-message.repository.js';

/** For so long the same words to the same number are taken for the same text. */
const SAME_TEXT_MS = 10 * 60_000;

/** Texts that were sent, or are about to be, for whoever talks with people by text. */
@Injectable()
export class SentTexts {
  constructor(private readonly messages: OutgoingMessageRepository) {}

  /** To a number, newest first. */
  listTo(ctx: Ctx, number: string, limit: number): Promise<OutgoingMessage[]> {
    return this.messages.listTexts(ctx, number, limit);
  }

  /** Whether the same words have just gone there: pressed twice, or written by two colleagues. Asked before a text is written by hand. */
  hasJustGone(ctx: Ctx, number: string, words: string): Promise<boolean> {
    const since = new Date(ctx.clock.now().getTime() - SAME_TEXT_MS);
    return this.messages.wasWrittenSince(ctx, number, asSent(words), since);
  }

  /** Whether news to them has been written that has not left yet: nobody can have answered it. */
  hasUnsentNews(ctx: Ctx, personId: string): Promise<boolean> {
    return this.messages.hasUnsentNews(ctx, personId);
  }

  /** What they said; that they were sent stays known. */
  forgetBefore(ctx: Ctx, day: Date): Promise<void> {
    return this.messages.forgetTextsBefore(ctx, day);
  }

  /** What has not left yet never does: the person wants no texts any more. */
  dropQueued(ctx: Ctx, personId: string): Promise<void> {
    return this.messages.dropQueuedTexts(ctx, personId);
  }
}
