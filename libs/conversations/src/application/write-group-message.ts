// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People, PeopleGroups } from '@reciproca/identity';
import { actsAsStaff, beneficiaryOf, type Ctx, DomainError, hasRole, newId } from '@reciproca/kernel';
import type { GroupMessage } from '../domain/group-message.js';
import { ensureFields } from '../domain/message-fields.js';
import { GroupWriters } from './group-writers.js';
import { GroupMessageRepository } from '../persistence/group-message.repository.js';

export type GroupMessageInput = Pick<GroupMessage, 'groups' | 'wordsIt' | 'wordsEn' | 'urgentBecause'>;

/** Staff write to a group, or who answers for it: first a draft, so that they see whom it reaches before it leaves. */
@Injectable()
export class WriteGroupMessage {
  constructor(
    private readonly groups: PeopleGroups,
    private readonly messages: GroupMessageRepository,
    private readonly accessLog: AccessLog,
    private readonly people: People,
    private readonly writers: GroupWriters,
  ) {}

  /** Throws `group.unknown`, `message.unfilled`, or `group_message.not_urgent` where an operator says it cannot wait: coordinators do. */
  async draft(ctx: Ctx, input: GroupMessageInput): Promise<GroupMessage> {
    const written = await this.checked(ctx, input);
    const [dueAt, takenBackAt, writtenBy] = [null, null, ctx.actor.personId];
    const message: GroupMessage = { id: newId(), state: 'draft', ...written, dueAt, takenBackAt, writtenBy };
    await this.messages.insert(ctx, message);
    await this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what: 'group_message_drafted' } });
    return message;
  }

  /** While it has not been sent. Throws besides `group_message.wrong_state`, `group_message.not_found`. */
  async change(ctx: Ctx, id: string, input: GroupMessageInput): Promise<void> {
    await this.writers.ensureOf(ctx, await this.messages.lock(ctx, id));
    const written = await this.checked(ctx, input);
    const [groups, groupNames] = [[...written.groups], [...written.groupNames]];
    await this.messages.move(ctx, { id, state: 'draft' }, { ...written, groups, groupNames });
    await this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what: 'group_message_drafted' } });
  }

  private async checked(ctx: Ctx, input: GroupMessageInput) {
    await this.writers.ensureTo(ctx, input.groups);
    if (input.urgentBecause && !hasRole(ctx, 'coordinator'))
      throw new DomainError('group_message.not_urgent', 'invalid', { field: 'urgentBecause' });
    ensureFields(input.wordsIt, ['name'], 'wordsIt');
    ensureFields(input.wordsEn, ['name'], 'wordsEn');
    const { names } = await this.groups.gather(ctx, input.groups);
    return { ...input, groupNames: names, signedAs: await this.nameOf(ctx), writtenAt: ctx.clock.now() };
  }

  /** As neighbours know them. */
  private async nameOf(ctx: Ctx): Promise<string | null> {
    return actsAsStaff(ctx) ? null : (await this.people.getPerson(ctx, beneficiaryOf(ctx))).shortName;
  }
}
