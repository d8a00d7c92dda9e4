// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ExchangeLocks, type Match, ProposeMatches } from '@reciproca/exchange';
import { KeptApart } from '@reciproca/identity';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { attempt, emit } from '@reciproca/platform';
import type { CirclesResult } from '../domain/circles-result.js';
import { CircleRepository } from '../persistence/circle.repository.js';
import { RateAgain } from './rate-again.js';

/** As long as single proposals last; never beyond the first part's own time. */
const CIRCLE_LASTS_DAYS = 7;

/** Writes found circles and tells their members; a circle of which anything has changed meanwhile is left out whole. */
@Injectable()
export class ProposeCircles {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly rateAgain: RateAgain,
    private readonly propose: ProposeMatches,
    private readonly circles: CircleRepository,
    private readonly keptApart: KeptApart,
  ) {}

  /** Returns the ids of those written. */
  async execute(ctx: Ctx, runId: string, { circles }: CirclesResult): Promise<string[]> {
    const legs = circles.flat();
    const rated = new Map((await this.rateAgain.execute(ctx, legs)).map((match) => [match.id, match]));
    await this.locks.keepOpen(
      ctx,
      legs.flatMap(({ requestId, offerId }) => [requestId, offerId]),
    );
    const written: string[] = [];
    for (const circle of circles) {
      const matches = circle.flatMap(({ requestId, offerId }) => rated.get(`${requestId}:${offerId}`) ?? []);
      if (matches.length < circle.length) continue;
      const result = await attempt(ctx, () => this.write(ctx, runId, matches));
      if (result.done) written.push(result.value);
    }
    return written;
  }

  private async write(ctx: Ctx, runId: string, legs: readonly Match[]): Promise<string> {
    const memberIds = legs.map(({ offer }) => offer.person.id);
    // The search left them out; somebody may have been kept apart since it began.
    if (await this.keptApart.isAnyApart(ctx, memberIds)) throw new DomainError('circle.broken', 'conflict');
    const lasts = ctx.clock.now().getTime() + CIRCLE_LASTS_DAYS * 86_400_000;
    const expiresAt = new Date(Math.min(lasts, ...legs.map(({ fit }) => fit.startsAt.getTime())));
    const score = legs.reduce((sum, leg) => sum + leg.score, 0) / legs.length;
    const circleId = await this.circles.insert(ctx, { runId, score, expiresAt, memberIds });
    if (!circleId) throw new DomainError('circle.person_taken', 'conflict');
    const proposals = await this.propose.execute(ctx, legs, { runId, circleId });
    if (proposals.length < legs.length) throw new DomainError('circle.broken', 'conflict');
    await emit(ctx, { topic: 'planning.circle_proposed', payload: { circleId, memberIds } });
    return circleId;
  }
}
