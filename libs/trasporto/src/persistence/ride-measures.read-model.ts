// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Measured } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { distanceMetres } from '@reciproca/territory';

interface Way {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly toLat: number;
  readonly toLon: number;
}

/** How far each agreed ride carried its passenger, in metres as the crow flies; parcels carried nobody. */
export async function measureRides(ctx: Ctx, agreementIds: readonly string[]): Promise<ReadonlyMap<string, Measured>> {
  const rows = await ctx.tx.query<Way>(
    `SELECT a.id, l.lat, l.lon, l.to_lat AS "toLat", l.to_lon AS "toLon"
     FROM agreements a JOIN listings l ON l.id = a.request_id
     WHERE a.ente_id = $1 AND a.id = ANY($2::uuid[]) AND l.to_lat IS NOT NULL
       AND NOT coalesce((l.details->>'parcel')::boolean, false)`,
    [ctx.enteId, agreementIds],
  );
  return new Map(
    rows.map(({ id, lat, lon, toLat, toLon }) => [
      id,
      { rideMetres: distanceMetres({ lat, lon }, { lat: toLat, lon: toLon }) },
    ]),
  );
}
