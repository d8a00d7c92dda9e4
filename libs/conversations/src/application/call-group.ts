// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { actsAsStaff, type Ctx, DomainError, forbidden } from '@reciproca/kernel';
import { AskForCall } from '@reciproca/notifications';
import { OFFICE_PATH } from '../domain/paths.js';
import { GroupMessageRepository } from '../persistence/group-message.repository.js';

/** As many as an office rings in a day, and more. */
const MOST_CALLS = 300;

/** Who has nothing but a telephone is put on the call list, so that the message is read to them. */
@Injectable()
export class CallGroup {
  constructor(
    private readonly messages: GroupMessageRepository,
    private readonly calls: AskForCall,
    private readonly accessLog: AccessLog,
  ) {}

  /** How many are to be called. Throws `group_message.wrong_state` before it is sent, `group_message.no_calls`. */
  async execute(ctx: Ctx, id: string): Promise<number> {
    if (!actsAsStaff(ctx)) throw forbidden();
    const { state } = await this.messages.lock(ctx, id);
    if (state !== 'sent') throw new DomainError('group_message.wrong_state', 'conflict');
    const { items } = await this.messages.listRecipients(ctx, id, { limit: MOST_CALLS }, ['call']);
    if (items.length === 0) throw new DomainError('group_message.no_calls', 'conflict');
    for (const { personId } of items)
      await this.calls.execute(ctx, { personId, reason: 'group_wrote', link: OFFICE_PATH });
    const detail = { what: 'group_message_calls', count: items.length };
    await this.accessLog.record(ctx, { action: 'write', personId: null, detail });
    return items.length;
  }
}
