// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, DomainError } from '@reciproca/kernel';
import { databaseOf } from './db-transaction.js';

export type Attempt<T> =
  { readonly done: true; readonly value: T } | { readonly done: false; readonly refusal: DomainError };

/** Does something within the open transaction; when it throws, what it had written is undone and the transaction can go on. */
export async function inSavepoint<T>(ctx: Ctx, work: () => Promise<T>): Promise<T> {
  const forgetLater = databaseOf(ctx).markLater();
  await ctx.tx.query('SAVEPOINT attempt');
  try {
    const value = await work();
    await ctx.tx.query('RELEASE SAVEPOINT attempt');
    return value;
  } catch (error) {
    forgetLater();
    databaseOf(ctx).isPartlyUndone = true;
    await ctx.tx.query('ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt');
    throw error;
  }
}

/** Does something that may be refused: a refusal undoes what was written and is the answer; every other error goes on. */
export async function attempt<T>(ctx: Ctx, work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { done: true, value: await inSavepoint(ctx, work) };
  } catch (error) {
    if (error instanceof DomainError) return { done: false, refusal: error };
    throw error;
  }
}
