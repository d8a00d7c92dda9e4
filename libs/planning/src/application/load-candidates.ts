// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  type Category,
  type EngineSettings,
  type FittingPair,
  Listings,
  LoadParties,
  ManageCategories,
  type Match,
  type Party,
  ScoreMatches,
  ServicePlugs,
} from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { slotsNear } from '../domain/candidate.rules.js';
import { OffersNearby } from '../domain/offers-nearby.js';
import { reasonOf, type UnservedReason } from '../domain/unserved.rules.js';
import { Breather } from './breather.js';

/** Offers looked at for one request, nearest first, and free times of one offer. */
const MOST_OFFERS = 120;
const MOST_SLOTS = 4;
const PARTIES_AT_ONCE = 100;

export interface Candidate extends Match {
  /** Way the giver has to go. */
  readonly metres: number;
}

/** Everything open now, and all pairs of it that fit. */
export interface CandidateSet {
  readonly requests: readonly Party[];
  readonly offers: readonly Party[];
  readonly candidates: readonly Candidate[];
  /** For each request, what the offers that do not fit were refused for, and how many were looked at. */
  readonly misses: ReadonlyMap<string, { readonly reasons: ReadonlySet<UnservedReason>; readonly looked: number }>;
}

/** Finds every pair of open listings that fits, in memory, leaving the server room to answer in between. */
@Injectable()
export class LoadCandidates {
  constructor(
    private readonly listings: Listings,
    private readonly parties: LoadParties,
    private readonly manage: ManageCategories,
    private readonly plugs: ServicePlugs,
    private readonly scores: ScoreMatches,
  ) {}

  /** Of everything open, or of these listings alone. */
  async execute(ctx: Ctx, engine: EngineSettings, listingIds?: readonly string[]): Promise<CandidateSet> {
    const breather = new Breather();
    const open = await this.listParties(ctx, listingIds ?? (await this.listings.listOpenIds(ctx)), breather);
    const categories = new Map((await this.manage.list(ctx)).map((category) => [category.id, category]));
    const offers = open.filter(({ listing }) => listing.kind === 'offer');
    const requests = open.filter(({ listing }) => listing.kind === 'request');
    const byCategory = groupByCategory(offers);
    const rate = await this.scores.raterFor(
      ctx,
      offers.map(({ person }) => person.id),
      requests.map(({ person }) => person.id),
      engine,
    );
    const candidates: Candidate[] = [];
    const misses = new Map<string, { reasons: Set<UnservedReason>; looked: number }>();
    for (const request of requests) {
      const category = categories.get(request.listing.categoryId);
      if (!category) continue;
      const near = byCategory.get(category.id)?.find(request, MOST_OFFERS) ?? [];
      await breather.breathe();
      const reasons = new Set<UnservedReason>();
      for (const { offer, metres } of near) {
        const found = this.fits(offer, request, category, engine, reasons);
        for (const pair of found) candidates.push({ ...rate(pair), metres });
        await breather.breathe();
      }
      misses.set(request.listing.id, { reasons, looked: near.length });
    }
    return { requests, offers, candidates, misses };
  }

  /** One pair for each free time of the offer that suits. */
  private fits(
    offer: Party,
    request: Party,
    category: Category,
    engine: EngineSettings,
    reasons: Set<UnservedReason>,
  ): FittingPair[] {
    const slots = slotsNear(offer, request, MOST_SLOTS);
    if (slots.length === 0) {
      const result = this.plugs.fit(offer, request, category, engine);
      reasons.add(result.fits ? 'nobody_then' : reasonOf(result.refusals));
      return [];
    }
    return slots.flatMap((slot) => {
      const result = this.plugs.fit({ ...offer, slots: [slot] }, request, category, engine);
      if (result.fits) return [{ offer, request, fit: result.fit }];
      reasons.add(reasonOf(result.refusals));
      return [];
    });
  }

  private async listParties(ctx: Ctx, ids: readonly string[], breather: Breather): Promise<Party[]> {
    const parties: Party[] = [];
    for (let from = 0; from < ids.length; from += PARTIES_AT_ONCE) {
      parties.push(...(await this.parties.execute(ctx, ids.slice(from, from + PARTIES_AT_ONCE))));
      await breather.breathe();
    }
    return parties.sort((a, b) => (a.listing.id < b.listing.id ? -1 : 1));
  }
}

function groupByCategory(offers: readonly Party[]): ReadonlyMap<string, OffersNearby> {
  const groups = new Map<string, Party[]>();
  for (const offer of offers) {
    const group = groups.get(offer.listing.categoryId);
    if (group) group.push(offer);
    else groups.set(offer.listing.categoryId, [offer]);
  }
  return new Map([...groups].map(([categoryId, group]) => [categoryId, new OffersNearby(group)]));
}
