// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { distanceMetres } from '@reciproca/territory';
import type { Repository } from 'typeorm';
import { RideWayEntity } from './ride-way.entity.js';

interface Way {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly toLat: number;
  readonly toLon: number;
  readonly metres: number | null;
}

/** How far rides carried their passengers, in metres as the crow flies; parcels carried nobody. */
@Injectable()
export class RideWayRepository {
  constructor(@InjectRepository(RideWayEntity) private readonly ways: Repository<RideWayEntity>) {}

  /** Once: of somebody who is erased later the places go, the way stays. */
  async keep(ctx: Ctx, agreementId: string): Promise<void> {
    const metres = (await this.list(ctx, [agreementId])).get(agreementId);
    if (metres !== undefined) await ownRows(ctx, this.ways).insertNew({ agreementId, metres });
  }

  /** As kept; measured now where it was not. */
  async list(ctx: Ctx, agreementIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await ctx.tx.query<Way>(
      `SELECT a.id, l.lat, l.lon, l.to_lat AS "toLat", l.to_lon AS "toLon", w.metres
       FROM agreements a JOIN listings l ON l.id = a.request_id LEFT JOIN ride_ways w ON w.agreement_id = a.id
       WHERE a.ente_id = $1 AND a.id = ANY($2::uuid[]) AND l.to_lat IS NOT NULL
         AND NOT coalesce((l.details->>'parcel')::boolean, false)`,
      [ctx.enteId, agreementIds],
    );
    return new Map(
      rows.map(({ id, lat, lon, toLat, toLon, metres }) => [
        id,
        metres ?? distanceMetres({ lat, lon }, { lat: toLat, lon: toLon }),
      ]),
    );
  }
}
