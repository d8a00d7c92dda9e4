// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { isMinor, People } from '@reciproca/identity';
import { type Ctx, romeDay } from '@reciproca/kernel';
import type { AppIoTarget } from '../domain/app-io.js';
import { AppIoAddressRepository } from '../persistence/app-io-address.repository.js';
import { AppIoServices } from './app-io-services.js';

/** Looked up when a message leaves: whoever has said no meanwhile, or is no longer here, is not written to. */
@Injectable()
export class AppIoTargets {
  constructor(
    private readonly services: AppIoServices,
    private readonly addresses: AppIoAddressRepository,
    private readonly people: People,
  ) {}

  async find(ctx: Ctx, personId: string | null): Promise<AppIoTarget | null> {
    const key = await this.services.findKey(ctx);
    const person = personId ? await this.people.findPerson(ctx, personId) : null;
    if (key === null || person?.state !== 'active' || person.callOnly) return null;
    if (isMinor(person.birthDate, romeDay(ctx.clock.now()))) return null;
    const fiscalCode = await this.addresses.findFiscalCode(ctx, person.id);
    return fiscalCode === null ? null : { key, fiscalCode };
  }
}
