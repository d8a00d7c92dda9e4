// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { emit, secondsUntilRetry, Subscriptions } from '@reciproca/platform';
import { MESSAGE_QUEUED, type MessageQueued } from '../domain/notifications.events.js';
import { OutgoingMessageRepository } from '../persistence/outgoing-message.repository.js';
import { Mailer } from './mailer.js';
import { SMS_SENDER, type SmsSender } from './sms-sender.js';

const MOST_ATTEMPTS = 8;

/** Sends what waits; a server that is down is tried again later, and less and less often. */
@Injectable()
export class SendQueuedMessage implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly messages: OutgoingMessageRepository,
    private readonly mailer: Mailer,
    @Inject(SMS_SENDER) private readonly sms: SmsSender,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on<MessageQueued>(MESSAGE_QUEUED, 'notifications.send_email', (ctx, { payload }) =>
      this.send(ctx, payload),
    );
  }

  private async send(ctx: Ctx, payload: MessageQueued): Promise<void> {
    const message = await this.messages.findQueuedForUpdate(ctx, payload.messageId);
    if (!message) return;
    try {
      await (message.channel === 'sms'
        ? this.sms.send(ctx, { number: message.address, text: message.body })
        : this.mailer.send(message));
      await this.messages.setOutcome(ctx, message.id, 'sent', null);
    } catch (error) {
      const attempts = message.attempts + 1;
      const isLast = attempts >= MOST_ATTEMPTS;
      await this.messages.setOutcome(ctx, message.id, isLast ? 'failed' : 'queued', reasonOf(error));
      const runAt = new Date(ctx.clock.now().getTime() + secondsUntilRetry(attempts + 3) * 1000);
      if (!isLast) await emit(ctx, { topic: MESSAGE_QUEUED, payload }, { runAt });
    }
  }
}

/** Only the kind of failure: a server's answer may quote the address. */
function reasonOf(error: unknown): string {
  return String((error as { code?: string }).code ?? (error as Error).name);
}
