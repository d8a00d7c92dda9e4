// SPDX-License-Identifier: AGPL-3.0-or-later
import { WriteMessage } from '@reciproca/conversations';
import { AccessLog, People, ShowPerson, SmsConsents } from '@reciproca/identity';
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, isStaff } from '@reciproca/kernel';
import { ContactLog, listUnsendable, SendText, SentTexts } from '@reciproca/notifications';
import { InboundRepository } from '../persistence/inbound.repository.js';
import { TalkRepository } from '../persistence/talk.repository.js';

/** Whom staff write to, and on which number; null where they must be called. */
export interface Addressee {
  readonly personId: string;
  readonly name: string;
  readonly number: string | null;
}

/** Staff write to somebody in words of their own: who cannot hear is not called back. */
@Injectable()
export class WriteText {
  constructor(
    private readonly people: People,
    private readonly showPerson: ShowPerson,
    private readonly consents: SmsConsents,
    private readonly inbound: InboundRepository,
    private readonly talks: TalkRepository,
    private readonly texts: SendText,
    private readonly sent: SentTexts,
    private readonly contacts: ContactLog,
    private readonly thread: WriteMessage,
    private readonly accessLog: AccessLog,
  ) {}

  async findAddressee(ctx: Ctx, personId: string): Promise<Addressee> {
    if (!isStaff(ctx)) throw forbidden();
    const person = await this.showPerson.execute(ctx, personId);
    return { personId, name: person.fullName, number: await this.consents.findNumber(ctx, person) };
  }

  /**
   * Throws `text.may_not_write` where they have not agreed to texts on a number of their own, `text.unsendable` for what would
   * arrive as a question mark, and `text.just_gone` where the same words have just gone there and are not said to go once more. What
   * waited from them is dealt with.
   */
  async execute(ctx: Ctx, personId: string, words: string, again = false): Promise<void> {
    if (!isStaff(ctx)) throw forbidden();
    const unsendable = listUnsendable(words);
    if (unsendable.length > 0)
      throw new DomainError('text.unsendable', 'invalid', { field: 'words', characters: unsendable.join(' ') });
    const person = await this.people.keepPerson(ctx, personId);
    await this.talks.lock(ctx, personId);
    const number = await this.consents.findNumber(ctx, person);
    if (!number) throw new DomainError('text.may_not_write', 'conflict', { field: 'words' });
    if (!again && (await this.sent.hasJustGone(ctx, number, words)))
      throw new DomainError('text.just_gone', 'conflict', { field: 'again' });
    // Who waits for an answer is awake; nobody else is woken.
    const isAnswer = await this.inbound.setDoneOf(ctx, personId);
    const hours = person.callHours ?? undefined;
    await this.texts.execute(ctx, { personId, notificationId: null, number, text: words, isAnswer, hours });
    await this.talks.save(ctx, personId, { step: 'with_staff' });
    await this.thread.note(ctx, { personId, isOurs: true, words });
    await this.contacts.record(ctx, { personId, channel: 'sms', direction: 'out', outcome: 'message_left' });
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'text_written' } });
  }
}
