// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { ENTE_SETTING, OVER_ALL_SETTING } from '../database/ente-scope.js';
import { type ClaimedDelivery, MOST_ATTEMPTS, secondsUntilRetry } from './delivery.js';
import type { Lane } from './lanes.js';
import { OUTSIDE_CLAIM_SECONDS } from './subscriptions.js';

/** A set clock that runs ahead makes due what will be; the database's own never is left behind. */
const NOW = 'greatest(now(), $2::timestamptz)';
const DUE = `lane = $1 AND done_at IS NULL AND dead_at IS NULL AND run_at <= ${NOW} AND handler = ANY($3::text[])`;

/** More are not counted. */
const MOST_OTHERS = 8;

/** Takes the first that is due and nobody has, and says how many others there are: those in hand, and those to be had. */
const claim = (taken: string, more = ''): string => `
  WITH next AS MATERIALIZED (
    SELECT message_id, handler, run_at, attempts FROM deliveries
    WHERE ${DUE} ORDER BY run_at, message_id LIMIT 1 FOR UPDATE SKIP LOCKED
  )
  UPDATE deliveries d SET ${taken} FROM next, outbox m
  WHERE d.message_id = next.message_id AND d.handler = next.handler AND m.id = next.message_id
  RETURNING m.id, m.ente_id, m.topic, m.payload, m.request_id, d.handler, next.run_at, next.attempts,
    (SELECT count(*)::int FROM (
      SELECT 1 FROM deliveries WHERE ${DUE} AND (message_id, handler) <> (next.message_id, next.handler) LIMIT ${MOST_OTHERS}
    ) other) AS others${more}`;

/** It counts as done already: the lock is the claim and the commit the end, so a process that dies leaves it as it was. */
const CLAIM = claim(
  'done_at = now()',
  `,
    -- From here on the transaction is that ente's, or goes on over all of them.
    set_config('${ENTE_SETTING}', coalesce(m.ente_id::text, ''), true),
    set_config('${OVER_ALL_SETTING}', CASE WHEN m.ente_id IS NULL THEN 'on' ELSE '' END, true)`,
);

/** It comes back unless it is concluded. */
const CLAIM_OUTSIDE = claim(`attempts = d.attempts + 1, run_at = ${NOW} + interval '${OUTSIDE_CLAIM_SECONDS} seconds'`);

const CONCLUDE = `
  UPDATE deliveries SET done_at = now()
  WHERE message_id = $1 AND handler = $2 AND attempts = $3 AND done_at IS NULL AND dead_at IS NULL RETURNING 1`;

const PUT_BACK = `
  UPDATE deliveries SET attempts = $4::integer, last_error = $5,
    run_at = greatest(now(), $7::timestamptz) + make_interval(secs => $6), dead_at = CASE WHEN $4::integer >= ${MOST_ATTEMPTS} THEN now() END
  WHERE message_id = $1 AND handler = $2 AND attempts = $3 AND done_at IS NULL AND dead_at IS NULL`;

const PEEK = `SELECT 1 FROM deliveries WHERE ${DUE} LIMIT 1`;

/** Whose deliveries: handlers by name, those of this process alone. What others are for is left to them. */
type Handlers = readonly string[];

/** The next to be done in the context's transaction. */
export async function claimNext(ctx: Ctx, lane: Lane, handlers: Handlers): Promise<ClaimedDelivery | null> {
  return (await ctx.tx.query<ClaimedDelivery>(CLAIM, [lane, ctx.clock.now(), handlers]))[0] ?? null;
}

/** The next to be done outside any transaction. */
export async function claimOutside(ctx: Ctx, lane: Lane, handlers: Handlers): Promise<ClaimedDelivery | null> {
  return (await ctx.tx.query<ClaimedDelivery>(CLAIM_OUTSIDE, [lane, ctx.clock.now(), handlers]))[0] ?? null;
}

export async function isAnyDue(ctx: Ctx, lane: Lane, handlers: Handlers): Promise<boolean> {
  return (await ctx.tx.query(PEEK, [lane, ctx.clock.now(), handlers])).length > 0;
}

/** False when somebody else has taken it up meanwhile: it took longer than its claim. */
export async function conclude(ctx: Ctx, claimed: ClaimedDelivery): Promise<boolean> {
  return (await ctx.tx.query(CONCLUDE, [claimed.id, claimed.handler, claimed.attempts + 1])).length > 0;
}

/** How a delivery came to nothing. */
export interface Failure {
  readonly error: unknown;
  readonly isOutside: boolean;
  /** Whether what failed was something else that its transaction had taken on: it goes alone then, and at once. */
  readonly isInCompany: boolean;
}

/** Tried again later, and given up after {@link MOST_ATTEMPTS}; nothing when somebody else has dealt with it meanwhile. */
export async function putBack(ctx: Ctx, claimed: ClaimedDelivery, failure: Failure): Promise<void> {
  const attempts = claimed.attempts + 1;
  await ctx.tx.query(PUT_BACK, [
    claimed.id,
    claimed.handler,
    failure.isOutside ? attempts : claimed.attempts,
    attempts,
    String(failure.error).slice(0, 500),
    failure.isInCompany ? 0 : secondsUntilRetry(attempts),
    ctx.clock.now(),
  ]);
}
