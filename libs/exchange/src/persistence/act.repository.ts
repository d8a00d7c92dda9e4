// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { CardHolds } from '@reciproca/identity';
import { type Ctx, newId } from '@reciproca/kernel';

export interface Act {
  readonly act: string;
  readonly fromState: string | null;
  readonly toState: string;
  readonly actorId: string | null;
  readonly beneficiaryId: string | null;
  readonly channel: string;
  readonly note: string | null;
  readonly at: Date;
}

/** Who did what to a listing, proposal or agreement, for whom and through which channel. Only ever added to. */
@Injectable()
export class ActRepository {
  constructor(private readonly holds: CardHolds) {}

  /** Every act on a listing, proposal or agreement ends here, so here staff are refused what a colleague has in hand. */
  async record(
    ctx: Ctx,
    subject: 'listing' | 'proposal' | 'agreement',
    subjectId: string,
    act: { act: string; from: string | null; to: string; note?: string | null | undefined },
  ): Promise<void> {
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

  async listActs(ctx: Ctx, subjectId: string): Promise<Act[]> {
    return ctx.tx.query<Act>(
      `SELECT act, from_state AS "fromState", to_state AS "toState", actor_id AS "actorId", beneficiary_id AS "beneficiaryId",
         channel, note, at FROM exchange_acts WHERE subject_id = $1 AND ente_id = $2 ORDER BY at, id`,
      [subjectId, ctx.enteId],
    );
  }
}
