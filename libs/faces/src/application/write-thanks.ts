// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type AgreementResponse, ViewAgreements } from '@reciproca/exchange';
import { KeptApart, People } from '@reciproca/identity';
import { beneficiaryOf, type Ctx, DomainError, newId, notFound } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { ensureNoReach } from '../domain/reach.rules.js';
import { DONE_STATES, isTimeToThank } from '../domain/thanks.js';
import { THANKS_WRITTEN } from '../domain/thanks.events.js';
import { ThanksRepository } from '../persistence/thanks.repository.js';

/** Whoever has more than that behind them says whom they mean. */
const MOST_DUE = 10;

/** Whom one would thank, and whether it is time to. */
export interface ThanksDue {
  readonly recipientId: string;
  readonly title: string;
  /** Their name, as the appointment says it. */
  readonly name: string;
  readonly isOpen: boolean;
  readonly isWritten: boolean;
}

/** After an act either of the two may write the other one short text of thanks. */
@Injectable()
export class WriteThanks {
  constructor(
    private readonly agreements: ViewAgreements,
    private readonly people: People,
    private readonly keptApart: KeptApart,
    private readonly thanks: ThanksRepository,
  ) {}

  /** Throws `agreement.not_found` for whoever is none of the two. */
  async look(ctx: Ctx, agreementId: string): Promise<ThanksDue> {
    const due = await this.find(ctx, agreementId);
    if (!due) throw notFound('agreement');
    return due;
  }

  /** Null for staff who are none of the two. */
  async find(ctx: Ctx, agreementId: string): Promise<ThanksDue | null> {
    const { side, giver, receiver, title, state, endsAt } = await this.agreements.get(ctx, agreementId);
    if (side === null) return null;
    const personId = beneficiaryOf(ctx);
    const { id: recipientId, name } = side === 'giver' ? receiver : giver;
    const isTime = isTimeToThank({ state, endsAt: new Date(endsAt) }, ctx.clock.now());
    return {
      ...{ recipientId, name, title },
      isOpen: isTime && !(await this.keptApart.isApart(ctx, personId, recipientId)),
      isWritten: await this.thanks.hasThanked(ctx, agreementId, personId),
    };
  }

  /** What one of the two has behind them and may still thank the other for, the newest first. */
  async listDue(ctx: Ctx): Promise<AgreementResponse[]> {
    const due: AgreementResponse[] = [];
    for (const state of DONE_STATES) {
      const { items } = await this.agreements.list(ctx, { state, limit: MOST_DUE });
      for (const one of items) {
        if (!isTimeToThank({ state, endsAt: new Date(one.endsAt) }, ctx.clock.now())) continue;
        const found = await this.find(ctx, one.id);
        if (found?.isOpen && !found.isWritten) due.push(one);
      }
    }
    return due;
  }

  /**
   * Throws `agreement.not_found`, `thanks.not_now`, `thanks.already`, `thanks.nobody_reads` where the other has left, and
   * `reach.phone`, `reach.mail`, `reach.link`.
   */
  async execute(ctx: Ctx, agreementId: string, words: string): Promise<{ readonly id: string }> {
    const { recipientId, isOpen } = await this.look(ctx, agreementId);
    if (!isOpen) throw new DomainError('thanks.not_now', 'conflict', { field: 'words' });
    ensureNoReach(words);
    if ((await this.people.keepThoseActive(ctx, [recipientId])).size === 0)
      throw new DomainError('thanks.nobody_reads', 'conflict', { field: 'words' });
    const [id, senderId] = [newId(), beneficiaryOf(ctx)];
    const { personId: actorId } = ctx.actor;
    const isNew = await this.thanks.insertNew(ctx, {
      ...{ id, agreementId, senderId, recipientId, words },
      enteredBy: actorId,
      at: ctx.clock.now(),
      removedAt: null,
      reportedAt: null,
      reportedWhy: null,
      settledAt: null,
      settledBy: null,
      outcome: null,
    });
    if (!isNew) throw new DomainError('thanks.already', 'conflict', { field: 'words' });
    await emit(ctx, { topic: THANKS_WRITTEN, payload: { thanksId: id, senderId, recipientId, actorId } });
    return { id };
  }
}
