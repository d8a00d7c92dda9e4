// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, DomainError } from '@reciproca/kernel';

/** Does something within the open transaction; when it is refused, what it had written is undone and the answer is null. */
export async function orNothing<T>(ctx: Ctx, work: () => Promise<T>): Promise<{ value: T } | null> {
  await ctx.tx.query('SAVEPOINT texted');
  try {
    const value = await work();
    await ctx.tx.query('RELEASE SAVEPOINT texted');
    return { value };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await ctx.tx.query('ROLLBACK TO SAVEPOINT texted');
    return null;
  }
}
