// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { Precision } from '../domain/precision.js';
import type { Residence } from '../domain/residence.js';
import { ResidenceEntity } from './residence.entity.js';

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
  readonly precision: Precision;
}

/** Parts of the ente's ground in which people live. */
export type HomePart = 'comune' | 'area' | 'block' | 'staircase';

export type NewResidence = Omit<Residence, 'lat' | 'lon' | 'comuneCode' | 'precision'>;

@Injectable()
export class ResidenceRepository {
  constructor(@InjectRepository(ResidenceEntity) private readonly residences: Repository<ResidenceEntity>) {}

  async listByPeople(ctx: Ctx, personIds: readonly string[]): Promise<Residence[]> {
    if (personIds.length === 0) return [];
    const rows = await ctx.tx.query<ResidenceRow>(
      `SELECT r.person_id, r.household_id, r.place_id, r.dwelling_id, r.staircase_id, r.block_id, r.area_id, p.lat, p.lon, p.comune_code, p.precision
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
      precision: row.precision,
    }));
  }

  async listHouseholdMembers(ctx: Ctx, householdId: string): Promise<string[]> {
    const order = { personId: 'ASC' } as const;
    const rows = await ownRows(ctx, this.residences).find({ where: { householdId }, order });
    return rows.map(({ personId }) => personId);
  }

  /** Whoever lives in this part of the ente's ground. */
  async listLivingIn(ctx: Ctx, part: HomePart, id: string): Promise<string[]> {
    const rows = await ctx.tx.query<{ personId: string }>(
      `SELECT r.person_id AS "personId" FROM residences r JOIN places p ON p.id = r.place_id WHERE r.ente_id = $1
         AND $3 = CASE $2 WHEN 'comune' THEN p.comune_code WHEN 'area' THEN r.area_id::text WHEN 'block' THEN r.block_id::text
           ELSE r.staircase_id::text END
       ORDER BY r.person_id`,
      [ctx.enteId, part, id],
    );
    return rows.map(({ personId }) => personId);
  }

  async listPeopleOfArea(ctx: Ctx, areaId: string): Promise<string[]> {
    const rows = await ownRows(ctx, this.residences).find({ where: { areaId }, order: { personId: 'ASC' } });
    return rows.map(({ personId }) => personId);
  }

  async listOfDwelling(ctx: Ctx, dwellingId: string): Promise<string[]> {
    const rows = await ownRows(ctx, this.residences).find({ where: { dwellingId }, order: { personId: 'ASC' } });
    return rows.map(({ personId }) => personId);
  }

  async findHouseholdOf(ctx: Ctx, dwellingId: string): Promise<string | null> {
    const [row] = await ctx.tx.query<{ household_id: string }>(
      `SELECT household_id FROM residences WHERE ente_id = $1 AND dwelling_id = $2
       GROUP BY household_id ORDER BY count(*) DESC, household_id LIMIT 1`,
      [ctx.enteId, dwellingId],
    );
    return row?.household_id ?? null;
  }

  /** With a household that nobody is in any more, and a home of theirs that nobody else lives in or speaks of. */
  async remove(ctx: Ctx, personId: string): Promise<void> {
    const [gone] = await ctx.tx.query<{ householdId: string; placeId: string }>(
      `WITH gone AS (DELETE FROM residences WHERE person_id = $1 AND ente_id = $2 RETURNING household_id, place_id)
       SELECT household_id AS "householdId", place_id AS "placeId" FROM gone`,
      [personId, ctx.enteId],
    );
    if (!gone) return;
    await ctx.tx.query(
      `UPDATE households SET size = (SELECT count(*) FROM residences WHERE household_id = $1) WHERE id = $1 AND ente_id = $2`,
      [gone.householdId, ctx.enteId],
    );
    await ctx.tx.query(
      `DELETE FROM households WHERE id = $1 AND ente_id = $2 AND NOT EXISTS (SELECT 1 FROM residences WHERE household_id = $1)`,
      [gone.householdId, ctx.enteId],
    );
    await ctx.tx.query(
      `DELETE FROM places WHERE id = $1 AND ente_id = $2 AND kind = 'home' AND NOT EXISTS (SELECT 1 FROM residences WHERE place_id = $1)`,
      [gone.placeId, ctx.enteId],
    );
  }

  /** At the door of everybody of the person's household; false where they have no home. */
  async putDoorbell(ctx: Ctx, personId: string, doorbell: string | null): Promise<boolean> {
    const own = await ownRows(ctx, this.residences).findOneBy({ personId });
    if (!own) return false;
    const { householdId, placeId } = own;
    return (await ownRows(ctx, this.residences).update({ householdId, placeId }, { doorbell })) > 0;
  }

  /** Another door than the one before has another bell. */
  async forgetDoorbell(ctx: Ctx, personId: string): Promise<void> {
    await ownRows(ctx, this.residences).update({ personId }, { doorbell: null });
  }

  put(ctx: Ctx, residence: NewResidence): Promise<void> {
    const { personId, householdId, placeId, dwellingId, staircaseId, blockId, areaId } = residence;
    const row = { personId, householdId, placeId, dwellingId, staircaseId, blockId, areaId };
    return ownRows(ctx, this.residences).upsert(row, ['personId']);
  }
}
