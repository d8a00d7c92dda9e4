// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Listing } from '../domain/listing.js';
import type { Proposal } from '../domain/proposal.js';
import { EngineSettingsRepository } from '../persistence/engine-settings.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { SlotRepository } from '../persistence/slot.repository.js';
import { ServicePlugs } from './service-plugs.js';
import { ShiftTimes } from './shift-times.js';

/**
 * Proposals nobody has answered yet that cannot come about since one of the same slot was agreed; those that can get their new times.
 * Under the slot's lock.
 */
@Injectable()
export class ListOutdone {
  constructor(
    private readonly plugs: ServicePlugs,
    private readonly slots: SlotRepository,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly engine: EngineSettingsRepository,
    private readonly shift: ShiftTimes,
  ) {}

  async execute(ctx: Ctx, agreed: Pick<Proposal, 'id' | 'offerSlotId'>, offer: Listing): Promise<Proposal[]> {
    const slot = (await this.slots.lock(ctx, [agreed.offerSlotId])).get(agreed.offerSlotId);
    const plug = this.plugs.get(offer.service);
    const isFull = !slot || slot.taken >= slot.capacity;
    if (!isFull && !plug.stillFitting) return [];
    const live = await this.proposals.listLive(ctx, { offerSlotId: agreed.offerSlotId });
    const waiting = live.filter((other) => other.state === 'proposed' && other.id !== agreed.id);
    if (isFull || !plug.stillFitting || waiting.length === 0) return waiting;
    const requestIds = waiting.map((other) => other.requestId);
    const requests = new Map((await this.listings.listListings(ctx, requestIds)).map((one) => [one.id, one]));
    const cases = waiting.flatMap((proposal) => {
      const request = requests.get(proposal.requestId);
      return request ? [{ proposal, offer, request, slot }] : [];
    });
    const times = await plug.stillFitting(ctx, cases, await this.engine.getSettings(ctx));
    await this.shift.execute(ctx, times, agreed.id);
    const fitting = new Set(times.map(({ proposalId }) => proposalId));
    return waiting.filter(({ id }) => !fitting.has(id));
  }
}
