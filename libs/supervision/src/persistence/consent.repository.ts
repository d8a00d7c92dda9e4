// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';
import { type SpokenConsent, SPOKEN_WORDS } from '../domain/spoken-consent.js';

@Injectable()
export class ConsentRepository {
  /** Heard by who acts, now, through the channel of the context. */
  async insert(ctx: Ctx, { personId, side, requestId, proposalId }: SpokenConsent): Promise<void> {
    await ctx.tx.query(
      `INSERT INTO spoken_consents (id, ente_id, person_id, side, request_id, proposal_id, channel, words, heard_by, heard_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        newId(),
        ctx.enteId,
        personId,
        side,
        requestId,
        proposalId,
        ctx.channel,
        SPOKEN_WORDS,
        ctx.actor.personId,
        ctx.clock.now(),
      ],
    );
  }

  /** Whether the one who asks has said yes to this match, or to any. */
  async hasCallersYes(ctx: Ctx, requestId: string, proposalId: string | null): Promise<boolean> {
    const rows = await ctx.tx.query(
      `SELECT 1 FROM spoken_consents WHERE ente_id = $1 AND request_id = $2 AND side = 'request' AND (proposal_id IS NULL OR proposal_id = $3) LIMIT 1`,
      [ctx.enteId, requestId, proposalId],
    );
    return rows.length > 0;
  }

  async hasHelpersYes(ctx: Ctx, proposalId: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      "SELECT 1 FROM spoken_consents WHERE ente_id = $1 AND proposal_id = $2 AND side = 'offer' LIMIT 1",
      [ctx.enteId, proposalId],
    );
    return rows.length > 0;
  }
}
