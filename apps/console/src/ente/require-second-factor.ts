// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext } from '@nestjs/common';
import { ChangeSettings, type EnteSettings, Enti } from '@reciproca/identity';
import { UnitOfWork, systemSeed } from '@reciproca/platform';
import { PlainFailure } from '../output/plain-failure.js';

/** Throws a plain failure where there is no ente of that name. */
export async function setStaffSecondFactor(
  app: INestApplicationContext,
  slug: string,
  staffSecondFactor: EnteSettings['staffSecondFactor'],
): Promise<void> {
  const seed = systemSeed('ente');
  const unitOfWork = app.get(UnitOfWork);
  const ente = (await unitOfWork.read(seed, (ctx) => app.get(Enti).listEnti(ctx))).find((one) => one.slug === slug);
  if (!ente) throw new PlainFailure(`Non c’è nessun ente "${slug}".`);
  await unitOfWork.run({ ...seed, enteId: ente.id }, (ctx) =>
    app.get(ChangeSettings).execute(ctx, { staffSecondFactor }),
  );
}
