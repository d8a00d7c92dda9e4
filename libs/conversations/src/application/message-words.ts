// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { MessageRepository } from '../persistence/message.repository.js';

/** What was written and by whom, for who is told of it in words and not on a page. */
@Injectable()
export class MessageWords {
  constructor(
    private readonly messages: MessageRepository,
    private readonly people: People,
  ) {}

  /** Null where it was taken back, or is gone with who wrote it. The first name of who wrote it; null for the office. */
  async find(ctx: Ctx, id: string): Promise<{ senderId: string | null; name: string | null; words: string } | null> {
    const message = await this.messages.findMessage(ctx, id);
    if (!message || message.takenBackAt || message.hiddenAt) return null;
    const { senderId, words } = message;
    const sender = senderId ? await this.people.findPerson(ctx, senderId) : null;
    return { senderId, name: sender?.givenName ?? null, words };
  }
}
