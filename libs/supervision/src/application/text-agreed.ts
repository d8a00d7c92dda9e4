// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People, type PersonCard, SmsConsents } from '@reciproca/identity';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { ContactLog, SendText, SentTexts } from '@reciproca/notifications';
import { formatWhen, translator } from '@reciproca/ui';
import { type Agreed, ShowAgreed } from './show-agreed.js';

/** What was agreed on the telephone, as a text message to who was on it: a first name, a day and an hour, and nothing else. */
@Injectable()
export class TextAgreed {
  constructor(
    private readonly shown: ShowAgreed,
    private readonly people: People,
    private readonly consents: SmsConsents,
    private readonly texts: SendText,
    private readonly sent: SentTexts,
    private readonly contacts: ContactLog,
  ) {}

  /** Who is told: the person, or who answers for a child. */
  async findNumber(ctx: Ctx, told: Agreed): Promise<string | null> {
    return this.consents.findNumber(ctx, await this.listenerOf(ctx, told));
  }

  /** Pressed twice it goes once. Throws `call.no_texts` where they have not agreed to texts on a number of their own. */
  async execute(ctx: Ctx, personId: string, agreementId: string): Promise<void> {
    const told = await this.shown.execute(ctx, personId, agreementId);
    const listener = await this.listenerOf(ctx, told);
    const number = await this.consents.findNumber(ctx, listener);
    if (!number) throw new DomainError('call.no_texts', 'conflict');
    const { startsAt, endsAt } = told.agreement;
    const when = formatWhen(startsAt, told.hasEnd ? endsAt : null, listener.uiLanguage);
    const [name = ''] = told.other.name.split(' ');
    const text = translator(listener.uiLanguage)('supervision:agreed.textWords', { name, when });
    if (await this.sent.hasJustGone(ctx, number, text)) return;
    await this.texts.execute(ctx, {
      personId: listener.id,
      notificationId: null,
      number,
      text,
      isAnswer: true,
    });
    await this.contacts.record(ctx, {
      personId: listener.id,
      channel: 'sms',
      direction: 'out',
      about: { kind: 'agreement', id: agreementId },
      outcome: 'agreed',
    });
  }

  private async listenerOf(ctx: Ctx, { person, agreement: { child }, isGiver }: Agreed): Promise<PersonCard> {
    const isOwn = child !== null && child.side === (isGiver ? 'offer' : 'request');
    return isOwn && child.guardian?.id ? this.people.getPerson(ctx, child.guardian.id) : person;
  }
}
