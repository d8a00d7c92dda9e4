// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InTouch } from '@reciproca/exchange';
import { AccessLog, People } from '@reciproca/identity';
import {
  beneficiaryOf,
  type Channel,
  type Ctx,
  DomainError,
  forbidden,
  isStaff,
  newId,
  notFound,
} from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { MESSAGE_FOR_OFFICE, MESSAGE_WRITTEN } from '../domain/conversations.events.js';
import { ensureFields } from '../domain/message-fields.js';
import { type Message, MOST_A_DAY } from '../domain/message.js';
import { MessageRepository } from '../persistence/message.repository.js';

const DAY_MS = 86_400_000;

/** People write to each other while they have something to do with each other, and to the office at any time. */
@Injectable()
export class WriteMessage {
  constructor(
    private readonly people: People,
    private readonly inTouch: InTouch,
    private readonly messages: MessageRepository,
    private readonly accessLog: AccessLog,
  ) {}

  /**
   * From the beneficiary. Throws `person.not_found` for whoever they have nothing to do with and never wrote with,
   * `message.over` where that is past, `message.nobody_reads` where the other has left, `message.too_many`.
   */
  async toPerson(ctx: Ctx, recipientId: string, words: string): Promise<Message> {
    const senderId = beneficiaryOf(ctx);
    await this.ensureInTouch(ctx, senderId, recipientId);
    if ((await this.people.keepThoseActive(ctx, [recipientId])).size === 0)
      throw new DomainError('message.nobody_reads', 'conflict', { field: 'words' });
    return this.write(ctx, { senderId, recipientId, words });
  }

  /** From the beneficiary. Throws `message.too_many`. */
  async toOffice(ctx: Ctx, words: string): Promise<Message> {
    return this.write(ctx, { senderId: beneficiaryOf(ctx), recipientId: null, words });
  }

  /** By staff at their desk; what waited from this person is dealt with. Throws `message.unfilled`. */
  async fromOffice(ctx: Ctx, recipientId: string, words: string): Promise<Message> {
    if (!isStaff(ctx)) throw forbidden();
    ensureFields(words, [], 'words');
    await this.people.keepPerson(ctx, recipientId);
    const message = await this.write(ctx, { senderId: null, recipientId, words });
    await this.messages.setDone(ctx, recipientId);
    await this.accessLog.record(ctx, { action: 'write', personId: recipientId, detail: { what: 'message_written' } });
    return message;
  }

  /** Nothing is to be answered. Throws `message.nothing_waits`. */
  async finish(ctx: Ctx, personId: string): Promise<void> {
    if (!isStaff(ctx)) throw forbidden();
    await this.people.getPerson(ctx, personId);
    if (!(await this.messages.setDone(ctx, personId))) throw new DomainError('message.nothing_waits', 'conflict');
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'messages_done' } });
  }

  /** What went to or fro as a text, in the thread with the office; nobody is told of it once more. */
  async note(
    ctx: Ctx,
    { personId, isOurs, words }: { personId: string; isOurs: boolean; words: string },
  ): Promise<void> {
    const ends = isOurs ? { senderId: null, recipientId: personId } : { senderId: personId, recipientId: null };
    await this.messages.insert(ctx, { ...this.message(ctx, ends, words, 'sms'), doneAt: ctx.clock.now() });
  }

  private async ensureInTouch(ctx: Ctx, senderId: string, recipientId: string): Promise<void> {
    if (senderId === recipientId) throw notFound('person');
    const { isOpen, matters } = await this.inTouch.between(ctx, senderId, recipientId);
    if (isOpen) return;
    const { items } = await this.messages.listBetween(ctx, senderId, recipientId, { limit: 1 });
    if (items.length + matters.length === 0) throw notFound('person');
    throw new DomainError('message.over', 'conflict', { field: 'words' });
  }

  private async write(
    ctx: Ctx,
    { words, ...ends }: Pick<Message, 'senderId' | 'recipientId' | 'words'>,
  ): Promise<Message> {
    const { senderId, recipientId } = ends;
    const message = this.message(ctx, ends, words, ctx.channel);
    if (senderId) {
      await this.messages.lockSender(ctx, senderId);
      const since = new Date(message.at.getTime() - DAY_MS);
      if ((await this.messages.countSince(ctx, senderId, recipientId, since)) >= MOST_A_DAY)
        throw new DomainError('message.too_many', 'too_many', { field: 'words', most: MOST_A_DAY });
    }
    await this.messages.insert(ctx, message);
    await emit(
      ctx,
      recipientId
        ? {
            topic: MESSAGE_WRITTEN,
            payload: { messageId: message.id, senderId, recipientId, actorId: ctx.actor.personId },
          }
        : { topic: MESSAGE_FOR_OFFICE, payload: { messageId: message.id } },
    );
    return message;
  }

  private message(ctx: Ctx, ends: Pick<Message, 'senderId' | 'recipientId'>, words: string, channel: Channel): Message {
    const [takenBackAt, hiddenAt, doneAt] = [null, null, null];
    const { personId: enteredBy } = ctx.actor;
    return { id: newId(), ...ends, enteredBy, channel, words, at: ctx.clock.now(), takenBackAt, hiddenAt, doneAt };
  }
}
