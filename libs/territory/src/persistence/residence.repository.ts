// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Residence } from '../domain/residence.js';

interface ResidenceRow {
  readonly person_id: string;
  readonly household_id: string;
  readonly place_id: string;
  readonly dwelling_id: string | null;
  readonly staircase_id: string | null;
  readonly block_id: string | null;
  readonly area_id: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly comune_code: string;
}

export type NewResidence = Omit<Residence, 'lat' | 'lon' | 'comuneCode'>;

@Injectable()
export class ResidenceRepository {
  async listByPeople(ctx: Ctx, personIds: readonly string[]): Promise<Residence[]> {
    if (personIds.length === 0) return [];
    const rows = await ctx.tx.query<ResidenceRow>(
      `SELECT r.person_id, r.household_id, r.place_id, r.dwelling_id, r.staircase_id, r.block_id, r.area_id, p.lat, p.lon, p.comune_code
       FROM residences r JOIN places p ON p.id = r.place_id WHERE r.ente_id = $1 AND r.person_id = ANY($2::uuid[])`,
      [ctx.enteId, [...personIds]],
    );
    return rows.map((row) => ({
      personId: row.person_id,
      householdId: row.household_id,
      placeId: row.place_id,
      dwellingId: row.dwelling_id,
      staircaseId: row.staircase_id,
      blockId: row.block_id,
      areaId: row.area_id,
      lat: row.lat,
      lon: row.lon,
      comuneCode: row.comune_code,
    }));
  }

  async listHouseholdMembers(ctx: Ctx, householdId: string): Promise<string[]> {
    const rows = await ctx.tx.query<{ person_id: string }>(
      'SELECT person_id FROM residences WHERE ente_id = $1 AND household_id = $2 ORDER BY person_id',
      [ctx.enteId, householdId],
    );
    return rows.map((row) => row.person_id);
  }

  async findHouseholdOf(ctx: Ctx, dwellingId: string): Promise<string | null> {
    const [row] = await ctx.tx.query<{ household_id: string }>(
      `SELECT household_id FROM residences WHERE ente_id = $1 AND dwelling_id = $2
       GROUP BY household_id ORDER BY count(*) DESC, household_id LIMIT 1`,
      [ctx.enteId, dwellingId],
    );
    return row?.household_id ?? null;
  }

  async put(ctx: Ctx, residence: NewResidence): Promise<void> {
    await ctx.tx.query(
      `INSERT INTO residences (person_id, ente_id, household_id, place_id, dwelling_id, staircase_id, block_id, area_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (person_id) DO UPDATE SET household_id = excluded.household_id, place_id = excluded.place_id,
         dwelling_id = excluded.dwelling_id, staircase_id = excluded.staircase_id, block_id = excluded.block_id, area_id = excluded.area_id`,
      [
        residence.personId,
        ctx.enteId,
        residence.householdId,
        residence.placeId,
        residence.dwellingId,
        residence.staircaseId,
        residence.blockId,
        residence.areaId,
      ],
    );
  }
}
