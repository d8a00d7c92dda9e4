// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { actsAsStaff, type Ctx, newId } from '@reciproca/kernel';
import { type Act, type ActSubject, heardThrough, type NewAct } from '../domain/act.js';

/** Who did what to a listing, proposal or agreement, for whom and through which channel. Only ever added to. */
@Injectable()
export class ActRepository {
  async record(ctx: Ctx, subject: ActSubject, subjectId: string, act: NewAct): Promise<void> {
    await this.recordAll(ctx, subject, [{ ...act, subjectId }]);
  }

  /** The same kind of act on several at once. */
  async recordAll(
    ctx: Ctx,
    subject: ActSubject,
    acts: readonly (NewAct & { readonly subjectId: string })[],
  ): Promise<void> {
    if (acts.length === 0) return;
    const rows = acts.map(({ note = null, heard = [], ...act }) => ({
      ...act,
      note,
      heard,
      channel: heard.length > 0 ? heardThrough(ctx) : ctx.channel,
      id: newId(),
    }));
    await ctx.tx.query(
      `INSERT INTO exchange_acts (id, ente_id, subject, subject_id, act, from_state, to_state, actor_id, beneficiary_id, channel, note, heard, by_office, at)
       SELECT row.id, $2, $3, row."subjectId", row.act, row."from", row."to", $4, $5, row.channel, row.note, row.heard, $6, $7
       FROM jsonb_to_recordset($1::jsonb)
         AS row(id uuid, "subjectId" uuid, act text, "from" text, "to" text, note text, channel text, heard text[])`,
      [
        JSON.stringify(rows),
        ctx.enteId,
        subject,
        ctx.actor.personId,
        ctx.beneficiaryId,
        actsAsStaff(ctx),
        ctx.clock.now(),
      ],
    );
  }

  async listActs(ctx: Ctx, subjectId: string): Promise<Act[]> {
    return ctx.tx.query<Act>(
      `SELECT e.act, e.from_state AS "fromState", e.to_state AS "toState", e.actor_id AS "actorId", e.beneficiary_id AS "beneficiaryId",
         e.channel, e.heard, e.by_office AS "byOffice", e.note, e.at, who.given_name AS "actorName", whom.given_name AS "beneficiaryName"
       FROM exchange_acts e LEFT JOIN people who ON who.id = e.actor_id LEFT JOIN people whom ON whom.id = e.beneficiary_id
       WHERE e.subject_id = $1 AND e.ente_id = $2 ORDER BY e.at, e.id`,
      [subjectId, ctx.enteId],
    );
  }
}
