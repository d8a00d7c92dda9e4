// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

export interface SoldOfHarvest {
  readonly harvestId: string;
  readonly soldGrams: number;
  readonly lostGrams: number;
}

/** What of harvests is sold, by slips that stand, and what of it spoiled. */
export function listSold(ctx: Ctx, harvestIds: readonly string[]): Promise<SoldOfHarvest[]> {
  return ctx.tx.query<SoldOfHarvest>(
    `SELECT wanted.id AS "harvestId",
       (SELECT coalesce(sum(l.grams), 0)::int FROM sale_slip_lines l JOIN sale_slips s ON s.id = l.slip_id
        WHERE l.harvest_id = wanted.id AND l.ente_id = $1 AND s.state <> 'cancelled') AS "soldGrams",
       (SELECT coalesce(sum(x.grams), 0)::int FROM sale_losses x WHERE x.harvest_id = wanted.id AND x.ente_id = $1) AS "lostGrams"
     FROM unnest($2::uuid[]) AS wanted(id)`,
    [ctx.enteId, harvestIds],
  );
}

export interface MoneyOfYear {
  readonly receivedCents: number;
  readonly costCents: number;
  readonly owedCents: number;
  readonly writtenOffCents: number;
  readonly soldGrams: number;
  readonly lostGrams: number;
}

/** A garden between two days: money received and spent in them, what is owed for slips of them, and what was sold by weight. */
export async function sumYear(ctx: Ctx, gardenId: string, from: string, until: string): Promise<MoneyOfYear> {
  const [row] = await ctx.tx.query<MoneyOfYear>(
    `WITH own AS (
       SELECT s.id, s.state, s.day, s.cents - coalesce((SELECT sum(p.cents) FROM sale_payments p
         WHERE p.slip_id = s.id AND p.void_reason IS NULL), 0) AS owed
       FROM sale_slips s WHERE s.ente_id = $1 AND s.garden_id = $2 AND s.state <> 'cancelled')
     SELECT
       (SELECT coalesce(sum(p.cents), 0)::int FROM sale_payments p JOIN own ON own.id = p.slip_id
        WHERE p.void_reason IS NULL AND p.day BETWEEN $3::date AND $4::date) AS "receivedCents",
       (SELECT coalesce(sum(c.cents), 0)::int FROM garden_costs c
        WHERE c.ente_id = $1 AND c.garden_id = $2 AND c.void_reason IS NULL AND c.day BETWEEN $3::date AND $4::date) AS "costCents",
       (SELECT coalesce(sum(owed), 0)::int FROM own WHERE state = 'issued' AND day BETWEEN $3::date AND $4::date) AS "owedCents",
       (SELECT coalesce(sum(owed), 0)::int FROM own WHERE state = 'written_off' AND day BETWEEN $3::date AND $4::date) AS "writtenOffCents",
       (SELECT coalesce(sum(l.grams), 0)::int FROM sale_slip_lines l JOIN own ON own.id = l.slip_id
        WHERE own.day BETWEEN $3::date AND $4::date) AS "soldGrams",
       (SELECT coalesce(sum(x.grams), 0)::int FROM sale_losses x
        WHERE x.ente_id = $1 AND x.garden_id = $2 AND x.day BETWEEN $3::date AND $4::date) AS "lostGrams"`,
    [ctx.enteId, gardenId, from, until],
  );
  return row ?? { receivedCents: 0, costCents: 0, owedCents: 0, writtenOffCents: 0, soldGrams: 0, lostGrams: 0 };
}

/** Years in which a garden has sold or paid for something, the latest first. */
export async function listYears(ctx: Ctx, gardenId: string): Promise<number[]> {
  const rows = await ctx.tx.query<{ year: number }>(
    `SELECT DISTINCT year FROM (
       SELECT year FROM sale_slips WHERE ente_id = $1 AND garden_id = $2
       UNION SELECT extract(year FROM day)::int FROM garden_costs WHERE ente_id = $1 AND garden_id = $2) AS found ORDER BY year DESC`,
    [ctx.enteId, gardenId],
  );
  return rows.map(({ year }) => year);
}

/** Slips whose day of payment is over, with something still owed. */
export function listLate(ctx: Ctx, since: string, today: string): Promise<{ id: string; gardenId: string }[]> {
  return ctx.tx.query<{ id: string; gardenId: string }>(
    `SELECT s.id, s.garden_id AS "gardenId" FROM sale_slips s
     WHERE s.ente_id = $1 AND s.state = 'issued' AND s.due_on >= $2::date AND s.due_on < $3::date
       AND s.cents > coalesce((SELECT sum(p.cents) FROM sale_payments p WHERE p.slip_id = s.id AND p.void_reason IS NULL), 0)
     ORDER BY s.id`,
    [ctx.enteId, since, today],
  );
}
