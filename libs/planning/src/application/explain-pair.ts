// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  type EngineSettings,
  Engine,
  type FitResult,
  LoadParties,
  ManageCategories,
  MatchListing,
  type Party,
  type Reason,
  ScoreMatches,
  type Service,
  ServicePlugs,
  titleIn,
} from '@reciproca/exchange';
import { type Ctx, notFound } from '@reciproca/kernel';
import type { ScoreParts } from '@reciproca/matching';
import { lostPart, neverMetReasons, type RivalScore } from '../domain/explain.rules.js';

export interface PairExplanation {
  readonly service: Service;
  readonly requestTitle: string;
  readonly offerTitle: string;
  readonly fits: boolean;
  /** Why the two do not go together; empty when they do. */
  readonly refusals: readonly Reason[];
  /** Why they do; empty when they do not. */
  readonly reasons: readonly Reason[];
  readonly score: number | null;
  readonly parts: ScoreParts | null;
  /** The part in which the first of the others is ahead most, by the ente's weights; null when nobody is ahead. */
  readonly lost: keyof ScoreParts | null;
  /** The best offers for the request, the asked one among them or not. */
  readonly rivals: readonly (RivalScore & {
    readonly offerId: string;
    readonly title: string;
    readonly isAsked: boolean;
  })[];
}

/** Answers "why not these two?": the rule that refused, or the part of the score that lost. */
@Injectable()
export class ExplainPair {
  constructor(
    private readonly parties: LoadParties,
    private readonly manage: ManageCategories,
    private readonly plugs: ServicePlugs,
    private readonly scores: ScoreMatches,
    private readonly engine: Engine,
    private readonly matchListing: MatchListing,
  ) {}

  async execute(ctx: Ctx, requestId: string, offerId: string): Promise<PairExplanation> {
    const loaded = await this.parties.execute(ctx, [requestId, offerId]);
    const request = partyOf(loaded, requestId, 'request');
    const offer = partyOf(loaded, offerId, 'offer');
    const engine = await this.engine.getSettings(ctx);
    const result =
      offer.listing.service === request.listing.service ? await this.fit(ctx, offer, request, engine) : null;
    const refusals = [...neverMetReasons(offer, request), ...(result && !result.fits ? result.refusals : [])];
    const fitting = refusals.length === 0 && result?.fits ? [{ offer, request, fit: result.fit }] : [];
    const [match = null] = await this.scores.rate(ctx, fitting, engine);
    const best = request.listing.state === 'open' ? await this.matchListing.listBest(ctx, requestId) : [];
    const rivals = best.map((rival) => ({
      offerId: rival.offer.listing.id,
      title: titleIn(rival.offer.listing, ctx.language),
      score: rival.score,
      parts: rival.parts,
      isAsked: rival.offer.listing.id === offerId,
    }));
    return {
      service: request.listing.service,
      requestTitle: titleIn(request.listing, ctx.language),
      offerTitle: titleIn(offer.listing, ctx.language),
      fits: match !== null,
      refusals,
      reasons: match?.reasons ?? [],
      score: match?.score ?? null,
      parts: match?.parts ?? null,
      lost: match ? lostPart(match, rivals, engine.weights) : null,
      rivals,
    };
  }

  private async fit(ctx: Ctx, offer: Party, request: Party, engine: EngineSettings): Promise<FitResult> {
    const category = (await this.manage.list(ctx)).find(({ id }) => id === request.listing.categoryId);
    if (!category) throw notFound('category');
    return this.plugs.fit(offer, request, category, engine);
  }
}

function partyOf(parties: readonly Party[], id: string, kind: 'offer' | 'request'): Party {
  const party = parties.find(({ listing }) => listing.id === id && listing.kind === kind);
  if (!party) throw notFound('listing');
  return party;
}
