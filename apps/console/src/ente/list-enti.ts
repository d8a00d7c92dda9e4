// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import { UnitOfWork, systemSeed } from '@reciproca/platform';
import { Comuni } from '@reciproca/territory';

/** Rows for a table: slug, name, ambito, how many comuni. */
export function listEnti(app: INestApplicationContext): Promise<string[][]> {
  const seed = systemSeed('ente');
  const unitOfWork = app.get(UnitOfWork);
  return unitOfWork.read(seed, async (ctx) => {
    const rows: string[][] = [];
    for (const { id, slug, name, ambitoCode } of await app.get(Enti).listEnti(ctx)) {
      const comuni = await unitOfWork.read({ ...seed, enteId: id }, (own) => app.get(Comuni).listEnteComuni(own));
      rows.push([slug, name, ambitoCode ?? '—', String(comuni.length)]);
    }
    return rows;
  });
}
