// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Reach } from '@reciproca/notifications';
import { emit, Subscriptions } from '@reciproca/platform';
import { GROUP_MESSAGE_DUE, GROUP_WRITTEN } from '../domain/conversations.events.js';
import { filledIn } from '../domain/message-fields.js';
import { type GroupMessage, wordsFor } from '../domain/group-message.js';
import { GroupMessageRepository } from '../persistence/group-message.repository.js';
import { GroupAudience } from './group-audience.js';
import { GroupWriters } from './group-writers.js';

const PEOPLE_AN_EVENT = 500;

/** When its hour has come: a message in each one's thread with the office, and the news of it. */
@Injectable()
export class DeliverGroupMessage implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly audience: GroupAudience,
    private readonly messages: GroupMessageRepository,
    private readonly writers: GroupWriters,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on(GROUP_MESSAGE_DUE, 'conversations.deliver-group-message', (ctx, { payload }) =>
      this.execute(ctx, payload.groupMessageId),
    );
  }

  /** Unless it was taken back meanwhile. Who belongs to the group now gets it, not who did when it was written. */
  private async execute(ctx: Ctx, id: string): Promise<void> {
    const message = await this.messages.lock(ctx, id);
    if (message.state !== 'waiting') return;
    if (!(await this.writers.stillSigns(ctx, message)))
      return this.messages.move(ctx, message, { state: 'taken_back', takenBackAt: ctx.clock.now() });
    const { reached } = await this.audience.of(ctx, message);
    for (let from = 0, all = actingFirst(reached); from < all.length; from += PEOPLE_AN_EVENT)
      await this.deliver(ctx, message, all.slice(from, from + PEOPLE_AN_EVENT));
    await this.messages.move(ctx, message, { state: 'sent' });
  }

  private async deliver(ctx: Ctx, message: GroupMessage, reached: readonly Reach[]): Promise<void> {
    const told = await this.messages.insertRecipients(
      ctx,
      message,
      reached.map(({ person, way, others }) => ({
        ...{ personId: person.id, way, throughId: way === 'other' ? (others[0]?.id ?? null) : null },
        words: filledIn(wordsFor(message, person.uiLanguage), { name: person.givenName }),
      })),
    );
    const payload = {
      groupMessageId: message.id,
      isUrgent: message.urgentBecause !== null,
      isSigned: message.signedAs !== null,
      actorId: message.writtenBy,
      messages: told.map(({ personId, messageId }) => ({ personId, messageId })),
    };
    await emit(ctx, { topic: GROUP_WRITTEN, payload });
  }
}

/** Who acts for somebody among them hears of it for themselves first, and then not for the other as well. */
function actingFirst(reached: readonly Reach[]): Reach[] {
  const acting = new Set(reached.flatMap(({ others }) => others.map(({ id }) => id)));
  return [
    ...reached.filter(({ person }) => acting.has(person.id)),
    ...reached.filter(({ person }) => !acting.has(person.id)),
  ];
}
