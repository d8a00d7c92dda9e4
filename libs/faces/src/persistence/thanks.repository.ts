// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { listPage, ownRows } from '@reciproca/platform';
import { IsNull, Not, type Repository } from 'typeorm';
import type { Thanks, ThanksOutcome } from '../domain/thanks.js';
import { ThanksEntity } from './thanks.entity.js';

export type ReceivedThanks = Pick<Thanks, 'id' | 'senderId' | 'words' | 'at' | 'reportedAt'>;

@Injectable()
export class ThanksRepository {
  constructor(@InjectRepository(ThanksEntity) private readonly thanks: Repository<ThanksEntity>) {}

  /** Throws `thanks.not_found`. */
  async get(ctx: Ctx, id: string): Promise<Thanks> {
    return (await ownRows(ctx, this.thanks).findOneBy({ id })) ?? refuse();
  }

  /** Throws `thanks.not_found`. */
  async lock(ctx: Ctx, id: string): Promise<Thanks> {
    return (await ownRows(ctx, this.thanks).lockOneBy({ id })) ?? refuse();
  }

  /** False where this person has thanked for it already. */
  insertNew(ctx: Ctx, thanks: Thanks): Promise<boolean> {
    return ownRows(ctx, this.thanks).insertNew(thanks);
  }

  hasThanked(ctx: Ctx, agreementId: string, senderId: string): Promise<boolean> {
    return ownRows(ctx, this.thanks).existsBy({ agreementId, senderId });
  }

  /** What stands on somebody's page, the newest first. */
  listReceived(ctx: Ctx, recipientId: string, page: PageAsk): Promise<PageOf<ReceivedThanks>> {
    return listPage<ReceivedThanks>(
      ctx,
      `SELECT id, sender_id AS "senderId", words, at, reported_at AS "reportedAt" FROM words_of_thanks
       WHERE ente_id = $1 AND recipient_id = $2 AND removed_at IS NULL AND outcome IS DISTINCT FROM 'hidden' ORDER BY at DESC, id DESC`,
      [ctx.enteId, recipientId],
      page,
    );
  }

  /** What staff have still to look at stays readable for them until they have. */
  async remove(ctx: Ctx, { id, reportedAt, settledAt }: Thanks): Promise<void> {
    const isLookedAt = reportedAt !== null && settledAt === null;
    const removed = { removedAt: ctx.clock.now(), ...(isLookedAt ? {} : { words: '' }) };
    await ownRows(ctx, this.thanks).update({ id, removedAt: IsNull() }, removed);
  }

  /** Throws `thanks.wrong_state` where they were reported already. */
  async report(ctx: Ctx, id: string, why: string | null): Promise<void> {
    const reported = { reportedAt: ctx.clock.now(), reportedWhy: why };
    await ownRows(ctx, this.thanks).move('thanks', { id, reportedAt: IsNull() }, reported);
  }

  /** Throws `thanks.wrong_state` where a colleague was quicker. */
  async settle(ctx: Ctx, { id, removedAt }: Thanks, outcome: ThanksOutcome): Promise<void> {
    const settled = { outcome, settledAt: ctx.clock.now(), settledBy: ctx.actor.personId };
    const isGone = outcome === 'hidden' || removedAt !== null;
    const open = { id, reportedAt: Not(IsNull()), settledAt: IsNull() };
    await ownRows(ctx, this.thanks).move('thanks', open, { ...settled, ...(isGone && { words: '' }) });
  }

  /** What somebody received. */
  async forgetOf(ctx: Ctx, recipientId: string): Promise<void> {
    await ownRows(ctx, this.thanks).delete({ recipientId });
  }
}

function refuse(): never {
  throw notFound('thanks');
}
