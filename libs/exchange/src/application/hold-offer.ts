// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Listing, Service } from '../domain/listing.js';
import { isHolding, type Proposal } from '../domain/proposal.js';
import { EngineSettingsRepository } from '../persistence/engine-settings.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import type { HoldCase } from './service-plug.js';
import { ServicePlugs } from './service-plugs.js';
import { ShiftTimes } from './shift-times.js';

/** What was held: by whom, in which slot. */
export interface HeldPart {
  readonly service: Service;
  readonly proposalId: string;
  readonly offerId: string;
  readonly offerSlotId: string;
  readonly units: number;
}

/** Keeps and gives back room in an offer's slot: by counting units, or as the service of the offer has it. */
@Injectable()
export class HoldOffer {
  constructor(
    private readonly plugs: ServicePlugs,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly engine: EngineSettingsRepository,
    private readonly shift: ShiftTimes,
  ) {}

  /** Under the slot's lock. The proposal with the times it has now; null when there is no room for it any more. */
  async hold(ctx: Ctx, held: HoldCase): Promise<Proposal | null> {
    const { proposal } = held;
    if (isHolding(proposal)) return proposal;
    const slot = { id: proposal.offerSlotId, listingId: proposal.offerId };
    const plug = this.plugs.get(proposal.service);
    if (!plug.hold) return (await this.listings.take(ctx, slot, proposal.units)) ? proposal : null;
    const result = await plug.hold(ctx, held, await this.engine.getSettings(ctx));
    if (!result) return null;
    await this.listings.setTaken(ctx, slot, result.taken);
    await this.shift.execute(ctx, result.times, proposal.id);
    const own = result.times.find(({ proposalId }) => proposalId === proposal.id);
    return own ? { ...proposal, startsAt: own.startsAt, endsAt: own.endsAt } : proposal;
  }

  async giveBack(ctx: Ctx, part: HeldPart, offer: Listing): Promise<void> {
    const slot = { id: part.offerSlotId, listingId: part.offerId };
    const plug = this.plugs.get(part.service);
    if (!plug.release) {
      await this.listings.take(ctx, slot, -part.units);
      return;
    }
    await this.listings.lockSlots(ctx, [slot.id]);
    await this.listings.setTaken(
      ctx,
      slot,
      await plug.release(ctx, offer, slot.id, part.proposalId, await this.engine.getSettings(ctx)),
    );
  }

  /**
   * Proposals nobody has answered yet that cannot come about since this one was agreed; those that can get their new times.
   * Under the slot's lock.
   */
  async listOutdone(ctx: Ctx, proposal: Proposal, offer: Listing): Promise<Proposal[]> {
    const [slot] = [...(await this.listings.lockSlots(ctx, [proposal.offerSlotId])).values()];
    const plug = this.plugs.get(proposal.service);
    const isFull = !slot || slot.taken >= slot.capacity;
    if (!isFull && !plug.stillFitting) return [];
    const live = await this.proposals.listLive(ctx, { offerSlotId: proposal.offerSlotId });
    const waiting = live.filter((other) => other.state === 'proposed' && other.id !== proposal.id);
    if (isFull || !plug.stillFitting || waiting.length === 0) return waiting;
    const requests = new Map(
      (
        await this.listings.listListings(
          ctx,
          waiting.map((other) => other.requestId),
        )
      ).map((request) => [request.id, request]),
    );
    const cases = waiting.flatMap((other) => {
      const request = requests.get(other.requestId);
      return request ? [{ proposal: other, offer, request }] : [];
    });
    const times = await plug.stillFitting(ctx, cases, await this.engine.getSettings(ctx));
    await this.shift.execute(ctx, times, proposal.id);
    const fitting = new Set(times.map(({ proposalId }) => proposalId));
    return waiting.filter(({ id }) => !fitting.has(id));
  }
}
