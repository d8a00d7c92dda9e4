// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import { fallingWith } from '../domain/circle-parts.rules.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';

/** An agreement of somebody else, or of the same people, that stands and falls with one. */
export interface CirclePart extends Pick<Agreement, 'id' | 'startsAt' | 'endsAt' | 'state'> {
  readonly giver: string;
  readonly receiver: string;
}

/** The circle an agreement is a part of, as its people know it: who else gives whom, and when. */
export interface InCircle {
  readonly circleId: string;
  /** The soonest first. */
  readonly falling: readonly CirclePart[];
  /** What comes back with it, where all was called off. */
  readonly comingBack: readonly CirclePart[];
}

/** What hangs together with an agreement because it is a part of a circle, said before it is called off or taken back. */
@Injectable()
export class CircleParts {
  constructor(
    private readonly agreements: AgreementRepository,
    private readonly proposals: ProposalRepository,
    private readonly people: People,
  ) {}

  /** Null for what is a part of none. Whoever asks may read the agreement. */
  async find(ctx: Ctx, agreementId: string): Promise<InCircle | null> {
    const { proposalId } = await this.agreements.getAgreement(ctx, agreementId);
    const { circleId } = await this.proposals.getProposal(ctx, proposalId);
    if (!circleId) return null;
    const parts = (await this.agreements.listOfCircle(ctx, circleId)).toSorted(
      (a, b) => a.startsAt.getTime() - b.startsAt.getTime(),
    );
    const others = parts.filter(({ id }) => id !== agreementId);
    const isWhollyOff = parts.every(({ state }) => state === 'cancelled');
    return {
      circleId,
      falling: isWhollyOff ? [] : await this.named(ctx, fallingWith(others, ctx.clock.now())),
      comingBack: isWhollyOff ? await this.named(ctx, others) : [],
    };
  }

  private async named(ctx: Ctx, parts: readonly Agreement[]): Promise<CirclePart[]> {
    const ids = parts.flatMap(({ giverId, receiverId }) => [giverId, receiverId]);
    const people = await this.people.listPeopleByIds(ctx, ids);
    const nameOf = (id: string): string => people.get(id)?.givenName ?? '';
    return parts.map(({ id, startsAt, endsAt, state, giverId, receiverId }) => {
      return { id, startsAt, endsAt, state, giver: nameOf(giverId), receiver: nameOf(receiverId) };
    });
  }
}
