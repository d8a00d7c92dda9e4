// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Agreements, type EngineSettings, isHolding, PairTimes, type Proposal, Proposals } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import type { Assignment, SolverInput } from '@reciproca/matching';
import { exclusiveSets } from '../domain/exclusive.rules.js';
import type { PlanLine, PlanResult, PlanUnserved } from '../domain/plan.js';
import { planProblem } from '../domain/plan-problem.js';
import { nearestReason } from '../domain/unserved.rules.js';
import { EngineThreads } from './engine-threads.js';
import { type Candidate, type CandidateSet, LoadCandidates } from './load-candidates.js';

/** What a plan starts from: the pairs, and what must not be touched. */
export interface PlanMaterial {
  readonly set: CandidateSet;
  /** Pairs the solver may choose from, in its order. */
  readonly pairs: readonly Candidate[];
  /** Proposals nobody has answered yet, by `request:offer`. */
  readonly waiting: ReadonlyMap<string, Proposal>;
  readonly input: SolverInput<'assignment'>;
}

export interface MadePlan {
  readonly result: PlanResult;
  readonly assignment: Assignment;
}

/** Works out who should help whom, all requests together. Reads only; what somebody has said yes to stays as it is. */
@Injectable()
export class MakePlan {
  constructor(
    private readonly candidates: LoadCandidates,
    private readonly proposals: Proposals,
    private readonly agreements: Agreements,
    private readonly times: PairTimes,
    private readonly threads: EngineThreads,
  ) {}

  async load(ctx: Ctx, engine: EngineSettings): Promise<PlanMaterial> {
    const set = await this.candidates.execute(ctx, engine);
    const live = await this.proposals.listAllLive(ctx);
    const answered = new Set(live.filter(isHolding).map(({ requestId }) => requestId));
    const waiting = new Map(
      live.filter((proposal) => !isHolding(proposal)).map((proposal) => [pairKey(proposal), proposal]),
    );
    const requests = set.requests.filter(({ listing }) => !answered.has(listing.id));
    const open = set.candidates.filter(({ request }) => !answered.has(request.listing.id));
    const timed = await this.times.listFree(ctx, open, engine);
    const pairs = timed.map(({ pair }) => pair);
    const givers = [...new Set(pairs.map(({ offer }) => offer.person.id))];
    const engagements = await this.agreements.countEngagements(ctx, givers);
    const problem = planProblem(
      requests.map(({ listing }) => ({ id: listing.id, isPriority: listing.urgent })),
      pairs.map((pair) => planPairOf(pair, waiting)),
      engagements,
      engine.fairLoad,
      exclusiveSets(
        timed.map(({ times }) => times),
        engine,
      ),
    );
    return { set: { ...set, requests }, pairs, waiting, input: { problem, seconds: engine.planSeconds } };
  }

  async solve(material: PlanMaterial): Promise<MadePlan> {
    const assignment = await this.threads.run('assignment', material.input);
    return { assignment, result: resultOf(material, assignment) };
  }
}

export function pairKey({ requestId, offerId }: Pick<Proposal, 'requestId' | 'offerId'>): string {
  return `${requestId}:${offerId}`;
}

function planPairOf(
  { id, request, offer, fit, metres }: Candidate,
  waiting: ReadonlyMap<string, Proposal>,
): Parameters<typeof planProblem>[1][number] {
  const slot = offer.slots.find((each) => each.id === fit.offerSlotId);
  return {
    requestId: request.listing.id,
    offerSlotId: fit.offerSlotId,
    giverId: offer.person.id,
    room: slot ? slot.capacity - slot.taken : 0,
    units: fit.units,
    metres,
    isProposed: waiting.get(id)?.offerSlotId === fit.offerSlotId,
  };
}

function resultOf({ set, pairs, waiting }: PlanMaterial, { chosen, goals, greedy }: Assignment): PlanResult {
  const lines = [...chosen].flatMap((at) => pairs[at] ?? []).map((pair) => lineOf(pair, waiting));
  const served = new Map(lines.map((line) => [line.requestId, line]));
  const withPairs = new Set(set.candidates.map(({ request }) => request.listing.id));
  const unserved = set.requests
    .filter(({ listing }) => !served.has(listing.id))
    .map(({ listing }): PlanUnserved => {
      const { reasons, looked } = set.misses.get(listing.id) ?? { reasons: new Set(), looked: 0 };
      return {
        requestId: listing.id,
        reason: withPairs.has(listing.id) ? 'all_taken' : nearestReason(reasons),
        looked,
      };
    });
  const dropped = [...waiting.values()].flatMap(({ id, requestId, offerId }) => {
    const line = served.get(requestId);
    return line && line.offerId !== offerId ? [{ proposalId: id, requestId, offerId }] : [];
  });
  return {
    requests: set.requests.length,
    offers: set.offers.length,
    pairs: pairs.length,
    lines,
    dropped,
    unserved,
    goals,
    greedy,
  };
}

function lineOf(
  { id, request, offer, fit, metres, score }: Candidate,
  waiting: ReadonlyMap<string, Proposal>,
): PlanLine {
  return {
    requestId: request.listing.id,
    offerId: offer.listing.id,
    requestSlotId: fit.requestSlotId,
    offerSlotId: fit.offerSlotId,
    startsAt: fit.startsAt.toISOString(),
    metres,
    score,
    isNew: !waiting.has(id),
  };
}
