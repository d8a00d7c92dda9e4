// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';

export interface AccessEntry {
  readonly action: 'read' | 'search' | 'write';
  /** Whose data; null for a search. */
  readonly personId: string | null;
  /** What was read, asked or changed; never the data itself beyond what was typed. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Who looked at whose data: rows are only ever added. People who look at their own data leave no trace. */
@Injectable()
export class AccessLog {
  async record(ctx: Ctx, entry: AccessEntry): Promise<void> {
    if (!ctx.actor.personId || ctx.actor.personId === entry.personId) return;
    await ctx.tx.query(
      `INSERT INTO access_log (id, ente_id, actor_id, person_id, action, detail, at, request_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        newId(),
        ctx.enteId,
        ctx.actor.personId,
        entry.personId,
        entry.action,
        JSON.stringify({ ...entry.detail, channel: ctx.channel }),
        ctx.clock.now(),
        ctx.requestId,
      ],
    );
  }
}
