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
  /** Null where there are none any more, and where they are for the two alone. */
  readonly words: string | null;
  readonly state: 'there' | 'taken_back' | 'hidden' | 'between_two';
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
      messages: betweenTwo(ctx, await this.seen(ctx, messages, ownId), messages.items, page.after !== undefined),
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
      items: items.map((seen, index) => {
        const written = last[index] as Message;
        const otherId = otherOf(written);
        const { items: shown } = betweenTwo(ctx, { items: [seen], next: null }, [written], false);
        const message = otherId ? (shown[0] ?? seen) : seen;
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

/**
 * Staff on the telephone with one of the two read what came since that one last wrote, to read it out, and what they wrote down
 * themselves; whatever else the two have written is theirs.
 */
function betweenTwo(
  ctx: Ctx,
  { items, next }: PageOf<SeenMessage>,
  written: readonly Message[],
  isOlder: boolean,
): PageOf<SeenMessage> {
  if (!isStaff(ctx) || ctx.actor.personId === ctx.beneficiaryId) return { items, next };
  const answered = items.findIndex(({ isOwn }) => isOwn);
  const isToReadOut = (at: number): boolean => !isOlder && (answered === -1 || at < answered);
  return {
    next,
    items: items.map((seen, at) => {
      const isMine = written[at]?.enteredBy === ctx.actor.personId;
      if (seen.state !== 'there' || isToReadOut(at) || isMine) return seen;
      return { ...seen, words: null, state: 'between_two', canReport: false };
    }),
  };
}
