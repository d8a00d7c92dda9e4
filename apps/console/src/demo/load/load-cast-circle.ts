// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { CirclesOnArrival } from '@reciproca/planning';

/** As `planCastCircle` has them: each can help the next, and nobody back. */
const CAST_CIRCLE = ['anna', 'samira', 'marco'];

/** The circle of the cast waits for its answers whatever else that day would make possible. */
export async function loadCastCircle(ctx: Ctx, circles: CirclesOnArrival): Promise<void> {
  const people = await ctx.tx.query<{ id: string; isOfCircle: boolean }>(
    `SELECT p.id, coalesce(c.login = ANY($2), false) AS "isOfCircle" FROM people p LEFT JOIN credentials c ON c.person_id = p.id
     WHERE p.ente_id = $1`,
    [ctx.enteId, CAST_CIRCLE],
  );
  const idsOf = (isOfCircle: boolean): string[] =>
    people.filter((one) => one.isOfCircle === isOfCircle).map(({ id }) => id);
  if (idsOf(true).length > 0) await circles.execute(ctx, idsOf(true), idsOf(false));
}
