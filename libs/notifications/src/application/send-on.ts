// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { Enti, type PersonCard } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { emit, PLATFORM_CONFIG, type PlatformConfig } from '@reciproca/platform';
import { translator } from '@reciproca/ui';
import type { NextChannel } from '../domain/channel.rules.js';
import type { Notification } from '../domain/notification.js';
import { MESSAGE_QUEUED, type MessageQueued } from '../domain/notifications.events.js';
import { CallTaskRepository } from '../persistence/call-task.repository.js';
import { OutgoingMessageRepository } from '../persistence/outgoing-message.repository.js';
import { titleOf } from '../texts/title.js';
import { BoardSignal } from './board-signal.js';
import { Mailer } from './mailer.js';

/** Puts a notification on a channel beside the open page: an e-mail, or a call for an operator to make. */
@Injectable()
export class SendOn {
  constructor(
    private readonly enti: Enti,
    private readonly mailer: Mailer,
    private readonly messages: OutgoingMessageRepository,
    private readonly calls: CallTaskRepository,
    private readonly board: BoardSignal,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  async execute(ctx: Ctx, channel: NonNullable<NextChannel>, told: Notification, person: PersonCard): Promise<void> {
    if (channel === 'email') await this.email(ctx, told, person);
    else if (await this.calls.insert(ctx, told)) this.board.touch(ctx.enteId);
  }

  private async email(ctx: Ctx, told: Notification, person: PersonCard): Promise<void> {
    if (!person.email) return;
    const t = translator(person.uiLanguage);
    const ente = await this.enti.getEnte(ctx);
    const messageId = await this.messages.insert(ctx, {
      personId: person.id,
      notificationId: told.id,
      address: person.email,
      subject: t('notifications:email.subject'),
      body: t('notifications:email.body', {
        name: person.givenName,
        text: titleOf(told, person.uiLanguage),
        address: `${this.config.PUBLIC_URL ?? `http://localhost:${this.config.PORT}`}${told.link}`,
        ente: ente.name,
      }),
      state: this.mailer.isConfigured ? 'queued' : 'recorded',
    });
    if (!messageId || !this.mailer.isConfigured) return;
    const payload: MessageQueued = { messageId };
    await emit(ctx, { topic: MESSAGE_QUEUED, payload });
  }
}
