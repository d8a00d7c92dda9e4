// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { exclude, type WantedTime } from '@reciproca/diary';
import { childAge, type EngineSettings, PairTimes, Proposals } from '@reciproca/exchange';
import { KeptApart } from '@reciproca/identity';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { type CirclesProblem, type CirclesSolution, listCycles } from '@reciproca/matching';
import { type CircleGraph, circleGraph, type GivingPair } from '../domain/circle-graph.js';
import type { CirclesResult } from '../domain/circles-result.js';
import { CircleRepository } from '../persistence/circle.repository.js';
import { listRestingPairs } from '../persistence/resting-pairs.read-model.js';
import { type Candidate, LoadCandidates } from './load-candidates.js';

type Giving = Candidate & GivingPair & { readonly times: readonly WantedTime[] };

/** Who could give to whom, as the solver takes it and as we read its answer. */
export interface CirclesMaterial {
  readonly givings: CircleGraph<Giving>;
  readonly input: CirclesProblem;
}

/**
 * People as vertices, with an arc from giver to receiver where an open offer of one fits an open request of the other, whatever the service.
 * Left out: children, whose help is asked of an adult each time, people who stand in a circle that waits for answers, requests and times of offers
 * somebody has said yes to, pairs that lately came to nothing, and what one of the two has no time for. Nobody gives and gets at one hour, and no two who are kept apart are in one circle.
 * Reads only.
 */
@Injectable()
export class FindCircles {
  constructor(
    private readonly candidates: LoadCandidates,
    private readonly proposals: Proposals,
    private readonly circles: CircleRepository,
    private readonly times: PairTimes,
    private readonly keptApart: KeptApart,
  ) {}

  /** Over everything open, or over these listings. */
  async load(ctx: Ctx, engine: EngineSettings, listingIds?: readonly string[]): Promise<CirclesMaterial> {
    const { candidates } = await this.candidates.execute(ctx, engine, listingIds);
    const requestIds = [...new Set(candidates.map(({ request }) => request.listing.id))];
    const offerIds = [...new Set(candidates.map(({ offer }) => offer.listing.id))];
    const people = [...new Set(candidates.flatMap(({ offer, request }) => [offer.person.id, request.person.id]))];
    const [busy, answered, resting, apart] = await Promise.all([
      this.circles.listBusy(ctx, people),
      this.proposals.listAnswered(ctx, [...requestIds, ...offerIds]),
      listRestingPairs(ctx, requestIds),
      this.keptApart.listFor(ctx, people),
    ]);
    const today = romeDay(ctx.clock.now());
    const free = candidates.filter(
      ({ id, offer, request, fit }) =>
        childAge(offer.person.birthDate, today) === null &&
        childAge(request.person.birthDate, today) === null &&
        !busy.has(offer.person.id) &&
        !busy.has(request.person.id) &&
        !answered.has(fit.offerSlotId) &&
        !answered.has(request.listing.id) &&
        !resting.has(id),
    );
    const timed = await this.times.listFree(ctx, free, engine);
    const givings = circleGraph(
      timed.map(({ pair, times }): Giving => ({
        ...pair,
        times,
        giverId: pair.offer.person.id,
        receiverId: pair.request.person.id,
      })),
      (got, given) => got.times.some((one) => given.times.some((other) => exclude(one, other, engine))),
      apart,
    );
    return { givings, input: { graph: givings.graph, maxLength: engine.maxCircleSize, seconds: engine.circleSeconds } };
  }

  /** Whether there is any circle at all; tells quickly where few are concerned. */
  hasAny({ input }: CirclesMaterial): boolean {
    return listCycles(input.graph, input.maxLength ?? 3, 1).count > 0;
  }

  resultOf({ givings }: CirclesMaterial, solution: CirclesSolution): CirclesResult {
    return {
      people: givings.people.length,
      arcs: givings.graph.targets.length,
      possible: solution.cycles,
      circles: this.pairsOf(givings, solution).map((legs) =>
        legs.map(({ request, offer, fit }) => ({
          requestId: request.listing.id,
          offerId: offer.listing.id,
          offerSlotId: fit.offerSlotId,
        })),
      ),
    };
  }

  private pairsOf(givings: CircleGraph<Giving>, { circles }: CirclesSolution): Giving[][] {
    return circles.map(({ vertices }) =>
      vertices.map((from, at) => givings.get(from, vertices[(at + 1) % vertices.length] as number)),
    );
  }
}

/** What the solver chose, as it is held against a repetition. */
export function circleChoice({ circles }: CirclesSolution): readonly (readonly number[])[] {
  return circles.map(({ vertices }) => vertices);
}
