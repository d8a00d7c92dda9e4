// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, ensureTransition } from '@reciproca/kernel';
import { GROUP_MESSAGE_TRANSITIONS } from '../domain/group-message.js';
import { MINUTES_TO_TAKE_BACK } from '../domain/message.js';
import { GroupWriters } from './group-writers.js';
import { GroupMessageRepository } from '../persistence/group-message.repository.js';

/** Before it has left it goes to nobody; a little later its words are gone from the pages, though not from telephones. */
@Injectable()
export class TakeBackGroupMessage {
  constructor(
    private readonly messages: GroupMessageRepository,
    private readonly writers: GroupWriters,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `group_message.not_found`, `group_message.not_yours`, `group_message.wrong_state`, `message.too_late`. */
  async execute(ctx: Ctx, id: string): Promise<void> {
    const message = await this.messages.lock(ctx, id);
    await this.writers.ensureOf(ctx, message);
    const { state, dueAt } = message;
    ensureTransition('group_message', GROUP_MESSAGE_TRANSITIONS, state, 'taken_back');
    const now = ctx.clock.now();
    if (state === 'sent' && now.getTime() - (dueAt?.getTime() ?? 0) >= MINUTES_TO_TAKE_BACK * 60_000)
      throw new DomainError('message.too_late', 'conflict');
    await this.messages.takeBackWritten(ctx, id);
    await this.messages.move(ctx, message, { state: 'taken_back', takenBackAt: now });
    await this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what: 'group_message_taken_back' } });
  }
}
