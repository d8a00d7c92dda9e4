// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { actsAsStaff, type Ctx, DomainError, forbidden } from '@reciproca/kernel';
import { AskForCall } from '@reciproca/notifications';
import { OFFICE_PATH } from '../domain/paths.js';
import { GroupMessageRepository } from '../persistence/group-message.repository.js';

const PEOPLE_AT_ONCE = 100;

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
    let calls = 0;
    for (let after: string | null | undefined; after !== null;) {
      const page = { limit: PEOPLE_AT_ONCE, after };
      const { items, next } = await this.messages.listRecipients(ctx, id, page, ['call']);
      for (const { personId } of items)
        await this.calls.execute(ctx, { personId, reason: 'group_wrote', link: OFFICE_PATH });
      calls += items.length;
      after = next;
    }
    if (calls === 0) throw new DomainError('group_message.no_calls', 'conflict');
    const detail = { what: 'group_message_calls', count: calls };
    await this.accessLog.record(ctx, { action: 'write', personId: null, detail });
    return calls;
  }
}
