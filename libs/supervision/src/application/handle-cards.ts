// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { People, type PersonCard } from '@reciproca/identity';
import { BoardSources, CardHolds, type CardName, type CardSubject } from '@reciproca/web';
import { type Ctx, DomainError, forbidden, isStaff, notFound } from '@reciproca/kernel';
import { BoardSignal, Notify } from '@reciproca/notifications';
import { emit, JobSchedule, Subscriptions } from '@reciproca/platform';
import { CardRepository } from '../persistence/card.repository.js';
import { cardPath } from '../domain/card-hold.js';
import { CARD_CHANGED } from '../domain/card.events.js';

/** Who looks after a card and who has it in hand. Two never have it at once, and who has it is asked before anybody else acts. */
@Injectable()
export class HandleCards implements OnModuleInit {
  constructor(
    private readonly cards: CardRepository,
    private readonly sources: BoardSources,
    private readonly people: People,
    private readonly notify: Notify,
    private readonly signal: BoardSignal,
    private readonly holds: CardHolds,
    private readonly subscriptions: Subscriptions,
    private readonly schedule: JobSchedule,
  ) {}

  onModuleInit(): void {
    this.holds.guardWith((ctx, subject) => this.ensureNoColleague(ctx, subject));
    this.subscriptions.on(CARD_CHANGED, 'supervision.board', (ctx) => Promise.resolve(this.signal.touch(ctx)));
    this.schedule.every(60, 'forget-old-cards', (ctx) => this.cards.forgetOld(ctx));
  }

  /** Throws `card.not_found`, also for a thing of another ente. */
  async getSubject(ctx: Ctx, subject: CardSubject): Promise<CardName> {
    const found = await this.sources.nameCard(ctx, subject);
    if (!found) throw notFound('card');
    return found;
  }

  /** Throws `card.held_by_colleague` with their name. */
  ensureFree(ctx: Ctx, subject: CardSubject): Promise<void> {
    return this.ensureNoColleague(ctx, subject);
  }

  /** Who is given it by somebody else is told. Null takes it off whoever has it; throws `card.not_staff` for anybody who is no colleague. */
  async assign(ctx: Ctx, subject: CardSubject, assigneeId: string | null): Promise<PersonCard | null> {
    const operatorId = ensureOperator(ctx);
    const { href, kindKey } = await this.getSubject(ctx, subject);
    const colleague = assigneeId ? await this.keepColleague(ctx, assigneeId) : null;
    await this.cards.assign(ctx, subject, assigneeId);
    if (assigneeId && assigneeId !== operatorId)
      await this.tell(ctx, 'card_assigned', subject, { colleagueId: assigneeId, operatorId, kindKey, href });
    await this.changed(ctx);
    return colleague;
  }

  /**
   * Throws `card.held_by_colleague` with their name, unless it is taken over: then they are told, and read on the card why,
   * where a word was left.
   */
  async take(
    ctx: Ctx,
    subject: CardSubject,
    over: { readonly word?: string | undefined } | null = null,
  ): Promise<void> {
    const operatorId = ensureOperator(ctx);
    const { kindKey } = await this.getSubject(ctx, subject);
    if (!(await this.cards.take(ctx, subject))) {
      const holderId = await this.cards.findHolder(ctx, subject);
      if (holderId && !over) throw await this.refusal(ctx, holderId);
      if (holderId) await this.cards.release(ctx, subject, holderId);
      if (!(await this.cards.take(ctx, subject))) throw await this.refusal(ctx, holderId ?? operatorId);
      if (holderId) {
        if (over?.word) await this.cards.keepHandover(ctx, subject, holderId, over.word);
        const href = cardPath(subject);
        await this.tell(ctx, 'card_taken_over', subject, { colleagueId: holderId, operatorId, kindKey, href });
      }
    }
    await this.changed(ctx);
  }

  async release(ctx: Ctx, subject: CardSubject): Promise<void> {
    const operatorId = ensureOperator(ctx);
    await this.getSubject(ctx, subject);
    await this.cards.release(ctx, subject, operatorId);
    await this.changed(ctx);
  }

  /** Opening the page of a thing shows on the pages of those who look at it too. */
  async look(ctx: Ctx, subject: CardSubject): Promise<void> {
    await this.cards.renew(ctx, subject);
    if (await this.cards.look(ctx, subject)) this.signal.touch(ctx);
  }

  async leave(ctx: Ctx, subject: CardSubject): Promise<void> {
    await this.cards.leave(ctx, subject);
    await this.changed(ctx);
  }

  /** Who stays a colleague until this is done. */
  private async keepColleague(ctx: Ctx, personId: string): Promise<PersonCard> {
    const isThere = (await this.people.findPerson(ctx, personId))?.state === 'active';
    const person = isThere ? await this.people.keepPerson(ctx, personId) : null;
    const isStaff = person?.roles.some((role) => role === 'operator' || role === 'coordinator');
    if (person?.state === 'active' && isStaff) return person;
    throw new DomainError('card.not_staff', 'invalid', { field: 'personId' });
  }

  private async ensureNoColleague(ctx: Ctx, subject: CardSubject): Promise<void> {
    const partOf = (await this.sources.nameCard(ctx, subject))?.partOf;
    const holderId = await this.cards.findColleagueAt(ctx, partOf ? [subject, partOf] : [subject]);
    if (holderId) throw await this.refusal(ctx, holderId);
  }

  private async refusal(ctx: Ctx, holderId: string): Promise<DomainError> {
    const holder = await this.people.findPerson(ctx, holderId);
    return new DomainError('card.held_by_colleague', 'conflict', { name: holder?.fullName ?? '' });
  }

  private async tell(
    ctx: Ctx,
    type: 'card_assigned' | 'card_taken_over',
    { kind, id }: CardSubject,
    {
      colleagueId,
      operatorId,
      kindKey,
      href,
    }: { colleagueId: string; operatorId: string; kindKey: string; href: string },
  ): Promise<void> {
    await this.notify.notifyMany(ctx, [
      {
        personId: colleagueId,
        type,
        params: { thing: kindKey },
        aboutId: operatorId,
        link: href,
        important: false,
        eventKey: `${type}:${kind}:${id}:${ctx.requestId}`,
      },
    ]);
  }

  /** Told after the commit, so that who looks again finds it. */
  private changed(ctx: Ctx): Promise<void> {
    return emit(ctx, { topic: CARD_CHANGED, payload: {} });
  }
}

function ensureOperator(ctx: Ctx): string {
  if (!isStaff(ctx) || !ctx.actor.personId) throw forbidden();
  return ctx.actor.personId;
}
