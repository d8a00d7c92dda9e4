// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { DueRow } from '@reciproca/platform';

const TODAY = `($1::timestamptz AT TIME ZONE 'Europe/Rome')::date`;

/** Seats whose holder's or substitute's time is over since yesterday or before, of every ente. */
export function listTermsOver(ctx: Ctx, after: string | null, most: number): Promise<DueRow[]> {
  return ctx.tx.query<DueRow>(
    `SELECT id, ente_id AS "enteId" FROM evaluation_terms
     WHERE ended_on IS NULL AND to_day < ${TODAY} AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    [ctx.clock.now(), after, most],
  );
}

/** Rounds whose last day is over. */
export function listRoundsOver(ctx: Ctx, after: string | null, most: number): Promise<DueRow[]> {
  return ctx.tx.query<DueRow>(
    `SELECT id, ente_id AS "enteId" FROM evaluation_rounds
     WHERE state = 'open' AND closes_on < ${TODAY} AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    [ctx.clock.now(), after, most],
  );
}

/** Minutes that nobody has disputed in time. */
export function listMinutesSilent(ctx: Ctx, after: string | null, most: number): Promise<DueRow[]> {
  return ctx.tx.query<DueRow>(
    `SELECT m.id, m.ente_id AS "enteId" FROM evaluation_minutes m
     WHERE m.state = 'proposed' AND m.silent_until < ${TODAY} AND ($2::uuid IS NULL OR m.id > $2)
       AND NOT EXISTS (SELECT FROM evaluation_objections o WHERE o.meeting_id = m.meeting_id AND o.settled_on IS NULL)
     ORDER BY m.id LIMIT $3`,
    [ctx.clock.now(), after, most],
  );
}

/** Meetings of the ente that are on that day. */
export function listMeetingsOn(ctx: Ctx, day: string): Promise<{ id: string }[]> {
  return ctx.tx.query<{ id: string }>(
    `SELECT id FROM evaluation_meetings
     WHERE ente_id = $1 AND state = 'called' AND (starts_at AT TIME ZONE 'Europe/Rome')::date = $2::date ORDER BY id`,
    [ctx.enteId, day],
  );
}

/** What was taken on and is due on that day, or was due seven, fourteen and so on days before today. */
export function listUndertakingsDue(ctx: Ctx, day: string, today: string): Promise<{ id: string }[]> {
  return ctx.tx.query<{ id: string }>(
    `SELECT id FROM evaluation_undertakings
     WHERE ente_id = $1 AND state = 'open'
       AND (due_on = $2::date OR (due_on < $3::date AND ($3::date - due_on) % 7 = 1)) ORDER BY id`,
    [ctx.enteId, day, today],
  );
}
