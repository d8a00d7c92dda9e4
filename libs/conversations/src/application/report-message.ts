// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { beneficiaryOf, type Ctx, DomainError, newId, notFound } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { MESSAGE_REPORTED } from '../domain/conversations.events.js';
import type { Message } from '../domain/message.js';
import { MessageRepository } from '../persistence/message.repository.js';
import { ReportRepository } from '../persistence/report.repository.js';

/** Whoever got a message asks staff to look at it. */
@Injectable()
export class ReportMessage {
  constructor(
    private readonly messages: MessageRepository,
    private readonly reports: ReportRepository,
  ) {}

  /** Throws `message.not_found` for what was not written to them by somebody, `message.reported_already`. */
  async execute(ctx: Ctx, messageId: string, why: string | null): Promise<Message & { readonly senderId: string }> {
    const message = await this.messages.lockMessage(ctx, messageId);
    if (!isTheirs(ctx, message)) throw notFound('message');
    const id = newId();
    const isNew = await this.reports.insertNew(ctx, {
      id,
      messageId,
      reportedBy: beneficiaryOf(ctx),
      why,
      at: ctx.clock.now(),
      settledAt: null,
      settledBy: null,
      outcome: null,
    });
    if (!isNew) throw new DomainError('message.reported_already', 'conflict');
    await emit(ctx, { topic: MESSAGE_REPORTED, payload: { reportId: id } });
    return message;
  }

  /** Throws `message.not_found` for what is not theirs to report. */
  async ensureMay(ctx: Ctx, messageId: string): Promise<void> {
    if (!isTheirs(ctx, await this.messages.getMessage(ctx, messageId))) throw notFound('message');
  }
}

/** Written to them, by a person. */
function isTheirs(ctx: Ctx, message: Message): message is Message & { readonly senderId: string } {
  return message.recipientId === beneficiaryOf(ctx) && message.senderId !== null && !message.takenBackAt;
}
