// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { notAtNight } from '@reciproca/notifications';
import { emit } from '@reciproca/platform';
import { GROUP_MESSAGE_DUE } from '../domain/conversations.events.js';
import { ensureMeant, MOST_GROUP_MESSAGES_A_DAY, MOST_SIGNED_A_DAY } from '../domain/group-message.js';
import { GroupWriters } from './group-writers.js';
import { GroupMessageRepository } from '../persistence/group-message.repository.js';
import { GroupAudience } from './group-audience.js';

const DAY_MS = 86_400_000;

/** What was looked at goes out: by day at once, by night in the morning, unless it cannot wait. */
@Injectable()
export class SendGroupMessage {
  constructor(
    private readonly audience: GroupAudience,
    private readonly messages: GroupMessageRepository,
    private readonly writers: GroupWriters,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `group_message.not_found`, `group_message.not_yours`, `group_message.wrong_state`, `group_message.nobody`, `group_message.many`, `group_message.too_many`. */
  async execute(ctx: Ctx, id: string, isSure: boolean): Promise<void> {
    const message = await this.messages.lock(ctx, id);
    await this.writers.ensureOf(ctx, message);
    const { reached } = await this.audience.of(ctx, message);
    ensureMeant(reached.length, isSure);
    const now = ctx.clock.now();
    const since = new Date(now.getTime() - DAY_MS);
    const most = message.signedAs === null ? MOST_GROUP_MESSAGES_A_DAY : MOST_SIGNED_A_DAY;
    if ((await this.messages.countSince(ctx, since, message)) >= most)
      throw new DomainError('group_message.too_many', 'too_many', { most });
    const dueAt = message.urgentBecause ? now : notAtNight(now);
    await this.messages.move(ctx, { id, state: 'draft' }, { state: 'waiting', dueAt });
    await emit(ctx, { topic: GROUP_MESSAGE_DUE, payload: { groupMessageId: id } }, { runAt: dueAt });
    const detail = { what: 'group_message_sent', count: reached.length, urgent: message.urgentBecause };
    await this.accessLog.record(ctx, { action: 'write', personId: null, detail });
  }
}
