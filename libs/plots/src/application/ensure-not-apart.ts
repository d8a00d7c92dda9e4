// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { KeptApart } from '@reciproca/identity';
import { type Ctx, DomainError, isStaff } from '@reciproca/kernel';
import type { Garden } from '@reciproca/orti';
import { TenureRepository } from '../persistence/tenure.repository.js';

/** Who is never to meet is not made neighbours over a fence either; who answers for the garden does not learn of it. */
@Injectable()
export class EnsureNotApart {
  constructor(
    private readonly apart: KeptApart,
    private readonly tenures: TenureRepository,
  ) {}

  /** Throws `plots.by_the_office` to the garden, and `plots.kept_apart` to staff who do not say why it is to be all the same. */
  async execute(ctx: Ctx, garden: Garden, personId: string, overrule: string | undefined): Promise<void> {
    const there = (await this.tenures.listHeld(ctx, garden.id)).flatMap((tenure) => tenure.personId ?? []);
    const met = await this.apart.findAmong(ctx, personId, [garden.referentId, ...there]);
    if (!met) return;
    if (!isStaff(ctx)) throw new DomainError('plots.by_the_office', 'conflict', { field: 'requestId' });
    if (overrule !== undefined) return;
    throw new DomainError('plots.kept_apart', 'conflict', { field: 'overrule', name: met.name });
  }
}
