// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { PastNews, type ToldEarlier } from '@reciproca/platform';
import { MessageRepository } from '../persistence/message.repository.js';

/** Nobody is written to, or called, about a message that was taken back. */
@Injectable()
export class PastMessages implements OnModuleInit {
  constructor(
    private readonly past: PastNews,
    private readonly messages: MessageRepository,
  ) {}

  onModuleInit(): void {
    this.past.add(
      ['message_written', 'office_wrote', 'group_wrote', 'neighbour_wrote_group', 'group_wrote_urgent'],
      (ctx, told) => this.list(ctx, told),
    );
  }

  private async list(ctx: Ctx, told: readonly ToldEarlier[]): Promise<string[]> {
    const gone = await this.messages.listGone(
      ctx,
      told.flatMap(({ messageId }) => messageId ?? []),
    );
    return told.filter(({ messageId }) => messageId && gone.has(messageId)).map(({ id }) => id);
  }
}
