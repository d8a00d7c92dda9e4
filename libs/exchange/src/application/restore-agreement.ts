// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Agreement } from '../domain/agreement.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import type { ToldAs } from './move-agreement.js';
import { RestoreOne } from './restore-one.js';

const LOST = ['agreement.cannot_restore', 'agreement.place_gone'];

/** Called off by mistake: it stands again. A circle that ended with it does too, all of it or nothing. */
@Injectable()
export class RestoreAgreement {
  constructor(
    private readonly people: People,
    private readonly agreements: AgreementRepository,
    private readonly proposals: ProposalRepository,
    private readonly restoreOne: RestoreOne,
  ) {}

  /** Throws what {@link RestoreOne.execute} throws, and `agreement.circle_gone` where another part of its circle cannot be had any more. */
  async execute(ctx: Ctx, id: string, told: ToldAs = {}): Promise<Agreement> {
    const agreement = await this.agreements.getAgreement(ctx, id);
    const { circleId } = await this.proposals.getProposal(ctx, agreement.proposalId);
    if (!circleId) return this.restoreOne.execute(ctx, id, told);
    await this.restoreOne.lockAll(ctx, await this.agreements.listOfCircle(ctx, circleId));
    const parts = await this.agreements.listOfCircle(ctx, circleId);
    // While another part stands, the circle does, and this one alone is missing in it.
    if (parts.some(({ state }) => state !== 'cancelled')) return this.restoreOne.execute(ctx, id, told);
    const restored = await this.restoreOne.execute(ctx, id, { partOf: circleId });
    for (const part of parts) if (part.id !== id) await this.bringAlong(ctx, part, circleId);
    await emit(ctx, { topic: 'exchange.circle_restored', payload: { circleId, actorId: ctx.actor.personId } });
    return restored;
  }

  /** Whether the reader may try. */
  isOpen(ctx: Ctx, id: string): Promise<boolean> {
    return this.restoreOne.isOpen(ctx, id);
  }

  private async bringAlong(ctx: Ctx, part: Agreement, circleId: string): Promise<void> {
    try {
      await this.restoreOne.execute(ctx, part.id, { partOf: circleId, isAlongside: true });
    } catch (error) {
      if (!(error instanceof DomainError) || !LOST.includes(error.code)) throw error;
      const { givenName: name } = await this.people.getPerson(ctx, part.giverId);
      const span = `${part.startsAt.toISOString()}/${part.endsAt.toISOString()}`;
      throw new DomainError('agreement.circle_gone', 'conflict', { name, span });
    }
  }
}
