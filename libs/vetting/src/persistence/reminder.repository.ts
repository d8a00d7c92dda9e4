// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';

export interface Reminder {
  readonly personId: string;
  readonly kind: string;
  /** yyyy-mm-dd */
  readonly until: string;
  readonly days: number;
}

@Injectable()
export class ReminderRepository {
  /** Whether this reminder is new: false for all but the first who asks. */
  async note(ctx: Ctx, { personId, kind, until, days }: Reminder): Promise<boolean> {
    const rows = await ctx.tx.query(
      `INSERT INTO validity_reminders (person_id, ente_id, kind, until, days, at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING RETURNING days`,
      [personId, ctx.enteId, kind, until, days, ctx.clock.now()],
    );
    return rows.length > 0;
  }
}
