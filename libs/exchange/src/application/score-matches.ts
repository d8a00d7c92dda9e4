// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { Ledger } from '@reciproca/ledger';
import { freshnessOf, loadBalanceOf, reciprocityOf, type ScoreParts, scoreOf } from '@reciproca/matching';
import type { Category } from '../domain/category.js';
import type { EngineSettings } from '../domain/engine-settings.js';
import type { Reason } from '../domain/proposal.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import type { Fit, Party } from './service-plug.js';
import { ServicePlugs } from './service-plugs.js';

export interface FittingPair {
  readonly offer: Party;
  readonly request: Party;
  readonly fit: Fit;
}

/** An offer and a request that fit, with the score and everything it rests on. */
export interface Match extends FittingPair {
  /** The request's and offer's ids joined: breaks ties the same way in every run. */
  readonly id: string;
  readonly score: number;
  readonly parts: ScoreParts;
  readonly reasons: readonly Reason[];
}

const DAY_MS = 86_400_000;
const NOTHING = { given: 0, received: 0 };

/** Puts a number and reasons to each pair that fits; pairs that do not fit are left out. */
@Injectable()
export class ScoreMatches {
  constructor(
    private readonly plugs: ServicePlugs,
    private readonly ledger: Ledger,
    private readonly agreements: AgreementRepository,
  ) {}

  async execute(
    ctx: Ctx,
    party: Party,
    others: readonly Party[],
    category: Category,
    engine: EngineSettings,
  ): Promise<Match[]> {
    const fitting = others.flatMap((other) => {
      const [offer, request] = party.listing.kind === 'offer' ? [party, other] : [other, party];
      const result = this.plugs.fit(offer, request, category, engine);
      return result.fits ? [{ offer, request, fit: result.fit }] : [];
    });
    return this.rate(ctx, fitting, engine);
  }

  /** Puts the number and the reasons to pairs that are known to fit. */
  async rate(ctx: Ctx, fitting: readonly FittingPair[], engine: EngineSettings): Promise<Match[]> {
    if (fitting.length === 0) return [];
    const givers = fitting.map(({ offer }) => offer.person.id);
    const rate = await this.raterFor(
      ctx,
      givers,
      fitting.map(({ request }) => request.person.id),
      engine,
    );
    return fitting.map(rate);
  }

  /** Reads what is needed of these people once; what it returns then rates their pairs one by one, without waiting. */
  async raterFor(
    ctx: Ctx,
    givers: readonly string[],
    receivers: readonly string[],
    engine: EngineSettings,
  ): Promise<(pair: FittingPair) => Match> {
    const [totals, engagements] = await Promise.all([
      this.ledger.totals(ctx, [...new Set([...givers, ...receivers])]),
      this.agreements.countEngagements(ctx, [...new Set(givers)]),
    ]);
    const now = ctx.clock.now().getTime();
    const time = (personId: string): { givenMinutes: number; receivedMinutes: number } => {
      const { given, received } = totals.get(personId) ?? NOTHING;
      return { givenMinutes: given, receivedMinutes: received };
    };
    return (pair) => {
      const confirmedAt = Math.min(
        pair.offer.listing.confirmedAt.getTime(),
        pair.request.listing.confirmedAt.getTime(),
      );
      const parts: ScoreParts = {
        ...pair.fit.parts,
        reciprocity: reciprocityOf(time(pair.offer.person.id), time(pair.request.person.id)),
        // By whole days: who was some minutes earlier is not put before anybody.
        freshness: freshnessOf(Math.floor((now - confirmedAt) / DAY_MS)),
        load: loadBalanceOf(engagements.get(pair.offer.person.id) ?? 0),
      };
      const id = `${pair.request.listing.id}:${pair.offer.listing.id}`;
      return { ...pair, id, score: scoreOf(parts, engine.weights), parts, reasons: reasonsOf(pair, parts) };
    };
  }
}

const DAYS_AROUND_MS = 3 * DAY_MS;

/** Nothing else in the days around, whichever side they would stand on in it. */
function isFreeAround({ offer, fit }: FittingPair): boolean {
  const [from, until] = [fit.startsAt.getTime() - DAYS_AROUND_MS, fit.endsAt.getTime() + DAYS_AROUND_MS];
  return !offer.busy?.some(({ startsAt, endsAt }) => endsAt.getTime() > from && startsAt.getTime() < until);
}

function reasonsOf(pair: FittingPair, parts: ScoreParts): Reason[] {
  const { fit } = pair;
  return [
    ...fit.reasons,
    ...(parts.reciprocity > 0.65 ? [{ code: 'gives_back' }] : []),
    ...(parts.load === 1 && isFreeAround(pair) ? [{ code: 'is_free_now' }] : []),
  ];
}
