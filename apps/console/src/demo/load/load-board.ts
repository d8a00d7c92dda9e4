// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, newId } from '@reciproca/kernel';

interface Colleague {
  readonly id: string;
  readonly enteId: string;
}

/** A morning at the board: some cards are somebody's, a view is kept, papers run out and one telephone stays silent. */
export async function loadBoard(ctx: Ctx): Promise<void> {
  const [olga, carla] = [await findByLogin(ctx, 'olga'), await findByLogin(ctx, 'carla')];
  if (!olga || !carla) return;
  const now = ctx.clock.now();
  await ctx.tx.query(
    `INSERT INTO card_assignments (ente_id, kind, subject_id, assignee_id, assigned_by, assigned_at)
     SELECT $1, 'listing', id, CASE WHEN row_number() OVER (ORDER BY created_at, id) % 2 = 0 THEN $2::uuid ELSE $3::uuid END, $3, $4
     FROM (SELECT id, created_at FROM listings WHERE ente_id = $1 AND kind = 'request' AND state = 'open' ORDER BY created_at, id LIMIT 6) l`,
    [olga.enteId, olga.id, carla.id, now],
  );
  await ctx.tx.query(
    `INSERT INTO board_views (id, ente_id, person_id, name, query, is_default, created_at)
     VALUES ($1, $2, $3, 'Urgenti di nessuno', 'view=open&urgent=true&who=nobody', false, $4)`,
    [newId(), olga.enteId, olga.id, now],
  );
  await ctx.tx.query(
    `UPDATE driver_papers SET insurance_until = $2::date + 12 WHERE person_id IN (
       SELECT person_id FROM driver_papers WHERE ente_id = $1 ORDER BY person_id LIMIT 2)`,
    [olga.enteId, now],
  );
  await ctx.tx.query(
    `INSERT INTO call_tasks (id, ente_id, person_id, reason, link, state, attempts, unanswered, outcome, due_at, created_at)
     SELECT $1, $2, id, 'agreement_made', '/minutes', 'given_up', 5, 5, 'no_answer', $3::timestamptz - interval '2 hours', $3::timestamptz - interval '2 days'
     FROM people WHERE ente_id = $2 AND devices = 'none' AND state = 'active' ORDER BY id LIMIT 1`,
    [newId(), olga.enteId, now],
  );
}

async function findByLogin(ctx: Ctx, login: string): Promise<Colleague | null> {
  const [row] = await ctx.tx.query<{ id: string; ente_id: string }>(
    'SELECT p.id, p.ente_id FROM credentials c JOIN people p ON p.id = c.person_id WHERE c.login = $1',
    [login],
  );
  return row ? { id: row.id, enteId: row.ente_id } : null;
}
