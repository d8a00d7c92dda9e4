// SPDX-License-Identifier: AGPL-3.0-or-later
import { TITLE_OF } from '@reciproca/exchange';
import { type Ctx, noteSeen } from '@reciproca/kernel';
import { rideRequestShape } from '../domain/ride.details.js';
import type { ParcelRequest } from '../domain/round.js';

const PLACE = (alias: string, comune: string): string =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'comuneName', ${comune}.name, 'address', ${alias}.address, 'lat', ${alias}.lat, 'lon', ${alias}.lon, 'isPublic', ${alias}.is_public)`;

const SELECT = (language: string): string => `
  SELECT l.id AS "requestId", s.id AS "slotId", l.person_id AS "personId", l.category_id AS "categoryId", l.area_id AS "areaId", ${TITLE_OF('l', language)} AS title,
    l.auto_accept AS "autoAccept", l.visibility, l.entered_by AS "enteredBy", l.details, ${PLACE('f', 'fc')} AS "from", ${PLACE('t', 'tc')} AS "to"
  FROM listings l
  JOIN slots s ON s.listing_id = l.id
  JOIN people p ON p.id = l.person_id
  JOIN places f ON f.id = l.place_id JOIN comuni fc ON fc.code = f.comune_code
  JOIN places t ON t.id = l.to_place_id JOIN comuni tc ON tc.code = t.comune_code
  WHERE l.ente_id = $1 AND l.service = 'trasporto' AND l.kind = 'request' AND (l.details->>'parcel')::boolean`;

/** Parcels that nobody has taken yet and whose time lies in that span, the earliest first: all of a day's, which a round chooses among. */
export async function listOpenParcels(ctx: Ctx, from: Date, until: Date): Promise<ParcelRequest[]> {
  const rows = await ctx.tx.query<ParcelRequest>(
    `${SELECT('$4')} AND l.state = 'open' AND p.state = 'active' AND s.taken < s.capacity AND s.starts_at < $3 AND s.ends_at > $2
     ORDER BY s.starts_at, l.id`,
    [ctx.enteId, from, until, ctx.language],
  );
  noteSeen(
    ctx,
    rows.map(({ personId }) => personId),
  );
  return rows.map(withDetails);
}

/** Parcels by the ids of their requests, whatever has become of them. */
export async function listParcels(ctx: Ctx, requestIds: readonly string[]): Promise<ParcelRequest[]> {
  if (requestIds.length === 0) return [];
  const rows = await ctx.tx.query<ParcelRequest>(
    `${SELECT('$3')} AND l.id = ANY($2::uuid[]) ORDER BY s.starts_at, l.id`,
    [ctx.enteId, requestIds, ctx.language],
  );
  noteSeen(
    ctx,
    rows.map(({ personId }) => personId),
  );
  return rows.map(withDetails);
}

function withDetails(row: ParcelRequest): ParcelRequest {
  return { ...row, details: rideRequestShape.parse(row.details) };
}
