// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, noteSeen } from '@reciproca/kernel';
import type { ScoreParts } from '@reciproca/matching';
import type { Service } from '../domain/listing.js';
import type { AgreementState } from '../domain/agreement.js';
import type { EndedBecause, ProposalState, Reason } from '../domain/proposal.js';
import type { LegRow, OtherLegRow } from './leg-row.js';
import { LEGS_OF, OTHER_LEG_OF } from './legs.sql.js';
import { OTHER_TIME_OF, type OtherTimeRow } from './other-time.sql.js';
import { PLACE_OF, type PlaceRow } from './place.sql.js';
import { TITLE_OF } from './title.sql.js';

/** Who answers for somebody. */
export interface GuardianRow {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly phone: string | null;
}

/** A proposal with the names a person reads. */
export interface ProposalRow {
  readonly id: string;
  readonly service: Service;
  readonly category_it: string;
  readonly category_en: string;
  readonly request_id: string;
  readonly offer_id: string;
  readonly requester_id: string;
  readonly offerer_id: string;
  readonly requester_given: string;
  readonly requester_family: string;
  readonly offerer_given: string;
  readonly offerer_family: string;
  /** Days as yyyy-mm-dd. */
  readonly requester_birth: string;
  readonly offerer_birth: string;
  readonly requester_guardian: GuardianRow | null;
  readonly offerer_guardian: GuardianRow | null;
  readonly request_title: string;
  readonly offer_title: string;
  readonly request_needs: string[];
  readonly request_details: Record<string, unknown>;
  readonly offer_details: Record<string, unknown>;
  readonly units: number;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly minutes: number;
  readonly score: number;
  readonly parts: ScoreParts;
  readonly reasons: Reason[];
  readonly state: ProposalState;
  readonly decline_reason: string | null;
  readonly ended_because: EndedBecause | null;
  readonly expires_at: Date;
  readonly agreement_id: string | null;
  readonly other_time: OtherTimeRow | null;
  readonly agreement_state: AgreementState | null;
  readonly circle_id: string | null;
  readonly created_at: Date;
  readonly series_id: string | null;
  /** The rule of its request, where that comes round. */
  readonly recurrence: string | null;
  readonly place: PlaceRow;
  /** Where what is offered is. */
  readonly offer_place: string;
  readonly to_place: PlaceRow | null;
  readonly legs: LegRow[] | null;
  /** The same helper's proposal for the other way. */
  readonly other_leg: OtherLegRow | null;
}

export interface ProposalFilter {
  readonly ids?: readonly string[];
  readonly listingId?: string;
  /** Waiting for this person's answer. */
  readonly waitingFor?: string;
  readonly states?: readonly ProposalState[];
  /** Only of these services; null for all. */
  readonly within?: readonly string[] | null;
}

/** Best first. */
export async function listProposalRows(ctx: Ctx, filter: ProposalFilter): Promise<ProposalRow[]> {
  const rows = await ctx.tx.query<ProposalRow>(
    `SELECT pr.id, pr.service, c.name_it AS category_it, c.name_en AS category_en, pr.request_id, pr.offer_id, pr.requester_id,
       pr.offerer_id, rp.given_name AS requester_given, rp.family_name AS requester_family, op.given_name AS offerer_given,
       op.family_name AS offerer_family, rp.birth_date::text AS requester_birth, op.birth_date::text AS offerer_birth,
       ${guardianOf('rp')} AS requester_guardian, ${guardianOf('op')} AS offerer_guardian, ${TITLE_OF('r', '$7')} AS request_title, ${TITLE_OF('o', '$7')} AS offer_title, r.needs AS request_needs,
       r.details AS request_details, o.details AS offer_details, pr.units, pr.starts_at, pr.ends_at, pr.minutes, pr.score,
       pr.parts, pr.reasons, pr.state, pr.decline_reason, pr.ended_because, pr.expires_at,
       a.id AS agreement_id, a.state AS agreement_state, pr.circle_id, pr.created_at,
       r.series_id, CASE WHEN r.series_id IS NOT NULL THEN r.recurrence END AS recurrence,
       ${PLACE_OF('r.place_id')} AS place, ${PLACE_OF('r.to_place_id')} AS to_place,
       (SELECT name FROM places WHERE id = o.place_id) AS offer_place,
       ${LEGS_OF('r')} AS legs, ${OTHER_LEG_OF('pr', 'r')} AS other_leg,
       CASE WHEN a.id IS NULL THEN ${OTHER_TIME_OF('pr.id')} END AS other_time
     FROM proposals pr
     JOIN listings r ON r.id = pr.request_id
     JOIN listings o ON o.id = pr.offer_id
     JOIN categories c ON c.id = r.category_id
     JOIN people rp ON rp.id = pr.requester_id
     JOIN people op ON op.id = pr.offerer_id
     LEFT JOIN agreements a ON a.proposal_id = pr.id
     WHERE pr.ente_id = $1
       AND ($2::uuid[] IS NULL OR pr.id = ANY($2))
       AND ($3::uuid IS NULL OR pr.request_id = $3 OR pr.offer_id = $3
         OR r.series_id = (SELECT series_id FROM listings WHERE id = $3 AND ente_id = $1))
       AND ($4::uuid IS NULL OR pr.circle_id IS NULL)
       AND ($4::uuid IS NULL OR EXISTS (SELECT 1 FROM other_times o WHERE o.proposal_id = pr.id AND o.state = 'asked' AND o.answerer_id = $4
           AND o.agreement_id IS NULL AND pr.state IN ('proposed','accepted_by_offer','accepted_by_request'))
         OR ((pr.requester_id = $4 AND pr.state IN ('proposed','accepted_by_offer') OR pr.offerer_id = $4 AND pr.state IN ('proposed','accepted_by_request'))
           AND NOT EXISTS (SELECT 1 FROM other_times o WHERE o.proposal_id = pr.id AND o.state = 'asked' AND o.asked_by = $4)))
       AND ($5::text[] IS NULL OR pr.state = ANY($5))
       AND ($6::text[] IS NULL OR pr.service = ANY($6))
     ORDER BY $4::uuid IS NOT NULL AND EXISTS (SELECT 1 FROM other_times o WHERE o.proposal_id = pr.id AND o.state = 'asked') DESC, pr.state <> 'proposed' DESC, pr.score DESC, pr.id`,
    [
      ctx.enteId,
      filter.ids ?? null,
      filter.listingId ?? null,
      filter.waitingFor ?? null,
      filter.states ?? null,
      filter.within ?? null,
      ctx.language,
    ],
  );
  noteSeen(
    ctx,
    rows.flatMap((row) => [row.requester_id, row.offerer_id]),
  );
  return rows;
}

/** @param alias of a row of people */
export function guardianOf(alias: string): string {
  return `(SELECT json_build_object('id', w.id, 'given', w.given_name, 'family', w.family_name, 'phone', w.phone)
         FROM people w WHERE w.id = ${alias}.guardian_id)`;
}
