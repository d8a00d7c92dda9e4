// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext } from '@nestjs/common';
import { ChangeModes, ManageCategories } from '@reciproca/exchange';
import { ChangeRoles, OpenAccount, OpenEnte, RegisterPerson } from '@reciproca/identity';
import { refusalText } from '@reciproca/web';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { UnitOfWork } from '@reciproca/platform';
import { Comuni } from '@reciproca/territory';
import { PlainFailure } from '../output/plain-failure.js';
import { systemSeed } from '../system-seed.js';
import { DEFAULT_CATEGORIES } from './default-categories.js';
import type { EnteOrder } from './ente-order.js';

/**
 * Opens an ente ready for work, in one transaction: categories, mode, comuni and a coordinator who can sign in.
 * The ledger makes its accounts, the community fund's too, with their first minutes. Throws a plain failure when a rule refuses.
 */
export async function addEnte(
  app: INestApplicationContext,
  order: EnteOrder,
  comuneCodes: readonly string[],
  password: string,
): Promise<void> {
  try {
    await app.get(UnitOfWork).run(systemSeed('ente'), async (ctx) => {
      const { slug, name, ambito: ambitoCode } = order;
      const ente = await app.get(OpenEnte).execute(ctx, { slug, name, ambitoCode });
      const own = { ...ctx, enteId: ente.id };
      await app.get(Comuni).assignToEnte(own, comuneCodes);
      await addCategories(app.get(ManageCategories), own);
      await app.get(ChangeModes).set(own, { areaId: null, categoryId: null, mode: 'assisted' });
      await addCoordinator(app, own, order, password);
    });
  } catch (error) {
    if (error instanceof DomainError) throw new PlainFailure(refusalText(error.code, 'it', error.details as never));
    throw error;
  }
}

async function addCategories(manage: ManageCategories, ctx: Ctx): Promise<void> {
  for (const { code, service, nameIt, nameEn, minutesGuide, vetting = false, inactive } of DEFAULT_CATEGORIES) {
    const { id } = await manage.add(ctx, { code, service, nameIt, nameEn, minutesGuide, vettingRequired: vetting });
    if (inactive) await manage.change(ctx, id, { active: false });
  }
}

async function addCoordinator(
  app: INestApplicationContext,
  ctx: Ctx,
  order: EnteOrder,
  password: string,
): Promise<void> {
  const { id } = await app
    .get(RegisterPerson)
    .execute(ctx, { ...order.coordinator, birthDate: order.birthDate, devices: 'smartphone', channels: ['socket'] });
  const roles = app.get(ChangeRoles);
  await roles.grant(ctx, id, 'operator');
  await roles.grant(ctx, id, 'coordinator');
  // Whoever is registered is a resident; staff are not, unless they live there and say so.
  await roles.revoke(ctx, id, 'resident');
  await app.get(OpenAccount).execute(ctx, id, { login: order.login, password });
}
