// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, DomainError } from '@reciproca/kernel';
import { keepAnswer, keptAnswer } from './kept-answer.js';

/**
 * Runs `act` once for a person's key and keeps its answer beside its effects, in the same transaction.
 * A second call with the same key waits for the first to commit and gets its answer; with other content it throws `idempotency.key_reused`.
 */
export async function once<T>(ctx: Ctx, key: string, requestHash: string, act: () => Promise<T>): Promise<T> {
  const owner = ctx.actor.personId;
  const fresh = await ctx.tx.query(
    'INSERT INTO idempotency_keys (person_id, key, request_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key',
    [owner, key, requestHash],
  );
  if (fresh.length === 0) return replay<T>(ctx, key, requestHash);
  const answer = await act();
  await ctx.tx.query('UPDATE idempotency_keys SET response = $3 WHERE person_id = $1 AND key = $2', [
    owner,
    key,
    JSON.stringify(keepAnswer(answer)),
  ]);
  return answer;
}

async function replay<T>(ctx: Ctx, key: string, requestHash: string): Promise<T> {
  const [stored] = await ctx.tx.query<{ request_hash: string; response: unknown }>(
    'SELECT request_hash, response FROM idempotency_keys WHERE person_id = $1 AND key = $2',
    [ctx.actor.personId, key],
  );
  if (stored?.request_hash !== requestHash) {
    throw new DomainError('idempotency.key_reused', 'conflict', { field: 'Idempotency-Key' });
  }
  return keptAnswer(stored.response) as T;
}
