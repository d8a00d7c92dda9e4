// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, DomainError } from '@reciproca/kernel';

export type Attempt<T> =
  { readonly done: true; readonly value: T } | { readonly done: false; readonly refusal: DomainError };

/** Does something within the open transaction; when it is refused, everything it had written is undone and the transaction goes on. */
export async function attempt<T>(ctx: Ctx, work: () => Promise<T>): Promise<Attempt<T>> {
  await ctx.tx.query('SAVEPOINT attempt');
  try {
    const value = await work();
    await ctx.tx.query('RELEASE SAVEPOINT attempt');
    return { done: true, value };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await ctx.tx.query('ROLLBACK TO SAVEPOINT attempt');
    return { done: false, refusal: error };
  }
}
