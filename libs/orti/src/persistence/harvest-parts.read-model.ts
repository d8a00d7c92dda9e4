// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AgreementState, ProposalState } from '@reciproca/exchange';
import { type Ctx, noteSeen } from '@reciproca/kernel';
import { type HarvestPart, partStateOf } from '../domain/harvest-part.js';
import { sharedGrams } from './shared-grams.sql.js';

interface PartRow extends Omit<HarvestPart, 'state'> {
  readonly proposalState: ProposalState;
  readonly agreementState: AgreementState | null;
}

/** Who has, or was to have, how much of these harvests, in the order of offering; those who gave their part back as well, where it was shared out. */
export async function listParts(ctx: Ctx, harvestIds: readonly string[]): Promise<HarvestPart[]> {
  const rows = await ctx.tx.query<PartRow>(
    `SELECT h.id AS "harvestId", p.id AS "proposalId", a.id AS "agreementId", p.requester_id AS "personId",
       coalesce(c.grams, ${sharedGrams('p.id')}, p.units * h.crate_grams)::int AS grams, p.state AS "proposalState", a.state AS "agreementState"
     FROM harvests h JOIN proposals p ON p.offer_id = h.offer_id
       LEFT JOIN agreements a ON a.proposal_id = p.id
       LEFT JOIN crates c ON c.agreement_id = a.id
     WHERE h.ente_id = $1 AND h.id = ANY($2::uuid[])
       AND (a.id IS NOT NULL OR p.state IN ('accepted_by_offer','accepted_by_request','awaiting_approval')
         OR (p.state <> 'proposed' AND ${sharedGrams('p.id')} IS NOT NULL))
     ORDER BY p.created_at, p.id`,
    [ctx.enteId, harvestIds],
  );
  noteSeen(
    ctx,
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ proposalState, agreementState, ...part }) => ({
    ...part,
    state: partStateOf(proposalState, agreementState),
  }));
}
