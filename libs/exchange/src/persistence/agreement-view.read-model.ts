// SPDX-License-Identifier: AGPL-3.0-or-later
import { containing } from './containing.js';
import { type Ctx, noteSeen, type PageOf, pageOf } from '@reciproca/kernel';
import type { AgreementState } from '../domain/agreement.js';
import type { Service } from '../domain/listing.js';
import type { LegRow } from './leg-row.js';
import { LEGS_OF } from './legs.sql.js';
import { OTHER_TIME_OF, type OtherTimeRow } from './other-time.sql.js';
import { ADDRESS_OF, type AddressRow } from './place.sql.js';
import { TITLE_OF } from './title.sql.js';
import { guardianOf, type GuardianRow } from './proposal-view.read-model.js';

/** An agreement with the names, numbers and addresses its two people may know until it ends. */
export interface AgreementRow {
  readonly id: string;
  /** Whether staff keep the two apart. */
  readonly is_apart: boolean;
  readonly service: Service;
  readonly category_it: string;
  readonly category_en: string;
  readonly proposal_id: string;
  readonly request_id: string;
  readonly offer_id: string;
  readonly giver_id: string;
  readonly giver_name: string;
  readonly giver_given: string;
  readonly giver_phone: string | null;
  readonly receiver_id: string;
  readonly receiver_name: string;
  readonly receiver_given: string;
  readonly receiver_phone: string | null;
  /** Days as yyyy-mm-dd. */
  readonly giver_birth: string;
  readonly receiver_birth: string;
  readonly giver_guardian: GuardianRow | null;
  readonly receiver_guardian: GuardianRow | null;
  /** Notes on the receiver's file that staff have released to whoever helps. */
  readonly to_know: string[];
  readonly title: string;
  readonly description: string | null;
  readonly needs: string[];
  readonly request_details: Record<string, unknown>;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly minutes: number;
  readonly claimed_minutes: number | null;
  readonly units: number;
  readonly state: AgreementState;
  readonly giver_confirmed_at: Date | null;
  readonly receiver_confirmed_at: Date | null;
  readonly transfer_id: string | null;
  readonly place: AddressRow;
  /** Where the offer is at home. */
  readonly giver_place: AddressRow;
  readonly to_place: AddressRow | null;
  readonly created_at: Date;
  readonly legs: LegRow[] | null;
  readonly note: string | null;
  readonly other_time: OtherTimeRow | null;
}

export interface AgreementFilter {
  readonly ids?: readonly string[];
  /** One of the two is this person. */
  readonly personId?: string | null;
  readonly giverId?: string | null;
  /** Made for one of these requests. */
  readonly requestIds?: readonly string[];
  /** Of one of these offers. */
  readonly offerIds?: readonly string[];
  readonly states?: readonly AgreementState[] | undefined;
  readonly from?: Date;
  readonly until?: Date;
  /** Only of these services; null for all. */
  readonly within?: readonly string[] | null;
  /** Over before that instant, or still to come or to be confirmed. */
  readonly over?: { readonly before: Date; readonly isOver: boolean } | undefined;
  /** Part of the name of one of the two. */
  readonly name?: string | undefined;
  /** `latest`: what was last, first. */
  readonly order: 'soonest' | 'newest' | 'latest';
  readonly offset?: number | undefined;
  readonly after?: string | undefined;
  /** Null for all of them. */
  readonly limit: number | null;
}

const ORDERS = {
  soonest: 'a.starts_at, a.id',
  newest: 'a.id DESC',
  latest: 'a.starts_at DESC, a.id DESC',
} as const;

export async function listAgreementRows(ctx: Ctx, filter: AgreementFilter): Promise<PageOf<AgreementRow>> {
  const rows = await ctx.tx.query<AgreementRow>(
    `SELECT a.id, a.service, c.name_it AS category_it, c.name_en AS category_en, a.proposal_id, a.request_id, a.offer_id,
       a.giver_id, g.given_name || ' ' || g.family_name AS giver_name, g.given_name AS giver_given, g.phone AS giver_phone,
       a.receiver_id, v.given_name || ' ' || v.family_name AS receiver_name, v.given_name AS receiver_given,
       v.phone AS receiver_phone,
       g.birth_date::text AS giver_birth, v.birth_date::text AS receiver_birth,
       ${guardianOf('g')} AS giver_guardian, ${guardianOf('v')} AS receiver_guardian,
       ARRAY(SELECT n.text FROM person_notes n WHERE n.person_id = v.id AND n.for_helpers AND n.removed_at IS NULL ORDER BY n.written_at) AS to_know,
       ${TITLE_OF('a', '$17')} AS title, r.description, r.needs, r.details AS request_details, a.starts_at, a.ends_at, a.minutes, a.claimed_minutes, a.units, a.state,
       EXISTS (SELECT 1 FROM kept_apart k WHERE k.ente_id = $1 AND k.ended_at IS NULL AND ((k.person_id = g.id AND k.other_id = v.id) OR (k.person_id = v.id AND k.other_id = g.id))) AS is_apart,
       a.giver_confirmed_at, a.receiver_confirmed_at, a.transfer_id, a.created_at, a.note, ${LEGS_OF('r')} AS legs,
       CASE WHEN a.state = 'agreed' THEN ${OTHER_TIME_OF('a.proposal_id')} END AS other_time,
       ${ADDRESS_OF('r.place_id')} AS place, ${ADDRESS_OF('o.place_id')} AS giver_place, ${ADDRESS_OF('r.to_place_id')} AS to_place
     FROM agreements a
     JOIN categories c ON c.id = a.category_id
     JOIN listings r ON r.id = a.request_id
     JOIN people g ON g.id = a.giver_id
     JOIN people v ON v.id = a.receiver_id
     JOIN listings o ON o.id = a.offer_id
     WHERE a.ente_id = $1
       AND ($2::uuid[] IS NULL OR a.id = ANY($2))
       AND ($3::uuid IS NULL OR a.giver_id = $3 OR a.receiver_id = $3)
       AND ($4::uuid IS NULL OR a.giver_id = $4)
       AND ($5::text[] IS NULL OR a.state = ANY($5))
       AND ($6::timestamptz IS NULL OR a.ends_at >= $6)
       AND ($7::timestamptz IS NULL OR a.starts_at < $7)
       AND ($8::uuid IS NULL OR a.id < $8)
       AND ($10::uuid[] IS NULL OR a.request_id = ANY($10))
       AND ($11::text[] IS NULL OR a.service = ANY($11))
       AND ($12::timestamptz IS NULL OR $13 = (a.state IN ('settled','cancelled','no_show')
         OR (a.ends_at < $12 AND a.state NOT IN ('agreed','under_way','done','disputed'))))
       AND ($14::text IS NULL OR g.given_name || ' ' || g.family_name ILIKE $14 OR v.given_name || ' ' || v.family_name ILIKE $14)
       AND ($16::uuid[] IS NULL OR a.offer_id = ANY($16))
     ORDER BY ${ORDERS[filter.order]} LIMIT $9 OFFSET $15`,
    [
      ctx.enteId,
      filter.ids ?? null,
      filter.personId ?? null,
      filter.giverId ?? null,
      filter.states ?? null,
      filter.from ?? null,
      filter.until ?? null,
      filter.after ?? null,
      filter.limit === null ? null : filter.limit + 1,
      filter.requestIds ?? null,
      filter.within ?? null,
      filter.over?.before ?? null,
      filter.over?.isOver ?? null,
      containing(filter.name),
      filter.offset ?? 0,
      filter.offerIds ?? null,
      ctx.language,
    ],
  );
  noteSeen(
    ctx,
    rows.flatMap((row) => [row.giver_id, row.receiver_id]),
  );
  return pageOf(rows, filter.limit ?? rows.length, (row) => row.id);
}
