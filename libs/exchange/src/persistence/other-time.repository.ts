// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { type DueRow, ownRows } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import type { OtherTime, OtherTimeState } from '../domain/other-time.js';
import { JOURNEY_OF } from './legs.sql.js';
import { OtherTimeEntity } from './other-time.entity.js';

/** Other times that somebody asks for. Who writes holds the locks of what they are about. */
@Injectable()
export class OtherTimeRepository {
  constructor(@InjectRepository(OtherTimeEntity) private readonly times: Repository<OtherTimeEntity>) {}

  async insert(ctx: Ctx, rows: readonly OtherTime[]): Promise<void> {
    for (const row of rows) await ownRows(ctx, this.times).insert(row);
  }

  /** What is asked about this agreement, or this proposal, and not answered. */
  async findAsked(ctx: Ctx, proposalId: string): Promise<OtherTime | null> {
    return ownRows(ctx, this.times).findOneBy({ proposalId, state: 'asked' });
  }

  listAsked(ctx: Ctx, proposalIds: readonly string[]): Promise<OtherTime[]> {
    return ownRows(ctx, this.times).find({ where: { proposalId: Any([...proposalIds]), state: 'asked' } });
  }

  /** All that is asked as one, in the order of time. */
  listOfQuestion(ctx: Ctx, questionId: string): Promise<OtherTime[]> {
    return ownRows(ctx, this.times).find({
      where: { questionId, state: 'asked' },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }

  /** Ends a question however it ends; what was ended meanwhile is left alone. */
  async end(ctx: Ctx, questionIds: readonly string[], state: Exclude<OtherTimeState, 'asked'>): Promise<void> {
    await ownRows(ctx, this.times).update(
      { questionId: Any([...questionIds]), state: 'asked' },
      { state, answeredAt: ctx.clock.now() },
    );
  }

  /** Agreed as it was proposed: nobody needs another time. */
  async endOfProposals(ctx: Ctx, proposalIds: readonly string[]): Promise<void> {
    await ownRows(ctx, this.times).update(
      { proposalId: Any([...proposalIds]), state: 'asked' },
      { state: 'lapsed', answeredAt: ctx.clock.now() },
    );
  }

  /** One of several who are asked has said yes. */
  async sayYes(ctx: Ctx, questionId: string, answererId: string): Promise<void> {
    await ownRows(ctx, this.times).update({ questionId, answererId, state: 'asked' }, { saidYesAt: ctx.clock.now() });
  }

  /** Whether it is about both ways of a journey of who is asked. */
  async isBothWays(ctx: Ctx, { questionId, answererId }: OtherTime): Promise<boolean> {
    const rows = await ctx.tx.query(
      `SELECT 1 FROM other_times o JOIN agreements a ON a.id = o.agreement_id JOIN listings l ON l.id = a.request_id
       WHERE o.question_id = $1 AND o.answerer_id = $2 AND o.ente_id = $3 GROUP BY ${JOURNEY_OF('l')} HAVING count(*) > 1 LIMIT 1`,
      [questionId, answererId, ctx.enteId],
    );
    return rows.length > 0;
  }

  /** Questions of every ente whose time has come, or that are about what stands no more; by one row of each. */
  listPast(ctx: Ctx, after: string | null, most: number): Promise<DueRow[]> {
    return ctx.tx.query<DueRow>(
      `SELECT id, "enteId" FROM (SELECT DISTINCT ON (o.question_id) o.question_id AS id, o.ente_id AS "enteId"
         FROM other_times o JOIN proposals p ON p.id = o.proposal_id LEFT JOIN agreements a ON a.id = o.agreement_id
         WHERE o.state = 'asked' AND (least(o.starts_at, o.previous_starts_at) <= $1 OR a.state <> 'agreed'
           OR (a.id IS NULL AND p.state NOT IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval')))) past
       WHERE $2::uuid IS NULL OR id > $2 ORDER BY id LIMIT $3`,
      [ctx.clock.now(), after, most],
    );
  }
}
