// SPDX-License-Identifier: AGPL-3.0-or-later
import { listPage } from '@reciproca/platform';
import { type AgreementState, type Service, TITLE_OF } from '@reciproca/exchange';
import { type Ctx, noteSeen, type PageAsk, type PageOf } from '@reciproca/kernel';
import type { CircleState, CloseReason } from '../domain/circle.js';

export interface CircleRow {
  readonly id: string;
  readonly state: CircleState;
  readonly score: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly closedAt: Date | null;
  readonly closeReason: CloseReason | null;
  readonly closeNote: string | null;
}

export interface MemberRow {
  readonly circleId: string;
  readonly personId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly acceptedAt: Date | null;
}

/** One part of a circle: who gives what to whom, and what has become of it. */
export interface LegRow {
  readonly circleId: string;
  readonly proposalId: string;
  readonly giverId: string;
  readonly receiverId: string;
  readonly service: Service;
  readonly categoryId: string;
  readonly categoryIt: string;
  readonly categoryEn: string;
  readonly areaId: string | null;
  readonly requestTitle: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly minutes: number;
  readonly agreementId: string | null;
  readonly agreementState: AgreementState | null;
}

export interface CircleFilter {
  readonly id?: string;
  /** Circles this person stands in. */
  readonly memberId?: string;
  /** Only those that wait for answers or an approval. */
  readonly live?: boolean;
}

/** Those that wait first, then newest first. */
export function listCircleRows(
  ctx: Ctx,
  { id, memberId, live }: CircleFilter,
  page: PageAsk,
): Promise<PageOf<CircleRow>> {
  return listPage<CircleRow>(
    ctx,
    `SELECT id, state, score, created_at AS "createdAt", expires_at AS "expiresAt", closed_at AS "closedAt", close_reason AS "closeReason",
       close_note AS "closeNote"
     FROM circles c WHERE ente_id = $1 AND ($2::uuid IS NULL OR id = $2)
       AND ($3::uuid IS NULL OR EXISTS (SELECT 1 FROM circle_members m WHERE m.circle_id = c.id AND m.person_id = $3))
       AND (NOT $4 OR state IN ('proposed','awaiting_approval'))
     ORDER BY state IN ('proposed','awaiting_approval') DESC, created_at DESC, id`,
    [ctx.enteId, id ?? null, memberId ?? null, live ?? false],
    page,
  );
}

/** In their order: each gives to the next. */
export async function listMemberRows(ctx: Ctx, circleIds: readonly string[]): Promise<MemberRow[]> {
  const rows = await ctx.tx.query<MemberRow>(
    `SELECT m.circle_id AS "circleId", m.person_id AS "personId", p.given_name AS "givenName", p.family_name AS "familyName", m.accepted_at AS "acceptedAt"
     FROM circle_members m JOIN people p ON p.id = m.person_id WHERE m.ente_id = $1 AND m.circle_id = ANY($2::uuid[]) ORDER BY m.circle_id, m.position`,
    [ctx.enteId, circleIds],
  );
  noteSeen(
    ctx,
    rows.map(({ personId }) => personId),
  );
  return rows;
}

/** In the order of those who give. */
export async function listLegs(ctx: Ctx, circleIds: readonly string[]): Promise<LegRow[]> {
  return ctx.tx.query<LegRow>(
    `SELECT p.circle_id AS "circleId", p.id AS "proposalId", p.offerer_id AS "giverId", p.requester_id AS "receiverId", p.service,
       r.category_id AS "categoryId", c.name_it AS "categoryIt", c.name_en AS "categoryEn", r.area_id AS "areaId", ${TITLE_OF('r', '$3')} AS "requestTitle",
       p.starts_at AS "startsAt", p.ends_at AS "endsAt", p.minutes, a.id AS "agreementId", a.state AS "agreementState"
     FROM proposals p
     JOIN listings r ON r.id = p.request_id
     JOIN categories c ON c.id = r.category_id
     JOIN circle_members m ON m.circle_id = p.circle_id AND m.person_id = p.offerer_id
     LEFT JOIN agreements a ON a.proposal_id = p.id
     WHERE p.ente_id = $1 AND p.circle_id = ANY($2::uuid[]) ORDER BY p.circle_id, m.position`,
    [ctx.enteId, circleIds, ctx.language],
  );
}
