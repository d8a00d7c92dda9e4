// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, isStaff, notFound } from '@reciproca/kernel';
import type { Crate } from '../domain/garden.js';
import { GardenRepository } from '../persistence/garden.repository.js';

/** A crate given as thanks was fetched: the driver says so, or who answers for the garden. */
@Injectable()
export class CollectCrate {
  constructor(private readonly gardens: GardenRepository) {}

  /** Throws `crate.not_found`, `crate.not_as_thanks`, `crate.collected_already`. Returns its garden. */
  async execute(ctx: Ctx, crateId: string): Promise<{ crate: Crate; gardenId: string }> {
    const crate = await this.gardens.findCrate(ctx, { id: crateId });
    if (!crate) throw notFound('crate');
    const { gardenId } = await this.gardens.getHarvest(ctx, crate.harvestId);
    const { referentId } = await this.gardens.getGarden(ctx, gardenId);
    const isTheirs = [crate.personId, referentId].includes(ctx.beneficiaryId ?? '');
    if (!isStaff(ctx) && !isTheirs) throw notFound('crate');
    if (!crate.thanksForId) throw new DomainError('crate.not_as_thanks', 'conflict');
    if (crate.state !== 'assigned') throw new DomainError('crate.collected_already', 'conflict');
    await this.gardens.moveCrate(ctx, crate, 'delivered');
    return { crate: { ...crate, state: 'delivered' }, gardenId };
  }
}
