// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { StepsDone } from '../domain/practice-step.js';

/** What has been tried since practice began, in one statement. What was invented is older than its beginning. */
export async function findStepsDone(ctx: Ctx): Promise<StepsDone> {
  const [done] = await ctx.tx.query<StepsDone>(
    `SELECT
       EXISTS (SELECT FROM listings l WHERE l.ente_id = e.id AND l.kind = 'request' AND l.channel = 'phone' AND l.created_at > e.created_at) AS call,
       EXISTS (SELECT FROM agreements a WHERE a.ente_id = e.id AND a.created_at > e.created_at) AS agree,
       EXISTS (SELECT FROM agreements a WHERE a.ente_id = e.id AND a.state = 'no_show') AS "noShow",
       EXISTS (SELECT FROM access_log g WHERE g.ente_id = e.id AND g.detail::text LIKE '%"drive_sheet"%') AS sheet
     FROM enti e WHERE e.id = $1`,
    [ctx.enteId],
  );
  return done ?? { call: false, agree: false, noShow: false, sheet: false };
}
