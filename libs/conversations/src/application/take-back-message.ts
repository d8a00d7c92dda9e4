// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { actsAsStaff, type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { canBeTakenBack, type Message } from '../domain/message.js';
import { MessageRepository } from '../persistence/message.repository.js';

/** Words written in anger, or to the wrong person: gone from the page, and not sent where they have not left yet. */
@Injectable()
export class TakeBackMessage {
  constructor(private readonly messages: MessageRepository) {}

  /** By who wrote it, for the office by any of the staff. Throws `message.not_found`, `message.too_late`. */
  async execute(ctx: Ctx, id: string): Promise<Message> {
    const message = await this.messages.lockMessage(ctx, id);
    const isOwn = message.senderId === null ? actsAsStaff(ctx) : message.senderId === ctx.beneficiaryId;
    if (!isOwn) throw notFound('message');
    if (!canBeTakenBack(message, ctx.clock.now())) throw new DomainError('message.too_late', 'conflict');
    await this.messages.takeBack(ctx, id);
    return message;
  }
}
