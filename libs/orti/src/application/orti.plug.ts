// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  type Agreement,
  type AnswerDraft,
  type Answered,
  type Category,
  type DetailLine,
  type EngineSettings,
  type FitResult,
  type Listing,
  type ListingKind,
  listNearbyIds,
  type Measured,
  type OtherWork,
  type Pair,
  type Party,
  type Plan,
  type Posting,
  type Questions,
  type ServicePlug,
  ServicePlugs,
  type Slot,
  type Span,
  spansOf,
  type Stays,
} from '@reciproca/exchange';
import { type Ctx, DomainError, type Language, newId, romeDay } from '@reciproca/kernel';
import type { AccountOwner } from '@reciproca/ledger';
import { formatDate, formatKg, translator } from '@reciproca/ui';
import { ensureMayHarvest } from '../domain/garden.policy.js';
import {
  cratesOf,
  gramsOf,
  type HarvestDetails,
  harvestShape,
  type ProduceRequest,
  produceRequestShape,
} from '../domain/produce.details.js';
import { fitProduce } from '../domain/produce.fit.js';
import { listConfirmedWork, measureCrates } from '../persistence/garden-deeds.read-model.js';
import { GardenRepository } from '../persistence/garden.repository.js';
import { ORTI } from '../orti.service.js';
import { DescribePart } from './describe-part.js';

const ASKED_FOR_DAYS = 14;

/** Orti di scambio, as the exchange core sees it. */
@Injectable()
export class OrtiPlug implements ServicePlug<HarvestDetails, ProduceRequest> {
  readonly service = ORTI;
  readonly offerShape = harvestShape;
  readonly requestShape = produceRequestShape;
  readonly keepsSlot = true;
  readonly words = {
    agreedToGiver: 'orti:agreed.to_giver',
    agreedToReceiver: 'orti:agreed.to_receiver',
    done: { giver: 'orti:done.giver', receiver: 'orti:done.receiver', other: 'orti:done.other' },
    declined: 'orti:declined',
    isThing: true,
  } as const;

  constructor(
    plugs: ServicePlugs,
    private readonly gardens: GardenRepository,
    private readonly part: DescribePart,
  ) {
    plugs.register(this);
  }

  questions(kind: ListingKind): Questions {
    return {
      timing: kind === 'offer' ? 'window' : 'none',
      place: false,
      destination: false,
      repeats: false,
      duration: false,
      needs: false,
      visibility: false,
    };
  }

  async plan(ctx: Ctx, kind: ListingKind, posting: Posting, category: Category): Promise<Plan> {
    const now = ctx.clock.now();
    if (kind === 'request') return planRequest(posting, category, now);
    if (!posting.when) throw new DomainError('when.needed', 'invalid', { field: 'when' });
    const harvest = harvestShape.parse(posting.details);
    ensureMayHarvest(ctx, await this.gardens.getGarden(ctx, harvest.gardenId));
    const crates = cratesOf(harvest);
    if (crates < 1) throw new DomainError('harvest.less_than_a_crate', 'invalid', { field: 'details.kg' });
    const spans = spansOf(posting.when, now);
    const last = spans.at(-1);
    if (harvest.bestBefore && last && harvest.bestBefore < romeDay(last.startsAt)) {
      throw new DomainError('harvest.best_before_pick_up', 'invalid', { field: 'details.bestBefore' });
    }
    return {
      spans: spans.slice(0, 1),
      capacity: crates,
      units: 1,
      durationMinutes: category.minutesGuide,
      followers: [],
    };
  }

  /** A harvest is weighed and shared out in its garden. */
  rewrites(kind: ListingKind): boolean {
    return kind === 'request';
  }

  async index(ctx: Ctx, listing: Listing): Promise<void> {
    if (listing.kind !== 'offer') return;
    const harvest = harvestShape.parse(listing.details);
    await this.gardens.insertHarvest(ctx, {
      id: newId(),
      gardenId: harvest.gardenId,
      offerId: listing.id,
      crop: harvest.crop,
      grams: gramsOf(harvest.kg),
      crateGrams: gramsOf(harvest.crateKg),
      bestBefore: harvest.bestBefore ?? null,
      saleGrams: 0,
      recordedAt: ctx.clock.now(),
    });
  }

  /** A crate in the hours in which it can be fetched; a harvest to give takes more than a yes. */
  answer({ kind }: Answered, span: Span): AnswerDraft | null {
    if (kind === 'request') return null;
    const when = { windows: [{ start: span.startsAt.toISOString(), end: span.endsAt.toISOString() }] };
    return { when, details: {} };
  }

  listCandidateIds(ctx: Ctx, listing: Listing, slots: readonly Slot[], most: number): Promise<string[]> {
    return listNearbyIds(ctx, listing, slots, most);
  }

  /** A crate is fetched at any time of its hours: it takes nobody’s afternoon. */
  stays(): Stays {
    return { giver: null, receiver: null };
  }

  tellsApart(kind: ListingKind, { gardenId, crop, crops }: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return kind === 'offer' ? { gardenId, crop } : { crops };
  }

  /** What is harvested waits in its garden, wherever who asks for it lives. */
  isAtGivers(): boolean {
    return true;
  }

  fit(
    offer: Party<HarvestDetails>,
    request: Party<ProduceRequest>,
    category: Category,
    engine: EngineSettings,
  ): FitResult {
    return fitProduce(offer, request, category, engine);
  }

  /** A crate is paid to its garden, not to whoever wrote the harvest down. */
  async accountsFor(ctx: Ctx, agreement: Agreement): Promise<{ from: AccountOwner; to: AccountOwner } | null> {
    const harvest = await this.gardens.findHarvestByOffer(ctx, agreement.offerId);
    if (!harvest) return null;
    return {
      from: { kind: 'person', ownerId: agreement.receiverId },
      to: { kind: 'garden', ownerId: harvest.gardenId },
    };
  }

  measure(ctx: Ctx, agreementIds: readonly string[]): Promise<ReadonlyMap<string, Measured>> {
    return measureCrates(ctx, agreementIds);
  }

  listOtherWork(ctx: Ctx, days: { readonly from: string; readonly to: string }): Promise<readonly OtherWork[]> {
    return listConfirmedWork(ctx, days);
  }

  describePair(ctx: Ctx, pair: Pair): Promise<readonly DetailLine[] | null> {
    return this.part.execute(ctx, pair);
  }

  describe(listing: Pick<Listing, 'kind' | 'details'>, language: Language): readonly DetailLine[] {
    const t = translator(language);
    if (listing.kind === 'offer') {
      const { crop, kg, crateKg, bestBefore } = harvestShape.parse(listing.details);
      return [
        { label: t('orti:crop'), text: crop },
        { label: t('orti:amount'), text: formatKg(kg, language) },
        { label: t('orti:crate_holds'), text: formatKg(crateKg, language) },
        ...(bestBefore ? [{ label: t('orti:best_before'), text: formatDate(bestBefore, language) }] : []),
      ];
    }
    const { crates, crops, without, carryHome } = produceRequestShape.parse(listing.details);
    return [
      { label: t('orti:crates'), text: String(crates) },
      { label: t('orti:wishes'), text: crops.length > 0 ? crops.join(', ') : t('orti:anything') },
      ...(without?.length ? [{ label: t('orti:without'), text: without.join(', ') }] : []),
      { label: t('orti:how'), text: t(carryHome ? 'orti:carried_home' : 'orti:fetched') },
    ];
  }
}

function planRequest(posting: Posting, category: Category, now: Date): Plan {
  const { crates } = produceRequestShape.parse(posting.details);
  const anyTime = { startsAt: now, endsAt: new Date(now.getTime() + ASKED_FOR_DAYS * 86_400_000) };
  return {
    spans: posting.when ? spansOf(posting.when, now) : [anyTime],
    capacity: 1,
    units: crates,
    durationMinutes: category.minutesGuide,
    followers: [],
  };
}
