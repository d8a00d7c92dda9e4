// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { type CallHours, nextCallable, USUAL_CALL_HOURS } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { asSent } from '../domain/gsm7.js';
import { MESSAGE_QUEUED, type MessageQueued } from '../domain/notifications.events.js';
import { notAtNight } from '../domain/quiet-hours.js';
import { OutgoingMessageRepository } from '../persistence/outgoing-message.repository.js';
import { BoardSignal } from './board-signal.js';
import { SMS_SENDER, type SmsSender } from './sms-sender.js';

export interface TextMessage {
  /** Null for somebody nobody knows. */
  readonly personId: string | null;
  readonly notificationId: string | null;
  readonly number: string;
  readonly text: string;
  /** The answer to a text that has just come goes out at night too: its sender is awake. */
  readonly isAnswer: boolean;
  /** What cannot wait goes out at once too. */
  readonly atAnyHour?: boolean | undefined;
  /** When its person may be disturbed. */
  readonly hours?: CallHours | undefined;
}

/** Puts a text among the outgoing messages; it leaves after the commit, and not at night. */
@Injectable()
export class SendText {
  constructor(
    private readonly messages: OutgoingMessageRepository,
    private readonly board: BoardSignal,
    @Inject(SMS_SENDER) private readonly sender: SmsSender,
  ) {}

  async execute(ctx: Ctx, message: TextMessage): Promise<void> {
    const isConfigured = await this.sender.isConfigured(ctx);
    const messageId = await this.messages.insert(ctx, {
      personId: message.personId,
      notificationId: message.notificationId,
      channel: 'sms',
      address: message.number,
      subject: 'SMS',
      body: asSent(message.text),
      state: isConfigured ? 'queued' : 'recorded',
    });
    this.board.touch(ctx);
    if (!messageId || !isConfigured) return;
    const payload: MessageQueued = { messageId };
    const now = ctx.clock.now();
    await emit(
      ctx,
      { topic: MESSAGE_QUEUED, payload },
      message.isAnswer || message.atAnyHour
        ? {}
        : { runAt: nextCallable(notAtNight(now), message.hours ?? USUAL_CALL_HOURS) },
    );
  }
}
