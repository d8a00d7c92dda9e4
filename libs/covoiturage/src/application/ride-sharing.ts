// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { newSessionToken } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, hasRole, newId, notFound } from '@reciproca/kernel';
import type { RidePartner } from '../domain/ride-partner.js';
import { RidePartnerRepository } from '../persistence/ride-partner.repository.js';
import { RideSharingRepository } from '../persistence/ride-sharing.repository.js';
import { RideSourceRepository } from '../persistence/ride-source.repository.js';

export interface PartnerInput {
  readonly name: string;
  readonly operator: string;
}

export interface ShownSharing {
  readonly isOn: boolean;
  readonly partners: readonly RidePartner[];
  /** Of the partners those that are asked for rides of theirs. */
  readonly asked: readonly string[];
}

/** Which platforms see the ente’s rides, and whether any does: for its coordinators. */
@Injectable()
export class RideSharing {
  constructor(
    private readonly sharing: RideSharingRepository,
    private readonly partners: RidePartnerRepository,
    private readonly sources: RideSourceRepository,
  ) {}

  async show(ctx: Ctx): Promise<ShownSharing> {
    mayDecide(ctx);
    const asked = (await this.sources.list(ctx)).map(({ partnerId }) => partnerId);
    return { isOn: await this.sharing.isOn(ctx), partners: await this.partners.list(ctx), asked };
  }

  async set(ctx: Ctx, isOn: boolean): Promise<void> {
    mayDecide(ctx);
    await this.sharing.set(ctx, isOn);
  }

  /** With the key, which is told this once. Throws `ride_partner.known`. */
  async admit(ctx: Ctx, input: PartnerInput): Promise<{ id: string; key: string }> {
    mayDecide(ctx);
    const key = newSessionToken();
    const partner = { ...input, id: newId(), madeAt: ctx.clock.now(), endedAt: null };
    if (!(await this.partners.insertNew(ctx, partner, key)))
      throw new DomainError('ride_partner.known', 'conflict', { field: 'operator' });
    return { id: partner.id, key };
  }

  /** Its key opens nothing from now on, and it is asked for nothing. Throws `ride_partner.not_found`. */
  async end(ctx: Ctx, id: string): Promise<void> {
    mayDecide(ctx);
    if (!(await this.partners.end(ctx, id))) throw notFound('ride_partner');
    await this.sources.remove(ctx, id);
  }
}

function mayDecide(ctx: Ctx): void {
  if (!hasRole(ctx, 'coordinator')) throw forbidden();
}
