// SPDX-License-Identifier: AGPL-3.0-or-later
import { AcceptProposal, DeclineProposal } from '@reciproca/exchange';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { DemoWriter, Posted } from './demo-writer.js';

interface Candidate {
  readonly id: string;
  readonly offerer_id: string;
  readonly requester_id: string;
  readonly offerer_device: string;
}

/** Answers some of the proposals, so that agreements lie ahead and people find yeses waiting for theirs. */
export class AnswerProposals {
  constructor(
    private readonly writer: DemoWriter,
    private readonly acceptProposal: AcceptProposal,
    private readonly declineProposal: DeclineProposal,
  ) {}

  async execute(ctx: Ctx, posted: readonly Posted[]): Promise<void> {
    for (const { planned, listingId } of posted) {
      if (planned.kind === 'offer' || planned.outcome === 'open') continue;
      const candidates = await ctx.tx.query<Candidate>(
        `SELECT proposal.id, offerer_id, requester_id, offerer.devices AS offerer_device FROM proposals proposal
         JOIN people offerer ON offerer.id = offerer_id
         WHERE request_id = $1 AND proposal.state = 'proposed' ORDER BY (offerer_id = $2) DESC NULLS LAST, score DESC, offer_id LIMIT 3`,
        [listingId, planned.preferredId],
      );
      for (const candidate of candidates) if (await this.answer(ctx, planned, candidate)) break;
    }
  }

  /** False when somebody else was first to that time; the next proposal is tried then. */
  private async answer(ctx: Ctx, planned: Posted['planned'], candidate: Candidate): Promise<boolean> {
    const { enteId, outcome } = planned;
    const staffId = this.writer.staffOf(enteId);
    const requester = this.writer.asPerson(ctx, enteId, candidate.requester_id, planned.enteredBy, planned.channel);
    const offererHelped = candidate.offerer_device === 'smartphone' ? null : staffId;
    const offerer = this.writer.asPerson(
      ctx,
      enteId,
      candidate.offerer_id,
      offererHelped,
      offererHelped ? 'phone' : 'web',
    );
    try {
      if (outcome === 'declined') {
        await this.declineProposal.execute(offerer, candidate.id, 'Quel giorno non posso.');
        return true;
      }
      if (outcome !== 'accepted_by_request') await this.acceptProposal.execute(offerer, candidate.id);
      if (outcome !== 'accepted_by_offer') await this.acceptProposal.execute(requester, candidate.id);
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}
