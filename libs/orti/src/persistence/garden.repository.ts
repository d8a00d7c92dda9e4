// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { listPage, type Own, ownRows } from '@reciproca/platform';
import { Any, IsNull, LessThan, MoreThan, MoreThanOrEqual, Not, type Repository } from 'typeorm';
import type { Crate, CrateState, Garden, GardenWork, Harvest, WorkState } from '../domain/garden.js';
import { CrateEntity } from './crate.entity.js';
import { GardenWorkEntity } from './garden-work.entity.js';
import { GardenEntity } from './garden.entity.js';
import { HarvestEntity } from './harvest.entity.js';

/** Gardens with what they give and the work they take. */
@Injectable()
export class GardenRepository {
  constructor(
    @InjectRepository(GardenEntity) private readonly gardens: Repository<GardenEntity>,
    @InjectRepository(HarvestEntity) private readonly harvests: Repository<HarvestEntity>,
    @InjectRepository(CrateEntity) private readonly crates: Repository<CrateEntity>,
    @InjectRepository(GardenWorkEntity) private readonly work: Repository<GardenWorkEntity>,
  ) {}

  listGardens(ctx: Ctx): Promise<Garden[]> {
    return ownRows(ctx, this.gardens).find({ order: { name: 'ASC' } });
  }

  async getGarden(ctx: Ctx, id: string): Promise<Garden> {
    const garden = await ownRows(ctx, this.gardens).findOneBy({ id });
    if (!garden) throw notFound('garden');
    return garden;
  }

  /** Who answers for it, and who has worked there since that day. */
  async listPeopleOf(ctx: Ctx, gardenId: string, since: string): Promise<string[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      `SELECT referent_id AS id FROM gardens WHERE ente_id = $1 AND id = $2
       UNION SELECT person_id FROM garden_work WHERE ente_id = $1 AND garden_id = $2 AND worked_on >= $3::date AND state <> 'rejected'
       ORDER BY id`,
      [ctx.enteId, gardenId, since],
    );
    return rows.map(({ id }) => id);
  }

  insertGarden(ctx: Ctx, garden: Garden): Promise<void> {
    return ownRows(ctx, this.gardens).insert(garden);
  }

  async changeGarden(ctx: Ctx, id: string, change: Omit<Garden, 'id'>): Promise<void> {
    await ownRows(ctx, this.gardens).update({ id }, change);
  }

  async raisePlots(ctx: Ctx, id: string, least: number): Promise<void> {
    await ownRows(ctx, this.gardens).update({ id, plots: LessThan(least) }, { plots: least });
  }

  /** One for each offer: the first stays. */
  async insertHarvest(ctx: Ctx, harvest: Harvest): Promise<void> {
    await ownRows(ctx, this.harvests).insertNew(harvest);
  }

  listHarvests(ctx: Ctx, gardenId: string, page: PageAsk): Promise<PageOf<Harvest>> {
    return ownRows(ctx, this.harvests).findPage(
      { where: { gardenId }, order: { recordedAt: 'DESC', id: 'DESC' } },
      page,
    );
  }

  async getHarvest(ctx: Ctx, id: string): Promise<Harvest> {
    const harvest = await ownRows(ctx, this.harvests).findOneBy({ id });
    if (!harvest) throw notFound('harvest');
    return harvest;
  }

  /** Locked in the order of their ids: what is sold of them changes under it. Throws `harvest.not_found`. */
  async lockHarvests(ctx: Ctx, ids: readonly string[]): Promise<Harvest[]> {
    const locked: Harvest[] = [];
    for (const id of [...new Set(ids)].toSorted()) {
      const harvest = await ownRows(ctx, this.harvests).lockOneBy({ id });
      if (!harvest) throw notFound('harvest');
      locked.push(harvest);
    }
    return locked;
  }

  async setSaleGrams(ctx: Ctx, id: string, saleGrams: number): Promise<void> {
    await ownRows(ctx, this.harvests).update({ id }, { saleGrams });
  }

  /** Those of a garden of which something is for sale or could be: the newest first. */
  listSince(ctx: Ctx, gardenId: string, since: Date): Promise<Harvest[]> {
    const where = [
      { gardenId, recordedAt: MoreThanOrEqual(since) },
      { gardenId, saleGrams: MoreThan(0) },
    ];
    return ownRows(ctx, this.harvests).find({ where, order: { recordedAt: 'DESC', id: 'DESC' } });
  }

  listHarvestsByIds(ctx: Ctx, ids: readonly string[]): Promise<Harvest[]> {
    return ownRows(ctx, this.harvests).find({ where: { id: Any([...ids]) } });
  }

  findHarvestByOffer(ctx: Ctx, offerId: string): Promise<Harvest | null> {
    return ownRows(ctx, this.harvests).findOneBy({ offerId });
  }

  insertCrate(ctx: Ctx, crate: Crate): Promise<boolean> {
    return ownRows(ctx, this.crates).insertNew({ ...crate, createdAt: ctx.clock.now() });
  }

  async findCrate(
    ctx: Ctx,
    where: { id: string } | { agreementId: string } | { rideRequestId: string },
  ): Promise<Crate | null> {
    const crate = await ownRows(ctx, this.crates).findOneBy(where);
    return crate && crateOf(crate);
  }

  isThankedFor(ctx: Ctx, agreementId: string): Promise<boolean> {
    return ownRows(ctx, this.crates).existsBy({ thanksForId: agreementId });
  }

  /** Those for one person, the newest first. */
  async listCratesOf(ctx: Ctx, personId: string, page: PageAsk): Promise<PageOf<Crate>> {
    const found = { where: { personId }, order: { createdAt: 'DESC', id: 'DESC' } } as const;
    const { items, next } = await ownRows(ctx, this.crates).findPage(found, page);
    return { items: items.map(crateOf), next };
  }

  /** Given as thanks, and still to be fetched. */
  async listCratesToFetch(ctx: Ctx, personId: string): Promise<Crate[]> {
    const where = { personId, thanksForId: Not(IsNull()), state: 'assigned' as const };
    return (await ownRows(ctx, this.crates).find({ where, order: { createdAt: 'DESC', id: 'DESC' } })).map(crateOf);
  }

  async listCrates(ctx: Ctx, harvestIds: readonly string[]): Promise<Crate[]> {
    const where = { harvestId: Any([...harvestIds]) };
    return (await ownRows(ctx, this.crates).find({ where, order: { createdAt: 'ASC' } })).map(crateOf);
  }

  /** Throws `crate.wrong_state` where it does not stand as it was read any more. */
  moveCrate(ctx: Ctx, { id, state: from }: Crate, state: CrateState): Promise<void> {
    return ownRows(ctx, this.crates).move('crate', { id, state: from }, { state });
  }

  /** False when the same day of the same person has come back on paper before. */
  insertWork(ctx: Ctx, work: GardenWork, comuneCode: string | null): Promise<boolean> {
    const { actor, channel, clock } = ctx;
    const written = { createdAt: clock.now(), enteredBy: actor.personId, channel, comuneCode };
    return ownRows(ctx, this.work).insertNew({ ...work, ...written });
  }

  /** With who wrote it down. */
  async getWorkForUpdate(ctx: Ctx, id: string): Promise<GardenWork & { readonly enteredBy: string | null }> {
    const work = await ownRows(ctx, this.work).lockOneBy({ id });
    if (!work) throw notFound('work');
    return { ...workOf(work), enteredBy: work.enteredBy };
  }

  /** What is written down of a person's day, rejected hours apart. Whoever writes more of that day waits for the end of this. */
  async minutesOfDay(ctx: Ctx, personId: string, day: string): Promise<number> {
    await ctx.tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`garden-work:${personId}:${day}`]);
    const [row] = await ctx.tx.query<{ minutes: number }>(
      `SELECT coalesce(sum(minutes), 0)::int AS minutes FROM garden_work
       WHERE ente_id = $1 AND person_id = $2 AND worked_on = $3 AND state <> 'rejected'`,
      [ctx.enteId, personId, day],
    );
    return row?.minutes ?? 0;
  }

  /** Throws `work.wrong_state` where somebody has decided meanwhile. */
  decideWork(ctx: Ctx, id: string, state: WorkState, transferId: string | null): Promise<void> {
    const decided = { state, decidedBy: ctx.actor.personId, transferId };
    return ownRows(ctx, this.work).move('work', { id, state: 'recorded' }, decided);
  }

  /** What waits for a yes first, then the latest days. */
  async listWork(ctx: Ctx, gardenId: string, personId: string | null, page: PageAsk): Promise<PageOf<GardenWork>> {
    return listPage<GardenWork>(
      ctx,
      `SELECT id, garden_id AS "gardenId", person_id AS "personId", worked_on::text AS "workedOn", minutes, note, state
       FROM garden_work WHERE ente_id = $1 AND garden_id = $2 AND ($3::uuid IS NULL OR person_id = $3)
       ORDER BY state <> 'recorded', worked_on DESC, id DESC`,
      [ctx.enteId, gardenId, personId],
      page,
    );
  }
}

/** As it is shown: without what only the table needs. */
function crateOf({ createdAt: _, ...crate }: Own<CrateEntity>): Crate {
  return crate;
}

function workOf({ id, gardenId, personId, workedOn, minutes, note, state }: Own<GardenWorkEntity>): GardenWork {
  return { id, gardenId, personId, workedOn, minutes, note, state };
}
