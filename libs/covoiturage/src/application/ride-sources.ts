// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, Enti } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, hasRole, notFound } from '@reciproca/kernel';
import type { RidePartner } from '../domain/ride-partner.js';
import { type AskableSource, MOST_SOURCES, type RideSource } from '../domain/ride-source.js';
import { RidePartnerRepository } from '../persistence/ride-partner.repository.js';
import { RideSourceRepository } from '../persistence/ride-source.repository.js';
import { type Asked, PlatformClient } from './platform-client.js';

export interface SourceInput {
  readonly address: string;
  /** Left out, the one that is there stays. */
  readonly key?: string | undefined;
  readonly takesBookings: boolean;
}

export interface PartnerSource {
  readonly partner: RidePartner;
  readonly source: RideSource | null;
  /** It was sealed with a secret the server has no more. */
  readonly isLost: boolean;
}

/** Where the ente looks for rides of other platforms: nowhere, until its coordinators write it down. */
@Injectable()
export class RideSources {
  constructor(
    private readonly partners: RidePartnerRepository,
    private readonly sources: RideSourceRepository,
    private readonly client: PlatformClient,
    private readonly enti: Enti,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `ride_partner.not_found`. */
  async get(ctx: Ctx, partnerId: string): Promise<PartnerSource> {
    mayDecide(ctx);
    const partner = await this.findPartner(ctx, partnerId);
    const source = (await this.sources.list(ctx)).find((one) => one.partnerId === partnerId) ?? null;
    const isLost = source !== null && (await this.sources.findKey(ctx, partnerId)) === null;
    return { partner, source, isLost };
  }

  /** Throws `ride_partner.not_found`, `ride_source.address_wrong`, `ride_source.too_many`, `input.required`. */
  async set(ctx: Ctx, partnerId: string, { address, key: typed, takesBookings }: SourceInput): Promise<void> {
    const { source } = await this.get(ctx, partnerId);
    this.client.ensureAddress(address);
    if (!source && (await this.sources.list(ctx)).length >= MOST_SOURCES)
      throw new DomainError('ride_source.too_many', 'conflict', { field: 'address' });
    // A key belongs to the server that gave it: no other address gets it.
    const kept = source?.address === address ? await this.sources.findKey(ctx, partnerId) : null;
    const key = typed ?? kept;
    if (key === null) throw new DomainError('input.required', 'invalid', { field: 'key' });
    await this.sources.save(ctx, { partnerId, address, key, takesBookings, changedAt: ctx.clock.now() });
    await this.record(ctx, 'ride_source_set');
  }

  /** Throws `ride_source.not_found`. */
  async remove(ctx: Ctx, partnerId: string): Promise<void> {
    mayDecide(ctx);
    if (!(await this.sources.remove(ctx, partnerId))) throw notFound('ride_source');
    await this.record(ctx, 'ride_source_removed');
  }

  /** For a trial; throws `ride_source.not_found`. */
  async findToTry(ctx: Ctx, partnerId: string): Promise<Asked> {
    const { source } = await this.get(ctx, partnerId);
    const key = source && (await this.sources.findKey(ctx, partnerId));
    if (!source || key === null) throw notFound('ride_source');
    return { address: source.address, key };
  }

  /** Whether rides may be looked for anywhere. */
  async isOn(ctx: Ctx): Promise<boolean> {
    return (await this.listAskable(ctx)).length > 0;
  }

  /** Those with a key that can be read, by the name of who it is; an ente for practice asks nobody. */
  async listAskable(ctx: Ctx): Promise<AskableSource[]> {
    const sources = await this.sources.list(ctx);
    if (sources.length === 0 || (await this.enti.isPractice(ctx))) return [];
    const partners = (await this.partners.list(ctx)).filter(({ endedAt }) => endedAt === null);
    const found: AskableSource[] = [];
    for (const { id, name } of partners) {
      const source = sources.find(({ partnerId }) => partnerId === id);
      const key = source && (await this.sources.findKey(ctx, id));
      if (source && key) found.push({ ...source, name, key });
    }
    return found;
  }

  private async findPartner(ctx: Ctx, id: string): Promise<RidePartner> {
    const found = (await this.partners.list(ctx)).find((one) => one.id === id && one.endedAt === null);
    if (!found) throw notFound('ride_partner');
    return found;
  }

  private record(ctx: Ctx, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what } });
  }
}

function mayDecide(ctx: Ctx): void {
  if (!hasRole(ctx, 'coordinator')) throw forbidden();
}
