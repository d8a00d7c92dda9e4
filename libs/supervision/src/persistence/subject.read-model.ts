// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CardSubject } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';

/** What a thing is called and where it is dealt with. */
export interface Subject {
  readonly title: string;
  readonly href: string;
}

const FIND: Readonly<Record<string, string>> = {
  listing: `SELECT title, '/' || kind || 's/' || id AS href FROM listings WHERE id = $1 AND ente_id = $2`,
  proposal: `SELECT r.title, '/proposals/' || p.id AS href FROM proposals p JOIN listings r ON r.id = p.request_id WHERE p.id = $1 AND p.ente_id = $2`,
  agreement: `SELECT title, '/agreements/' || id AS href FROM agreements WHERE id = $1 AND ente_id = $2`,
  person: `SELECT given_name || ' ' || family_name AS title, '/people/' || id AS href FROM people WHERE id = $1 AND ente_id = $2`,
  call_task: `SELECT p.given_name || ' ' || p.family_name AS title, '/calls' AS href FROM call_tasks c JOIN people p ON p.id = c.person_id
    WHERE c.id = $1 AND c.ente_id = $2`,
  dispute: `SELECT a.title, '/disputes/' || d.id AS href FROM disputes d JOIN agreements a ON a.id = d.agreement_id WHERE d.id = $1 AND d.ente_id = $2`,
  correction: `SELECT reason AS title, '/corrections' AS href FROM corrections WHERE id = $1 AND ente_id = $2`,
};

/** Null for what is not there, belongs to another ente or is of a kind only its own source knows. */
export async function findSubject(ctx: Ctx, { kind, id }: CardSubject): Promise<Subject | null> {
  const sql = FIND[kind];
  if (!sql) return null;
  const [row] = await ctx.tx.query<Subject>(sql, [id, ctx.enteId]);
  return row ?? null;
}
