// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { ENTE_SETTING, OVER_ALL_SETTING } from '../database/ente-scope.js';
import { type ClaimedDelivery, MOST_ATTEMPTS, secondsUntilRetry } from './delivery.js';
import type { Lane } from './lanes.js';
import { OUTSIDE_CLAIM_SECONDS, type Subscription } from './subscriptions.js';

/** A set clock that runs ahead makes due what will be; the database's own never is left behind. */
const NOW = 'greatest(now(), $2::timestamptz)';
const DUE = `lane = $1 AND done_at IS NULL AND dead_at IS NULL AND run_at <= ${NOW} AND handler = ANY($3::text[])`;

/**
 * Takes the first delivery that is due and nobody has. Done in a transaction, it counts as done already: the lock is the
 * claim and the commit the end, so a process that dies leaves it as it was. Done outside, it comes back unless it is concluded.
 */
const CLAIM = `
  WITH next AS MATERIALIZED (
    SELECT message_id, handler, run_at, attempts FROM deliveries
    WHERE ${DUE} ORDER BY run_at, message_id LIMIT 1 FOR UPDATE SKIP LOCKED
  )
  UPDATE deliveries d SET
    done_at = CASE WHEN d.handler = ANY($4::text[]) THEN NULL ELSE now() END,
    attempts = CASE WHEN d.handler = ANY($4::text[]) THEN d.attempts + 1 ELSE d.attempts END,
    run_at = CASE WHEN d.handler = ANY($4::text[]) THEN ${NOW} + interval '${OUTSIDE_CLAIM_SECONDS} seconds' ELSE d.run_at END
  FROM next, outbox m
  WHERE d.message_id = next.message_id AND d.handler = next.handler AND m.id = next.message_id
  RETURNING m.id, m.ente_id, m.topic, m.payload, m.request_id, m.created_at, d.handler, next.run_at, next.attempts,
    -- From here on the transaction is that ente's, or goes on over all of them.
    set_config('${ENTE_SETTING}', coalesce(m.ente_id::text, ''), true),
    set_config('${OVER_ALL_SETTING}', CASE WHEN m.ente_id IS NULL THEN 'on' ELSE '' END, true)`;

const CONCLUDE = `
  UPDATE deliveries SET done_at = now()
  WHERE message_id = $1 AND handler = $2 AND attempts = $3 AND done_at IS NULL AND dead_at IS NULL RETURNING 1`;

const PUT_BACK = `
  UPDATE deliveries SET attempts = $4::integer, last_error = $5,
    run_at = greatest(now(), $7::timestamptz) + make_interval(secs => $6), dead_at = CASE WHEN $4::integer >= ${MOST_ATTEMPTS} THEN now() END
  WHERE message_id = $1 AND handler = $2 AND attempts = $3 AND done_at IS NULL AND dead_at IS NULL`;

const PEEK = `SELECT 1 FROM deliveries WHERE ${DUE} LIMIT 1`;

/** Which handlers there are in this process: what others are for is left to them. */
export interface Known {
  readonly names: readonly string[];
  readonly outside: readonly string[];
}

export async function claimNext(ctx: Ctx, lane: Lane, known: Known): Promise<ClaimedDelivery | null> {
  const [row] = await ctx.tx.query<ClaimedDelivery>(CLAIM, [lane, ctx.clock.now(), known.names, known.outside]);
  return row ?? null;
}

export async function isAnyDue(ctx: Ctx, lane: Lane, known: Known): Promise<boolean> {
  return (await ctx.tx.query(PEEK, [lane, ctx.clock.now(), known.names])).length > 0;
}

/** False when somebody else has taken it up meanwhile: it took longer than its claim. */
export async function conclude(ctx: Ctx, claimed: ClaimedDelivery): Promise<boolean> {
  return (await ctx.tx.query(CONCLUDE, [claimed.id, claimed.handler, claimed.attempts + 1])).length > 0;
}

/** Tried again later, and given up after {@link MOST_ATTEMPTS}; nothing when somebody else has dealt with it meanwhile. */
export async function putBack(ctx: Ctx, claimed: ClaimedDelivery, error: unknown, isOutside: boolean): Promise<void> {
  const attempts = claimed.attempts + 1;
  await ctx.tx.query(PUT_BACK, [
    claimed.id,
    claimed.handler,
    isOutside ? attempts : claimed.attempts,
    attempts,
    String(error).slice(0, 500),
    secondsUntilRetry(attempts),
    ctx.clock.now(),
  ]);
}

export function knownOf(subscriptions: readonly Subscription[]): Known {
  const names = (list: readonly Subscription[]): string[] => [...new Set(list.map(({ name }) => name))];
  return { names: names(subscriptions), outside: names(subscriptions.filter(({ isOutside }) => isOutside)) };
}
