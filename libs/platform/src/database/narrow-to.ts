// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { databaseOf } from './db-transaction.js';
import { scopeOf, SET_SETTINGS, settingsOf } from './ente-scope.js';

/**
 * From here on the transaction reaches that ente alone: for what begins before its ente is known.
 * @throws Error outside a transaction, where each statement is for itself
 */
export async function narrowTo(ctx: Ctx, enteId: string): Promise<Ctx> {
  const own = { ...ctx, enteId };
  const database = databaseOf(ctx);
  if (!database.isOpen) throw new Error('Only a transaction can be narrowed to an ente');
  // What waits for the commit is done in the reach it was written in: by then there is another one.
  await database.doBeforeCommit();
  await database.query('SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED');
  await database.query(SET_SETTINGS, settingsOf(scopeOf(own)));
  return own;
}
