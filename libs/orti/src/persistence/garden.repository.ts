// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import type { Crate, CrateState, Garden, GardenWork, Harvest, WorkState } from '../domain/garden.js';

const GARDEN = 'id, name, place_id AS "placeId", referent_id AS "referentId", plots';
const HARVEST = `id, garden_id AS "gardenId", offer_id AS "offerId", crop, grams, crate_grams AS "crateGrams",
  best_before::text AS "bestBefore", recorded_at AS "recordedAt"`;
const CRATE = `id, harvest_id AS "harvestId", agreement_id AS "agreementId", person_id AS "personId", crates, grams,
  ride_request_id AS "rideRequestId", thanks_for_id AS "thanksForId", state`;
const WORK =
  'id, garden_id AS "gardenId", person_id AS "personId", worked_on::text AS "workedOn", minutes, note, state';

/** Gardens with what they give and the work they take. */
@Injectable()
export class GardenRepository {
  listGardens(ctx: Ctx): Promise<Garden[]> {
    return ctx.tx.query<Garden>(`SELECT ${GARDEN} FROM gardens WHERE ente_id = $1 ORDER BY name`, [ctx.enteId]);
  }

  async getGarden(ctx: Ctx, id: string): Promise<Garden> {
    const [garden] = await ctx.tx.query<Garden>(`SELECT ${GARDEN} FROM gardens WHERE id = $1 AND ente_id = $2`, [
      id,
      ctx.enteId,
    ]);
    if (!garden) throw notFound('garden');
    return garden;
  }

  async insertGarden(ctx: Ctx, garden: Garden): Promise<void> {
    await ctx.tx.query(
      'INSERT INTO gardens (id, ente_id, name, place_id, referent_id, plots) VALUES ($1, $2, $3, $4, $5, $6)',
      [garden.id, ctx.enteId, garden.name, garden.placeId, garden.referentId, garden.plots],
    );
  }

  async insertHarvest(ctx: Ctx, harvest: Harvest): Promise<void> {
    await ctx.tx.query(
      `INSERT INTO harvests (id, ente_id, garden_id, offer_id, crop, grams, crate_grams, best_before, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (offer_id) DO NOTHING`,
      [
        harvest.id,
        ctx.enteId,
        harvest.gardenId,
        harvest.offerId,
        harvest.crop,
        harvest.grams,
        harvest.crateGrams,
        harvest.bestBefore,
        harvest.recordedAt,
      ],
    );
  }

  listHarvests(ctx: Ctx, gardenId: string, most = 50): Promise<Harvest[]> {
    return ctx.tx.query<Harvest>(
      `SELECT ${HARVEST} FROM harvests WHERE garden_id = $1 AND ente_id = $2 ORDER BY recorded_at DESC LIMIT $3`,
      [gardenId, ctx.enteId, most],
    );
  }

  async getHarvest(ctx: Ctx, id: string): Promise<Harvest> {
    const [harvest] = await ctx.tx.query<Harvest>(`SELECT ${HARVEST} FROM harvests WHERE id = $1 AND ente_id = $2`, [
      id,
      ctx.enteId,
    ]);
    if (!harvest) throw notFound('harvest');
    return harvest;
  }

  async findHarvestByOffer(ctx: Ctx, offerId: string): Promise<Harvest | null> {
    const [harvest] = await ctx.tx.query<Harvest>(
      `SELECT ${HARVEST} FROM harvests WHERE offer_id = $1 AND ente_id = $2`,
      [offerId, ctx.enteId],
    );
    return harvest ?? null;
  }

  async insertCrate(ctx: Ctx, crate: Crate): Promise<boolean> {
    const rows = await ctx.tx.query(
      `INSERT INTO crates (id, ente_id, harvest_id, agreement_id, person_id, crates, grams, ride_request_id, thanks_for_id, state, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
      [
        crate.id,
        ctx.enteId,
        crate.harvestId,
        crate.agreementId,
        crate.personId,
        crate.crates,
        crate.grams,
        crate.rideRequestId,
        crate.thanksForId,
        crate.state,
        ctx.clock.now(),
      ],
    );
    return rows.length > 0;
  }

  async findCrate(ctx: Ctx, where: { agreementId: string } | { rideRequestId: string }): Promise<Crate | null> {
    const [column, value] =
      'agreementId' in where ? ['agreement_id', where.agreementId] : ['ride_request_id', where.rideRequestId];
    const [crate] = await ctx.tx.query<Crate>(`SELECT ${CRATE} FROM crates WHERE ${column} = $1 AND ente_id = $2`, [
      value,
      ctx.enteId,
    ]);
    return crate ?? null;
  }

  listCrates(ctx: Ctx, harvestIds: readonly string[]): Promise<Crate[]> {
    return ctx.tx.query<Crate>(
      `SELECT ${CRATE} FROM crates WHERE harvest_id = ANY($1::uuid[]) AND ente_id = $2 ORDER BY created_at`,
      [harvestIds, ctx.enteId],
    );
  }

  async setCrateState(ctx: Ctx, id: string, state: CrateState): Promise<void> {
    await ctx.tx.query('UPDATE crates SET state = $3 WHERE id = $1 AND ente_id = $2', [id, ctx.enteId, state]);
  }

  /** False when the same day of the same person has come back on paper before. */
  async insertWork(ctx: Ctx, work: GardenWork): Promise<boolean> {
    const rows = await ctx.tx.query(
      `INSERT INTO garden_work (id, ente_id, garden_id, person_id, worked_on, minutes, note, state, created_at, entered_by, channel)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
      [
        work.id,
        ctx.enteId,
        work.gardenId,
        work.personId,
        work.workedOn,
        work.minutes,
        work.note,
        work.state,
        ctx.clock.now(),
        ctx.actor.personId,
        ctx.channel,
      ],
    );
    return rows.length > 0;
  }

  async getWorkForUpdate(ctx: Ctx, id: string): Promise<GardenWork> {
    const [work] = await ctx.tx.query<GardenWork>(
      `SELECT ${WORK} FROM garden_work WHERE id = $1 AND ente_id = $2 FOR UPDATE`,
      [id, ctx.enteId],
    );
    if (!work) throw notFound('work');
    return work;
  }

  async setWorkState(ctx: Ctx, id: string, state: WorkState, transferId: string | null): Promise<void> {
    await ctx.tx.query(
      'UPDATE garden_work SET state = $3, decided_by = $4, transfer_id = $5 WHERE id = $1 AND ente_id = $2',
      [id, ctx.enteId, state, ctx.actor.personId, transferId],
    );
  }

  listWork(ctx: Ctx, gardenId: string, personId: string | null, most = 50): Promise<GardenWork[]> {
    return ctx.tx.query<GardenWork>(
      `SELECT ${WORK} FROM garden_work WHERE garden_id = $1 AND ente_id = $2 AND ($3::uuid IS NULL OR person_id = $3)
       ORDER BY worked_on DESC, id DESC LIMIT $4`,
      [gardenId, ctx.enteId, personId, most],
    );
  }
}
