// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { ChainFault, ChainReport } from '../domain/audit.js';

/** The text that is hashed is written out here again, so that a function changed in the database cannot make a wrong chain look right. */
const ENTRY_TEXT = `jsonb_build_array(e.id, e.ente_id, e.actor_id, e.person_id, e.action, e.detail,
  to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.request_id, to_jsonb(e.subject_ids))::text`;

const FIRST_FAULT = `
  WITH walked AS (
    SELECT l.position, l.entry_id, l.previous_hash, l.hash, e.id IS NULL AS is_missing, row_number() OVER steps AS nth,
      lag(l.hash) OVER steps AS before, sha256(l.previous_hash || convert_to(${ENTRY_TEXT}, 'UTF8')) AS counted
    FROM audit_links l LEFT JOIN access_log e ON e.id = l.entry_id WHERE l.ente_id = $1 WINDOW steps AS (ORDER BY l.position)
  )
  SELECT position::int, entry_id AS "entryId", CASE
      WHEN position <> nth THEN 'cut' WHEN is_missing THEN 'missing'
      WHEN previous_hash <> coalesce(before, sha256(convert_to($1::text, 'UTF8'))) THEN 'reordered' ELSE 'changed' END AS kind
  FROM walked
  WHERE position <> nth OR is_missing OR previous_hash <> coalesce(before, sha256(convert_to($1::text, 'UTF8'))) OR counted IS DISTINCT FROM hash
  ORDER BY position LIMIT 1`;

interface Fault {
  readonly kind: ChainFault;
  readonly position: number | null;
  readonly entryId: string | null;
}

/** Walks the ente's chain from its beginning and finds the first thing that is wrong. */
export async function walkChain(ctx: Ctx, enteId: string, anchor: string | null = null): Promise<ChainReport> {
  const [head] = await ctx.tx.query<{ position: number; hash: string; entries: number }>(
    `SELECT coalesce(h.position, 0)::int AS position, encode(coalesce(h.hash, sha256(convert_to(e.id::text, 'UTF8'))), 'hex') AS hash,
       (SELECT count(*)::int FROM access_log a WHERE a.ente_id = e.id) AS entries
     FROM enti e LEFT JOIN audit_heads h ON h.ente_id = e.id WHERE e.id = $1`,
    [enteId],
  );
  const [inside] = await ctx.tx.query<Fault>(FIRST_FAULT, [enteId]);
  const fault =
    inside ??
    (await findTornEnd(ctx, enteId)) ??
    (await findUnchained(ctx, enteId)) ??
    (await findRewritten(ctx, enteId)) ??
    (anchor ? await findOffAnchor(ctx, enteId, anchor) : undefined);
  return {
    enteId,
    entries: head?.entries ?? 0,
    headPosition: head?.position ?? 0,
    headHash: head?.hash ?? '',
    fault: fault ?? null,
  };
}

/** The head says how long the chain is: links taken from its end are missed. */
async function findTornEnd(ctx: Ctx, enteId: string): Promise<Fault | undefined> {
  const [row] = await ctx.tx.query<Fault>(
    `SELECT 'cut' AS kind, coalesce(l.position, 0)::int + 1 AS position, NULL AS "entryId" FROM enti e
     LEFT JOIN LATERAL (SELECT position, hash FROM audit_links WHERE ente_id = e.id ORDER BY position DESC LIMIT 1) l ON true
     LEFT JOIN audit_heads h ON h.ente_id = e.id
     WHERE e.id = $1 AND (coalesce(h.position, 0) <> coalesce(l.position, 0) OR h.hash IS DISTINCT FROM l.hash AND l.hash IS NOT NULL)`,
    [enteId],
  );
  return row;
}

async function findUnchained(ctx: Ctx, enteId: string): Promise<Fault | undefined> {
  const [row] = await ctx.tx.query<Fault>(
    `SELECT 'unchained' AS kind, NULL AS position, e.id AS "entryId" FROM access_log e
     WHERE e.ente_id = $1 AND NOT EXISTS (SELECT 1 FROM audit_links l WHERE l.entry_id = e.id AND l.ente_id = e.ente_id) ORDER BY e.at LIMIT 1`,
    [enteId],
  );
  return row;
}

/** A whole chain made anew holds together, but not with what earlier checks have seen of it. */
async function findRewritten(ctx: Ctx, enteId: string): Promise<Fault | undefined> {
  const [row] = await ctx.tx.query<Fault>(
    `SELECT 'rewritten' AS kind, c.head_position::int AS position, l.entry_id AS "entryId" FROM audit_checks c
     LEFT JOIN audit_links l ON l.ente_id = c.ente_id AND l.position = c.head_position
     WHERE c.ente_id = $1 AND c.fault IS NULL AND c.head_position > 0 AND l.hash IS DISTINCT FROM c.head_hash ORDER BY c.head_position LIMIT 1`,
    [enteId],
  );
  return row;
}

async function findOffAnchor(ctx: Ctx, enteId: string, anchor: string): Promise<Fault | undefined> {
  const [position = '', hash = ''] = anchor.split(':');
  const [row] = await ctx.tx.query(
    "SELECT 1 FROM audit_links WHERE ente_id = $1 AND position = $2 AND encode(hash, 'hex') = $3",
    [enteId, Number(position) || 0, hash],
  );
  return row ? undefined : { kind: 'rewritten', position: Number(position) || null, entryId: null };
}
