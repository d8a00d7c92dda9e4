// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext } from '@nestjs/common';
import { ChangeRoles, OpenAccount, RegisterPerson } from '@reciproca/identity';
import { PrepareEnte } from '@reciproca/installation';
import { refusalText } from '@reciproca/web';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { systemSeed, UnitOfWork } from '@reciproca/platform';
import { PlainFailure } from '../output/plain-failure.js';
import type { EnteOrder } from './ente-order.js';

/** Opens an ente ready for work, in one transaction, with a coordinator who can sign in. Throws a plain failure when a rule refuses. */
export async function addEnte(
  app: INestApplicationContext,
  order: EnteOrder,
  comuneCodes: readonly string[],
  password: string,
): Promise<void> {
  try {
    await app.get(UnitOfWork).run(systemSeed('ente'), async (ctx) => {
      const { slug, name, ambito: ambitoCode } = order;
      const own = await app.get(PrepareEnte).execute(ctx, { slug, name, ambitoCode }, comuneCodes);
      await addCoordinator(app, own, order, password);
    });
  } catch (error) {
    if (error instanceof DomainError) throw new PlainFailure(refusalText(error.code, 'it', error.details as never));
    throw error;
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
