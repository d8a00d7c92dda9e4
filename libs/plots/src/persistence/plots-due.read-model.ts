// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { DueRow } from '@reciproca/platform';

/** Plots whose time is over since yesterday or before, of every ente. */
export function listOver(ctx: Ctx, after: string | null, most: number): Promise<DueRow[]> {
  return ctx.tx.query<DueRow>(
    `SELECT id, ente_id AS "enteId" FROM plot_tenures
     WHERE state = 'held' AND ends_on < ($1::timestamptz AT TIME ZONE 'Europe/Rome')::date AND ($2::uuid IS NULL OR id > $2)
     ORDER BY id LIMIT $3`,
    [ctx.clock.now(), after, most],
  );
}

/** What is to be said of tenures today: they end on that day, or their warning is over since yesterday. */
export function listToTell(ctx: Ctx, today: string, endsOn: string): Promise<{ id: string; isWarned: boolean }[]> {
  return ctx.tx.query<{ id: string; isWarned: boolean }>(
    `SELECT id, warned_until IS NOT NULL AND warned_until < $2::date AS "isWarned" FROM plot_tenures
     WHERE ente_id = $1 AND state = 'held' AND (ends_on = $3::date OR warned_until < $2::date) ORDER BY id`,
    [ctx.enteId, today, endsOn],
  );
}
