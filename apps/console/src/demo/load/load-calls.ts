// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, newId } from '@reciproca/kernel';

/** What a caller's page shows of yesterday: somebody called, and something was promised for today. */
export async function loadCalls(ctx: Ctx): Promise<void> {
  const [olga] = await ctx.tx.query<{ id: string; ente_id: string }>(
    "SELECT p.id, p.ente_id FROM credentials c JOIN people p ON p.id = c.person_id WHERE c.login = 'olga'",
  );
  if (!olga) return;
  const callers = await ctx.tx.query<{ id: string }>(
    "SELECT id FROM people WHERE ente_id = $1 AND devices = 'none' AND phone IS NOT NULL AND state = 'active' ORDER BY (given_name = 'Lucia') DESC, id LIMIT 2",
    [olga.ente_id],
  );
  const notes = [
    ['Chiede di essere chiamata al mattino.', 'Sentire se ha trovato il passaggio di ritorno'],
    ['Cerca compagnia il pomeriggio.', 'Dirle chi può passare da lei'],
  ];
  for (const [index, { id }] of callers.entries()) {
    await ctx.tx.query(
      `INSERT INTO contacts (id, ente_id, person_id, channel, direction, outcome, note, next_step, next_at, by_id, at)
       VALUES ($1, $2, $3, 'phone', 'in', 'reached', $4, $5, $6::timestamptz + make_interval(mins => $8), $7, $6::timestamptz - interval '20 hours')`,
      [newId(), olga.ente_id, id, ...(notes[index] ?? []), ctx.clock.now(), olga.id, 5 + index * 5],
    );
  }
}
