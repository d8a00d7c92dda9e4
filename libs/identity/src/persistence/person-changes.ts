// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';

export interface PersonChange {
  readonly field: string;
  readonly oldValue: unknown;
  readonly newValue: unknown;
  readonly why: string | null;
  readonly changedBy: string | null;
  readonly channel: string;
  readonly changedAt: Date;
}

/** What a person's card said before, and who changed it. */
@Injectable()
export class PersonChanges {
  /** Keeps the columns that differ; `before` has the same names. */
  async keep(
    ctx: Ctx,
    personId: string,
    before: Readonly<Record<string, unknown>>,
    after: Readonly<Record<string, unknown>>,
    why: string | null,
  ): Promise<void> {
    const changed = Object.keys(after).filter(
      (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
    );
    for (const field of changed) {
      await ctx.tx.query(
        `INSERT INTO person_changes (id, ente_id, person_id, field, old_value, new_value, why, changed_by, channel, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          newId(),
          ctx.enteId,
          personId,
          field,
          JSON.stringify(before[field] ?? null),
          JSON.stringify(after[field] ?? null),
          why,
          ctx.actor.personId,
          ctx.channel,
          ctx.clock.now(),
        ],
      );
    }
  }

  /** Newest first. */
  list(ctx: Ctx, personId: string): Promise<PersonChange[]> {
    return ctx.tx.query<PersonChange>(
      `SELECT field, old_value AS "oldValue", new_value AS "newValue", why, changed_by AS "changedBy", channel, changed_at AS "changedAt"
       FROM person_changes WHERE person_id = $1 AND ente_id = $2 ORDER BY changed_at DESC, id DESC LIMIT 100`,
      [personId, ctx.enteId],
    );
  }
}
