// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import type { CalledOffTime, Listing, Slot, Taking } from '../domain/listing.js';
import { isHolding, type Proposal, type ProposalState } from '../domain/proposal.js';
import type { Span } from '../domain/span.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { EngineSettingsRepository } from '../persistence/engine-settings.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { SlotRepository } from '../persistence/slot.repository.js';
import { DiaryBook } from './diary-book.js';
import type { HeldTimes, HoldCase } from './service-plug.js';
import { ServicePlugs } from './service-plugs.js';
import { ShiftTimes } from './shift-times.js';

/** A slot with the listing it belongs to. */
export interface SlotPlace {
  readonly listing: Listing;
  readonly slotId: string;
}

/**
 * The only writer of what is taken of a slot and of how much it has. It never adds nor subtracts: once something that holds a place
 * has changed, it counts again whatever holds one, so that nothing is lost or given twice however often it is called.
 * Everybody who calls it has locked the listing and the slot (`ExchangeLocks`).
 */
@Injectable()
export class SlotBook {
  constructor(
    private readonly slots: SlotRepository,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly agreements: AgreementRepository,
    private readonly plugs: ServicePlugs,
    private readonly engine: EngineSettingsRepository,
    private readonly shift: ShiftTimes,
    private readonly diary: DiaryBook,
  ) {}

  /** New times of a listing, with nothing taken of them. */
  async addTimes(ctx: Ctx, listingId: string, spans: readonly Span[], capacity: number): Promise<void> {
    await this.slots.insert(ctx, listingId, spans, capacity);
  }

  /**
   * The slot of what a listing has promised, once it is at another time: its own, another with room, or one made for it alone. The
   * caller writes it down and counts both.
   */
  async slotFor(ctx: Ctx, { listing, slotId }: SlotPlace, span: Span, units: number): Promise<string> {
    const slots = await this.slots.list(ctx, [listing.id], ctx.clock.now());
    const around = slots.filter(({ startsAt, endsAt }) => startsAt <= span.startsAt && endsAt >= span.endsAt);
    const found = around.find(({ id }) => id === slotId) ?? around.find((slot) => isRoomFor(slot, units));
    if (found) return found.id;
    const [added] = await this.slots.insert(ctx, listing.id, [span], units);
    return added ?? slotId;
  }

  /** The same slot later or earlier, with everybody in it. */
  async shiftSlot(ctx: Ctx, { listing, slotId }: SlotPlace, byMs: number): Promise<void> {
    await this.slots.shift(ctx, { id: slotId, listingId: listing.id }, byMs);
    await this.plugs.get(listing.service).shiftTime?.(ctx, listing, slotId, byMs);
  }

  /** A first yes: keeps the offer's place for the pair until then, at most. Null when there is none any more. */
  async hold(ctx: Ctx, held: HoldCase, to: ProposalState, until: Date): Promise<Proposal | null> {
    const placed = await this.place(ctx, held);
    if (!placed) return null;
    const expiresAt = until < placed.startsAt ? until : placed.startsAt;
    await this.proposals.move(ctx, placed.id, held.proposal.state, to, { expiresAt });
    await this.countUnits(ctx, [{ listing: held.offer, slotId: placed.offerSlotId }]);
    await this.diary.follow(ctx, [placed.offerSlotId]);
    return { ...placed, state: to, expiresAt };
  }

  /** Both have said yes: the agreement holds both their places. Null when one of the two is gone. */
  async promise(
    ctx: Ctx,
    held: HoldCase,
    requestSlot: Slot | undefined,
    agreementOf: (placed: Proposal) => Promise<Agreement>,
  ): Promise<Agreement | null> {
    return this.promiseAgain(ctx, held, requestSlot, async (placed) => {
      const agreement = await agreementOf(placed);
      await this.agreements.insert(ctx, agreement);
      await this.proposals.move(ctx, placed.id, held.proposal.state, 'agreed');
      return agreement;
    });
  }

  /** The same for what was agreed once and holds both places anew. */
  async promiseAgain(
    ctx: Ctx,
    held: HoldCase,
    requestSlot: Slot | undefined,
    write: (placed: Proposal) => Promise<Agreement>,
  ): Promise<Agreement | null> {
    if (!requestSlot || !(await this.hasRoom(ctx, held.request, requestSlot, 1))) return null;
    const placed = await this.place(ctx, held);
    if (!placed) return null;
    const agreement = await write(placed);
    await this.countUnits(ctx, [
      { listing: held.offer, slotId: placed.offerSlotId },
      { listing: held.request, slotId: placed.requestSlotId },
    ]);
    await this.diary.follow(ctx, [placed.offerSlotId]);
    return agreement;
  }

  /** After something that held places of these slots does so no more, or holds another number of them. */
  async recount(ctx: Ctx, places: readonly SlotPlace[]): Promise<void> {
    await this.countUnits(ctx, places);
    for (const { listing, slotId } of places) {
      const plug = this.plugs.get(listing.service);
      if (listing.kind !== 'offer' || !plug.recount) continue;
      const holderIds = await this.slots.listHolderIds(ctx, slotId);
      const taken = await plug.recount(ctx, listing, slotId, holderIds, await this.engine.getSettings(ctx));
      await this.slots.setTaken(ctx, { id: slotId, listingId: listing.id }, taken);
    }
    await this.diary.follow(
      ctx,
      places.filter(({ listing }) => listing.kind === 'offer').map(({ slotId }) => slotId),
    );
  }

  /** Units of an offer that go without a proposal, such as a crate given as thanks. Throws `listing.nothing_left`. */
  async take(ctx: Ctx, offer: Listing, taking: Taking): Promise<void> {
    const slots = await this.slots.list(ctx, [offer.id], ctx.clock.now());
    const locked = await this.slots.lock(
      ctx,
      slots.map(({ id }) => id),
    );
    for (const { id } of slots) {
      const slot = locked.get(id);
      if (!slot || !(await this.hasRoom(ctx, offer, slot, taking.units))) continue;
      await this.slots.insertTaking(ctx, id, taking);
      await this.countUnits(ctx, [{ listing: offer, slotId: id }]);
      return;
    }
    throw new DomainError('listing.nothing_left', 'conflict');
  }

  /** How many units a slot has from now on; never fewer than are taken. */
  setCapacity(ctx: Ctx, { listing, slotId }: SlotPlace, capacity: number): Promise<void> {
    return this.slots.setCapacity(ctx, { id: slotId, listingId: listing.id }, capacity);
  }

  /** Its giver is not there at that time. */
  callOff(ctx: Ctx, { listing, slotId }: SlotPlace, at: Date): Promise<void> {
    return this.slots.callOff(ctx, { id: slotId, listingId: listing.id }, at);
  }

  /** They are after all. */
  callOn(ctx: Ctx, time: CalledOffTime): Promise<void> {
    return this.slots.restore(ctx, time);
  }

  /** Opens matched listings again that can be had again, now that something of theirs was given back. Returns them. */
  reopen(ctx: Ctx, listingIds: readonly string[]): Promise<Listing[]> {
    return this.listings.reopen(ctx, listingIds);
  }

  hasFree(ctx: Ctx, listingId: string): Promise<boolean> {
    return this.slots.hasFree(ctx, listingId);
  }

  /** The proposal with the times it has now that there is a place for it; null when there is none. */
  private async place(ctx: Ctx, held: HoldCase): Promise<Proposal | null> {
    const { proposal, offer, slot } = held;
    if (isHolding(proposal)) return proposal;
    const plug = this.plugs.get(proposal.service);
    if (!plug.hold) return (await this.hasRoom(ctx, offer, slot, proposal.units)) ? proposal : null;
    const result = await plug.hold(ctx, held, await this.engine.getSettings(ctx));
    if (!result) return null;
    await this.ensureOthersFree(ctx, offer, result.times, proposal.id);
    await this.slots.setTaken(ctx, { id: slot.id, listingId: offer.id }, result.taken);
    await this.shift.execute(ctx, result.times, proposal.id);
    const own = result.times.find(({ proposalId }) => proposalId === proposal.id);
    return own ? { ...proposal, startsAt: own.startsAt, endsAt: own.endsAt } : proposal;
  }

  /** Whoever comes along moves those who have said yes before: never onto something else of theirs. Throws `proposal.others_busy`. */
  private async ensureOthersFree(ctx: Ctx, offer: Listing, times: readonly HeldTimes[], ownId: string): Promise<void> {
    const moved = new Map(times.filter(({ proposalId }) => proposalId !== ownId).map((one) => [one.proposalId, one]));
    if (moved.size === 0) return;
    const proposals = await this.proposals.listProposals(ctx, [...moved.keys()]);
    const requests = await this.listings.listListings(
      ctx,
      proposals.map(({ requestId }) => requestId),
    );
    const meetings = proposals.flatMap(({ id, requestId }) => {
      const [request, at] = [requests.find((one) => one.id === requestId), moved.get(id)];
      return request && at ? [{ offer, request, proposal: { id, startsAt: at.startsAt, endsAt: at.endsAt } }] : [];
    });
    await this.diary.lockPeople(ctx, meetings);
    if ((await this.diary.peekClashing(ctx, meetings)).size > 0)
      throw new DomainError('proposal.others_busy', 'conflict');
  }

  /** Before it says no it counts again: what is written may be from before it was counted. */
  private async hasRoom(ctx: Ctx, listing: Listing, slot: Slot, units: number): Promise<boolean> {
    if (isRoomFor(slot, units)) return true;
    await this.countUnits(ctx, [{ listing, slotId: slot.id }]);
    const [counted] = (await this.slots.lock(ctx, [slot.id])).values();
    return counted !== undefined && isRoomFor(counted, units);
  }

  private async countUnits(ctx: Ctx, places: readonly SlotPlace[]): Promise<void> {
    const ids = places.flatMap(({ listing, slotId }) =>
      listing.kind === 'offer' && this.plugs.get(listing.service).recount ? [] : [slotId],
    );
    if (ids.length > 0) await this.slots.recount(ctx, ids);
  }
}

function isRoomFor({ taken, capacity }: Slot, units: number): boolean {
  return taken + units <= capacity;
}
