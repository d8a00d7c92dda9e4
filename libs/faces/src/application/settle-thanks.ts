// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, forbidden, isStaff, notFound } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Thanks, ThanksOutcome } from '../domain/thanks.js';
import { THANKS_SETTLED } from '../domain/thanks.events.js';
import { ThanksRepository } from '../persistence/thanks.repository.js';

export interface ReportedThanks {
  readonly thanks: Thanks;
  /** Whole names, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Staff read the words that were reported, and no others, and say whether they stay. */
@Injectable()
export class SettleThanks {
  constructor(
    private readonly people: People,
    private readonly thanks: ThanksRepository,
    private readonly accessLog: AccessLog,
  ) {}

  /** Leaves a mark in the audit. Throws `thanks.not_found` for what nobody reported. */
  async read(ctx: Ctx, id: string): Promise<ReportedThanks> {
    if (!isStaff(ctx)) throw forbidden();
    const thanks = await this.thanks.get(ctx, id);
    if (!thanks.reportedAt) throw notFound('thanks');
    const ids = [thanks.senderId, thanks.recipientId];
    const people = await this.people.listPeopleByIds(ctx, ids);
    for (const personId of ids)
      await this.accessLog.record(ctx, { action: 'read', personId, detail: { what: 'reported_thanks', thanksId: id } });
    return { thanks, names: new Map([...people.values()].map(({ id: key, fullName }) => [key, fullName])) };
  }

  /** Throws `thanks.not_found`, `thanks.wrong_state` where it is settled. */
  async execute(ctx: Ctx, id: string, outcome: ThanksOutcome): Promise<void> {
    if (!isStaff(ctx)) throw forbidden();
    const thanks = await this.thanks.lock(ctx, id);
    if (!thanks.reportedAt) throw notFound('thanks');
    await this.thanks.settle(ctx, thanks, outcome);
    const { agreementId, senderId, recipientId: reportedBy } = thanks;
    const payload = { thanksId: id, agreementId, senderId, reportedBy, outcome };
    await emit(ctx, { topic: THANKS_SETTLED, payload });
    await this.accessLog.record(ctx, {
      action: 'write',
      personId: senderId,
      detail: { what: 'thanks_settled', thanksId: id, outcome },
    });
  }
}
