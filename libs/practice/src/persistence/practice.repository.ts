// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';

@Injectable()
export class PracticeRepository {
  /** Two who open or end practice at the same moment come one after the other. */
  async lock(ctx: Ctx): Promise<void> {
    await ctx.tx.query("SELECT pg_advisory_xact_lock(hashtextextended('practice:' || $1, 0))", [ctx.enteId]);
  }

  /** All of the context's ente, which must be practice: whatever reach the context has, no other ente's rows go with it. */
  async throwAway(ctx: Ctx): Promise<void> {
    await ctx.tx.query('SELECT throw_away_practice($1)', [ctx.enteId]);
  }
}
