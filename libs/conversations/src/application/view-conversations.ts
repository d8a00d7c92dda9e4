// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InTouch, type Matter, titleIn } from '@reciproca/exchange';
import { People, ShowPerson } from '@reciproca/identity';
import { beneficiaryOf, type Ctx, forbidden, isStaff, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { canBeTakenBack, type Message } from '../domain/message.js';
import { MessageRepository } from '../persistence/message.repository.js';
import { ReportRepository } from '../persistence/report.repository.js';

/** A message as one of its two reads it. */
export interface SeenMessage {
  readonly id: string;
  readonly isOwn: boolean;
  /** Null where there are none any more. */
  readonly words: string | null;
  readonly state: 'there' | 'taken_back' | 'hidden';
  readonly at: Date;
  readonly channel: Message['channel'];
  readonly canTakeBack: boolean;
  readonly canReport: boolean;
}

export interface Conversation {
  /** Null for the office. */
  readonly otherId: string | null;
  /** First name; null for the office. */
  readonly name: string | null;
  /** Whether something can be written now. */
  readonly isOpen: boolean;
  /** What the two have to do with each other now, the soonest first. */
  readonly matters: readonly Omit<Matter, 'titles'>[];
  readonly messages: PageOf<SeenMessage>;
}

export interface LastWords {
  readonly otherId: string | null;
  readonly name: string | null;
  readonly message: SeenMessage;
}

/** What was written, for the two who wrote it; between a person and the office, for staff too. */
@Injectable()
export class ViewConversations {
  constructor(
    private readonly people: People,
    private readonly showPerson: ShowPerson,
    private readonly inTouch: InTouch,
    private readonly messages: MessageRepository,
    private readonly reports: ReportRepository,
  ) {}

  /** Throws `person.not_found` for whoever they have nothing to do with and never wrote with. */
  async with(ctx: Ctx, otherId: string, page: PageAsk): Promise<Conversation> {
    const ownId = beneficiaryOf(ctx);
    const { matters, isOpen } = await this.inTouch.between(ctx, ownId, otherId);
    const messages = await this.messages.listBetween(ctx, ownId, otherId, page);
    const other = otherId === ownId ? null : await this.people.findPerson(ctx, otherId);
    if (!other || (matters.length === 0 && messages.items.length === 0)) throw notFound('person');
    return {
      otherId,
      name: other.givenName,
      isOpen: isOpen && other.state === 'active',
      matters: matters.map((matter) => ({ ...matter, title: titleIn(matter, ctx.language) })),
      messages: await this.seen(ctx, messages, ownId),
    };
  }

  async withOffice(ctx: Ctx, page: PageAsk): Promise<Conversation> {
    const ownId = beneficiaryOf(ctx);
    const messages = await this.messages.listBetween(ctx, ownId, null, page);
    return { otherId: null, name: null, isOpen: true, matters: [], messages: await this.seen(ctx, messages, ownId) };
  }

  /** For staff: what a person and the office have written. Reading it is reading the person. */
  async ofOffice(ctx: Ctx, personId: string, page: PageAsk): Promise<Conversation & { readonly waits: boolean }> {
    if (!isStaff(ctx)) throw forbidden();
    const { fullName, state } = await this.showPerson.execute(ctx, personId);
    const messages = await this.messages.listBetween(ctx, personId, null, page);
    return {
      otherId: personId,
      name: fullName,
      isOpen: state === 'active',
      waits: await this.messages.isWaitedFor(ctx, personId),
      matters: [],
      messages: await this.seen(ctx, messages, null),
    };
  }

  /** With whom the beneficiary has written, whoever wrote last first. */
  async list(ctx: Ctx, page: PageAsk): Promise<PageOf<LastWords>> {
    const ownId = beneficiaryOf(ctx);
    const { items: last, next } = await this.messages.listLast(ctx, ownId, page);
    const otherOf = ({ senderId, recipientId }: Message): string | null =>
      senderId === ownId ? recipientId : senderId;
    const people = await this.people.listPeopleByIds(
      ctx,
      last.flatMap((message) => otherOf(message) ?? []),
    );
    const { items } = await this.seen(ctx, { items: last, next }, ownId);
    return {
      next,
      items: items.map((message, index) => {
        const otherId = otherOf(last[index] as Message);
        return { otherId, name: otherId && (people.get(otherId)?.givenName ?? null), message };
      }),
    };
  }

  private async seen(ctx: Ctx, { items, next }: PageOf<Message>, ownId: string | null): Promise<PageOf<SeenMessage>> {
    const reported = await this.reports.listReported(
      ctx,
      items.map(({ id }) => id),
    );
    return {
      next,
      items: items.map((message) => {
        const { id, senderId, at, channel, words, takenBackAt, hiddenAt } = message;
        const isOwn = senderId === ownId;
        const state = takenBackAt ? 'taken_back' : hiddenAt ? 'hidden' : 'there';
        return {
          ...{ id, at, channel, isOwn, state },
          words: state === 'there' ? words : null,
          canTakeBack: isOwn && canBeTakenBack(message, ctx.clock.now()),
          canReport: !isOwn && senderId !== null && ownId !== null && state === 'there' && !reported.has(id),
        };
      }),
    };
  }
}
