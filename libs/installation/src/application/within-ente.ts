// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Enti } from '@reciproca/identity';
import { type Ctx, notFound } from '@reciproca/kernel';
import { narrowTo } from '@reciproca/platform';

/** From here on the transaction reaches that ente alone. Throws `ente.not_found`. */
export async function withinEnte(ctx: Ctx, enti: Enti, enteId: string): Promise<Ctx> {
  if (!(await enti.listEnti(ctx)).some(({ id }) => id === enteId)) throw notFound('ente');
  return narrowTo(ctx, enteId);
}
