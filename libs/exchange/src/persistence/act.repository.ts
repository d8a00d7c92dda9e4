// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Delegations } from '@reciproca/identity';
import { CardHolds } from '@reciproca/web';
import { type Ctx, newId } from '@reciproca/kernel';

export interface Act {
  readonly act: string;
  readonly fromState: string | null;
  readonly toState: string;
  readonly actorId: string | null;
  /** First names. */
  readonly actorName: string | null;
  readonly beneficiaryName: string | null;
  readonly beneficiaryId: string | null;
  readonly channel: string;
  readonly note: string | null;
  readonly at: Date;
}

/** Who did what to a listing, proposal or agreement, for whom and through which channel. Only ever added to. */
@Injectable()
export class ActRepository {
  constructor(
    private readonly holds: CardHolds,
    private readonly delegations: Delegations,
  ) {}

  /** Every act on a listing, proposal or agreement ends here, so here staff are refused what a colleague has in hand. */
  async record(
    ctx: Ctx,
    subject: 'listing' | 'proposal' | 'agreement',
    subjectId: string,
    act: { act: string; from: string | null; to: string; note?: string | null | undefined },
  ): Promise<void> {
    await this.ensureWithin(ctx, subject, subjectId);
    await this.holds.ensureFree(ctx, { kind: subject, id: subjectId });
    await ctx.tx.query(
      `INSERT INTO exchange_acts (id, ente_id, subject, subject_id, act, from_state, to_state, actor_id, beneficiary_id, channel, note, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        newId(),
        ctx.enteId,
        subject,
        subjectId,
        act.act,
        act.from,
        act.to,
        ctx.actor.personId,
        ctx.beneficiaryId,
        ctx.channel,
        act.note ?? null,
        ctx.clock.now(),
      ],
    );
  }

  /** Who acts by a delegation for one service acts in that one only. */
  private async ensureWithin(
    ctx: Ctx,
    subject: 'listing' | 'proposal' | 'agreement',
    subjectId: string,
  ): Promise<void> {
    if (ctx.actor.personId === ctx.beneficiaryId || !(await this.delegations.findLimits(ctx))) return;
    const [row] = await ctx.tx.query<{ service: string }>(
      `SELECT service FROM ${subject}s WHERE id = $1 AND ente_id = $2`,
      [subjectId, ctx.enteId],
    );
    if (row) await this.delegations.ensureWithin(ctx, row.service);
  }

  async listActs(ctx: Ctx, subjectId: string): Promise<Act[]> {
    return ctx.tx.query<Act>(
      `SELECT e.act, e.from_state AS "fromState", e.to_state AS "toState", e.actor_id AS "actorId", e.beneficiary_id AS "beneficiaryId",
         e.channel, e.note, e.at, who.given_name AS "actorName", whom.given_name AS "beneficiaryName"
       FROM exchange_acts e LEFT JOIN people who ON who.id = e.actor_id LEFT JOIN people whom ON whom.id = e.beneficiary_id
       WHERE e.subject_id = $1 AND e.ente_id = $2 ORDER BY e.at, e.id`,
      [subjectId, ctx.enteId],
    );
  }
}
