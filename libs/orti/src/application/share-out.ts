// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  AcceptProposal,
  CloseFullOffer,
  ExchangeLocks,
  KeptProposals,
  type Listing,
  type Proposal,
  Proposals,
  ReleaseProposals,
  type Slot,
  SlotBook,
} from '@reciproca/exchange';
import { actsAsStaff, type Ctx, DomainError, newId } from '@reciproca/kernel';
import { NEUTRAL } from '@reciproca/matching';
import type { Harvest } from '../domain/garden.js';
import { ensureMayAnswerFor } from '../domain/garden.policy.js';
import {
  choiceFor,
  cratesFor,
  decidedGrams,
  proposeShare,
  type ShareChoiceInput,
  type ShareLineInput,
} from '../domain/harvest-share.js';
import { GardenRepository } from '../persistence/garden.repository.js';
import { type DecidedLine, type DecidedShare, ShareRepository } from '../persistence/share.repository.js';
import { type Asking, type AskingRound, ListAsking } from './list-asking.js';

const LAST_CALL_MINUTES = 30;
const PARTS = {
  closeness: NEUTRAL,
  time: NEUTRAL,
  suitability: NEUTRAL,
  reciprocity: NEUTRAL,
  freshness: NEUTRAL,
  load: NEUTRAL,
};

/** A share to be handed over: a proposal to the household that the garden has said yes to. */
interface Portion {
  readonly asking: Asking;
  readonly crates: number;
  readonly minutes: number;
}

/** Gives a harvest to the households as decided; each share becomes a proposal and goes on as any other. */
@Injectable()
export class ShareOut implements OnModuleInit {
  constructor(
    private readonly gardens: GardenRepository,
    private readonly listAsking: ListAsking,
    private readonly shares: ShareRepository,
    private readonly locks: ExchangeLocks,
    private readonly book: SlotBook,
    private readonly closeFull: CloseFullOffer,
    private readonly proposals: Proposals,
    private readonly release: ReleaseProposals,
    private readonly acceptProposal: AcceptProposal,
    private readonly kept: KeptProposals,
  ) {}

  onModuleInit(): void {
    this.kept.add((ctx, ids) => this.shares.listShared(ctx, ids));
  }

  async execute(
    ctx: Ctx,
    harvestId: string,
    inputs: readonly ShareLineInput[],
    wanted: ShareChoiceInput = {},
  ): Promise<DecidedShare> {
    const harvest = await this.gardens.getHarvest(ctx, harvestId);
    ensureMayAnswerFor(ctx, await this.gardens.getGarden(ctx, harvest.gardenId));
    const { round, offer } = await this.underLock(ctx, harvest);
    const { slot, asking, availableGrams, settledUnits } = round;
    if (!slot || !offer) throw new DomainError('share.harvest_over', 'conflict');
    const place = { listing: offer, slotId: slot.id };
    const choice = choiceFor(wanted, availableGrams, harvest.crateGrams, asking.length);
    const proposed = proposeShare(availableGrams, asking, choice).lines;
    const decided = decidedGrams(inputs, proposed, availableGrams);
    const portionOf = (one: Asking): Portion => {
      const grams = decided.get(one.requestId) ?? 0;
      return {
        asking: one,
        crates: cratesFor(grams, harvest.crateGrams),
        minutes: Math.max(1, Math.round(((round.category?.minutesGuide ?? 0) * grams) / harvest.crateGrams)),
      };
    };
    const portions = asking.map(portionOf);
    const given = portions.filter(({ crates }) => crates > 0);
    await this.release.execute(
      ctx,
      portions.flatMap(({ crates, asking: { proposal } }) =>
        crates === 0 && proposal?.state === 'accepted_by_request' ? [proposal] : [],
      ),
      'withdrawn',
    );
    const promised = given.reduce((sum, { crates }) => sum + crates, 0);
    const held = asking.reduce((sum, { proposal }) => sum + (proposal?.units ?? 0), 0);
    await this.book.setCapacity(ctx, place, settledUnits + promised + held);
    const byRequest = new Map<string, string>();
    for (const portion of given)
      byRequest.set(portion.asking.requestId, await this.hand(ctx, offer, slot, round, portion, inputs));
    const sharedGrams = [...decided.values()].reduce((sum, grams) => sum + grams, 0);
    const leftGrams = availableGrams - sharedGrams;
    // What is left is to be had in whole crates, as before.
    const wholeCratesLeft = Math.floor(leftGrams / harvest.crateGrams);
    await this.book.setCapacity(ctx, place, settledUnits + promised + wholeCratesLeft);
    await this.closeIfFull(ctx, offer, slot);
    const share: DecidedShare = {
      id: newId(),
      harvestId,
      availableGrams,
      sharedGrams,
      leftGrams,
      decidedAt: ctx.clock.now(),
    };
    const lines = proposed.map((line): DecidedLine => ({
      ...line,
      grams: decided.get(line.requestId) ?? 0,
      proposalId: byRequest.get(line.requestId) ?? null,
    }));
    await this.shares.insert(ctx, share, lines);
    return share;
  }

  /** Whoever else was asked about this harvest hears no more of it once all is promised. */
  private async closeIfFull(ctx: Ctx, offer: Listing, slot: Slot): Promise<void> {
    if (!(await this.closeFull.execute(ctx, offer))) return;
    const live = await this.proposals.listLive(ctx, { offerSlotId: slot.id });
    const waiting = live.filter(({ state }) => state === 'proposed');
    await this.release.execute(ctx, waiting, 'withdrawn');
  }

  /** Who asks, looked at again once nobody can say yes or no any more; who has begun to ask meanwhile is left for the next time. */
  private async underLock(
    ctx: Ctx,
    harvest: Harvest,
  ): Promise<{ readonly round: AskingRound; readonly offer: Listing | undefined }> {
    const { slot, asking } = await this.listAsking.execute(ctx, harvest);
    const { listings } = await this.locks.around(ctx, {
      listingIds: [harvest.offerId, ...asking.map(({ requestId }) => requestId)],
      slotIds: [...(slot ? [slot.id] : []), ...asking.map(({ fit }) => fit.requestSlotId)],
    });
    const round = await this.listAsking.execute(ctx, harvest);
    const isLocked = ({ requestId }: Asking): boolean => listings.has(requestId);
    return { round: { ...round, asking: round.asking.filter(isLocked) }, offer: listings.get(harvest.offerId) };
  }

  /** The garden's yes: staff say it for both, otherwise the household answers unless it has already. Returns the proposal's id. */
  private async hand(
    ctx: Ctx,
    offer: Listing,
    slot: Slot,
    { offererId }: AskingRound,
    portion: Portion,
    inputs: readonly ShareLineInput[],
  ): Promise<string> {
    const proposal = await this.writeProposal(ctx, offer, slot, offererId, portion);
    if (!proposal) {
      const index = inputs.findIndex(({ requestId }) => requestId === portion.asking.requestId);
      throw new DomainError('share.no_longer_asks', 'conflict', { field: `lines.${index}.kg` });
    }
    const isAloneAtDesk = actsAsStaff(ctx);
    try {
      // Who asks for produce has said yes to a part of it with that, and the garden by sharing it out.
      await this.acceptProposal.execute(isAloneAtDesk ? ctx : { ...ctx, beneficiaryId: offererId }, proposal, {
        heard: null,
      });
    } catch (error) {
      // One household out of many, for whom who shares out has said yes too: staff give it its part.
      if (!(error instanceof DomainError) || error.code !== 'acting.both_sides') throw error;
      const index = inputs.findIndex(({ requestId }) => requestId === portion.asking.requestId);
      throw new DomainError(error.code, 'conflict', { field: `lines.${index}.kg` });
    }
    return proposal;
  }

  private async writeProposal(
    ctx: Ctx,
    offer: Listing,
    slot: Slot,
    offererId: string,
    { asking, crates, minutes }: Portion,
  ): Promise<string | null> {
    const { fit, requestId, personId, proposal: before } = asking;
    const now = ctx.clock.now();
    // Shared out while it can be fetched already: who has not said yes can do so until the last half hour.
    const lastCall = new Date(Math.max(fit.endsAt.getTime() - LAST_CALL_MINUTES * 60_000, now.getTime() + 60_000));
    const startsAt = fit.startsAt > now ? fit.startsAt : lastCall;
    const reasons = [{ code: 'fair_share' }, ...fit.reasons.filter(({ code }) => code !== 'crates_left')];
    if (before) {
      await this.proposals.changePortion(ctx, before, offer, { units: crates, minutes, reasons, startsAt });
      return before.id;
    }
    const proposal: Proposal = {
      id: newId(),
      enteId: ctx.enteId,
      service: 'orti',
      requestId,
      offerId: offer.id,
      requesterId: personId,
      offererId,
      requestSlotId: fit.requestSlotId,
      offerSlotId: slot.id,
      units: crates,
      startsAt,
      endsAt: fit.endsAt,
      minutes,
      score: NEUTRAL,
      parts: PARTS,
      reasons,
      state: 'proposed',
      circleId: null,
      runId: null,
      endedBecause: null,
      expiresAt: fit.endsAt,
      createdAt: now,
      updatedAt: now,
    };
    return (await this.proposals.write(ctx, [proposal]))[0]?.id ?? null;
  }
}
