// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, newId } from '@reciproca/kernel';

/** Codes of the first cards of the demo, the same every time. */
const CODES = ['2222AAAA3333', '4444BBBB5555', '6666CCCC7777', '8888DDDD9999'];
/** Of Anna, who signs in with a password and shows it from her screen. */
const OWN = { login: 'anna', code: 'EEEE2222FFFF' };
const MORNINGS = { days: [1, 2, 3, 4, 5], from: '09:00', until: '12:30' };

/** Some elderly people without a screen carry a card, and say when they may be called; one wants nothing but calls. */
export async function loadPaper(ctx: Ctx, enteIds: readonly string[]): Promise<void> {
  const people = await ctx.tx.query<{ id: string; ente_id: string; by: string }>(
    `SELECT p.id, p.ente_id, (SELECT g.person_id FROM role_grants g WHERE g.ente_id = p.ente_id AND g.role = 'operator' ORDER BY g.person_id LIMIT 1) AS by
     FROM people p JOIN enti e ON e.id = p.ente_id WHERE e.id = ANY($1::uuid[]) AND e.slug = 'alba' AND p.devices = 'none' AND p.state = 'active'
       AND p.birth_date < now() - interval '70 years' ORDER BY p.id LIMIT $2`,
    [[...enteIds], CODES.length],
  );
  for (const [index, { id, ente_id: enteId, by }] of people.entries()) {
    await giveCard(ctx, { enteId, personId: id, code: CODES[index] as string, by });
    await ctx.tx.query('UPDATE people SET call_hours = $2, call_only = $3, large_text = true WHERE id = $1', [
      id,
      JSON.stringify(MORNINGS),
      index === 0,
    ]);
  }
  const [own] = await ctx.tx.query<{ id: string; ente_id: string }>(
    'SELECT person_id AS id, ente_id FROM credentials WHERE login = $1 AND ente_id = ANY($2::uuid[])',
    [OWN.login, [...enteIds]],
  );
  const by = people[0]?.by;
  if (own && by) await giveCard(ctx, { enteId: own.ente_id, personId: own.id, code: OWN.code, by });
}

interface Given {
  readonly enteId: string;
  readonly personId: string;
  readonly code: string;
  readonly by: string;
}

async function giveCard(ctx: Ctx, { enteId, personId, code, by }: Given): Promise<void> {
  await ctx.tx.query(
    'INSERT INTO person_cards (id, ente_id, person_id, code, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [newId(), enteId, personId, code, by, ctx.clock.now()],
  );
}
