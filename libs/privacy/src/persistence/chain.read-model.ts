// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import type { Ctx } from '@reciproca/kernel';
import type { ChainFault, ChainMark, ChainReport, ChainStep } from '../domain/audit.js';

/** The text that is hashed is written out here again, so that a function changed in the database cannot make a wrong chain look right. */
const ENTRY_TEXT = `jsonb_build_array(e.id, e.ente_id, e.actor_id, e.person_id, e.action, e.detail,
  to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.request_id, to_jsonb(e.subject_ids))::text`;

/** The links after a mark, at most so many: how far they reach, and the first of them that is wrong. */
const STEP = `
  WITH link AS (
    SELECT position, entry_id, previous_hash, hash FROM audit_links WHERE ente_id = $1 AND position > $2
    ORDER BY position LIMIT $4
  ), walked AS (
    SELECT l.position, l.entry_id, l.previous_hash, l.hash, e.id IS NULL AS is_missing,
      $2::bigint + row_number() OVER steps AS nth, coalesce(lag(l.hash) OVER steps, decode($3, 'hex')) AS before,
      sha256(l.previous_hash || convert_to(${ENTRY_TEXT}, 'UTF8')) AS counted
    FROM link l LEFT JOIN access_log e ON e.id = l.entry_id WINDOW steps AS (ORDER BY l.position)
  ), fault AS (
    SELECT position::int, entry_id AS "entryId", CASE
        WHEN position <> nth THEN 'cut' WHEN is_missing THEN 'missing'
        WHEN previous_hash <> before THEN 'reordered' ELSE 'changed' END AS kind
    FROM walked
    WHERE position <> nth OR is_missing OR previous_hash <> before OR counted IS DISTINCT FROM hash
    ORDER BY position LIMIT 1
  ), reached AS (SELECT position, hash FROM link ORDER BY position DESC LIMIT 1)
  SELECT r.position::int AS "reachedPosition", encode(r.hash, 'hex') AS "reachedHash", f.position, f."entryId", f.kind,
    (SELECT count(*) FROM link) = $4 AS "isMore"
  FROM reached r LEFT JOIN fault f ON true`;

interface Fault {
  readonly kind: ChainFault;
  readonly position: number | null;
  readonly entryId: string | null;
}

interface StepRow {
  readonly reachedPosition: number;
  readonly reachedHash: string;
  readonly position: number | null;
  readonly entryId: string | null;
  readonly kind: ChainFault | null;
  readonly isMore: boolean;
}

/** @param from where an earlier walk came to; null for the beginning of the context's ente's chain */
export async function walkStep(ctx: Ctx, from: ChainMark | null, most: number): Promise<ChainStep> {
  const mark = from ?? { position: 0, hash: createHash('sha256').update(ctx.enteId).digest('hex') };
  const [row] = await ctx.tx.query<StepRow>(STEP, [ctx.enteId, mark.position, mark.hash, most]);
  if (!row) return { reached: mark, fault: null, isEnd: true };
  const { reachedPosition, reachedHash, position, entryId, kind, isMore } = row;
  const fault = kind && { kind, position, entryId };
  return { reached: { position: reachedPosition, hash: reachedHash }, fault, isEnd: fault !== null || !isMore };
}

interface Look {
  /** What the steps have found. */
  readonly fault: ChainReport['fault'];
  /** Entries from then on are looked at for a link; all of them when null. */
  readonly since: Date | null;
  /** A head written down earlier, as position:hash. */
  readonly anchor: string | null;
}

/** What is seen of the chain as a whole, once its links have been walked. */
export async function reportOnChain(ctx: Ctx, { fault, since, anchor }: Look): Promise<ChainReport> {
  const { enteId } = ctx;
  const [head] = await ctx.tx.query<{ position: number; hash: string; entries: number }>(
    `SELECT coalesce(h.position, 0)::int AS position, encode(coalesce(h.hash, sha256(convert_to(e.id::text, 'UTF8'))), 'hex') AS hash,
       (SELECT count(*)::int FROM access_log a WHERE a.ente_id = e.id) AS entries
     FROM enti e LEFT JOIN audit_heads h ON h.ente_id = e.id WHERE e.id = $1`,
    [enteId],
  );
  const found =
    fault ??
    (await findTornEnd(ctx, enteId)) ??
    (await findUnchained(ctx, enteId, since)) ??
    (await findRewritten(ctx, enteId)) ??
    (anchor ? await findOffAnchor(ctx, enteId, anchor) : undefined);
  return {
    enteId,
    entries: head?.entries ?? 0,
    headPosition: head?.position ?? 0,
    headHash: head?.hash ?? '',
    fault: found ?? null,
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

async function findUnchained(ctx: Ctx, enteId: string, since: Date | null): Promise<Fault | undefined> {
  const [row] = await ctx.tx.query<Fault>(
    `SELECT 'unchained' AS kind, NULL AS position, e.id AS "entryId" FROM access_log e
     WHERE e.ente_id = $1 AND ($2::timestamptz IS NULL OR e.at >= $2)
       AND NOT EXISTS (SELECT 1 FROM audit_links l WHERE l.entry_id = e.id AND l.ente_id = e.ente_id) ORDER BY e.at LIMIT 1`,
    [enteId, since],
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
