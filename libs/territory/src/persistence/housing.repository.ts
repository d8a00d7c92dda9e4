// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound } from '@reciproca/kernel';
import { type Own, ownRows } from '@reciproca/platform';
import { type FindOperator, Not, Raw, type Repository } from 'typeorm';
import type { HousingKind } from '../domain/housing.js';
import { AreaEntity } from './area.entity.js';
import { BlockEntity } from './block.entity.js';
import { DwellingEntity } from './dwelling.entity.js';
import { StaircaseEntity } from './staircase.entity.js';

/** Public housing that is there already: locked, changed and taken away. */
@Injectable()
export class HousingRepository {
  constructor(
    @InjectRepository(AreaEntity) private readonly areas: Repository<AreaEntity>,
    @InjectRepository(BlockEntity) private readonly blocks: Repository<BlockEntity>,
    @InjectRepository(StaircaseEntity) private readonly staircases: Repository<StaircaseEntity>,
    @InjectRepository(DwellingEntity) private readonly dwellings: Repository<DwellingEntity>,
  ) {}

  /** Null also for one of another ente. */
  findArea(ctx: Ctx, id: string): Promise<Own<AreaEntity> | null> {
    return ownRows(ctx, this.areas).findOneBy({ id });
  }

  /** Whoever moves in meanwhile waits. Throws `area.not_found` and its like. */
  async lockArea(ctx: Ctx, id: string): Promise<Own<AreaEntity>> {
    return there(await ownRows(ctx, this.areas).lockOneBy({ id }), 'area');
  }

  async lockBlock(ctx: Ctx, id: string): Promise<Own<BlockEntity>> {
    return there(await ownRows(ctx, this.blocks).lockOneBy({ id }), 'block');
  }

  async lockStaircase(ctx: Ctx, id: string): Promise<Own<StaircaseEntity>> {
    return there(await ownRows(ctx, this.staircases).lockOneBy({ id }), 'staircase');
  }

  async lock(ctx: Ctx, kind: HousingKind, id: string): Promise<void> {
    const locks = {
      area: () => this.lockArea(ctx, id),
      block: () => this.lockBlock(ctx, id),
      staircase: () => this.lockStaircase(ctx, id),
      dwelling: () => this.lockDwelling(ctx, id),
    };
    await locks[kind]();
  }

  async lockDwelling(ctx: Ctx, id: string): Promise<Own<DwellingEntity>> {
    return there(await ownRows(ctx, this.dwellings).lockOneBy({ id }), 'dwelling');
  }

  /** Whether another one beside it is called so, capitals aside. */
  hasArea(ctx: Ctx, { id, name }: Pick<AreaEntity, 'id' | 'name'>): Promise<boolean> {
    return ownRows(ctx, this.areas).existsBy({ id: Not(id), name: called(name) });
  }

  hasBlock(ctx: Ctx, { id, areaId, name }: Own<BlockEntity>): Promise<boolean> {
    return ownRows(ctx, this.blocks).existsBy({ id: Not(id), areaId, name: called(name) });
  }

  hasStaircase(ctx: Ctx, { id, blockId, label }: Pick<StaircaseEntity, 'id' | 'blockId' | 'label'>): Promise<boolean> {
    return ownRows(ctx, this.staircases).existsBy({ id: Not(id), blockId, label: called(label) });
  }

  hasDwelling(
    ctx: Ctx,
    { id, staircaseId, number }: Pick<DwellingEntity, 'id' | 'staircaseId' | 'number'>,
  ): Promise<boolean> {
    return ownRows(ctx, this.dwellings).existsBy({ id: Not(id), staircaseId, number: called(number) });
  }

  async putArea(ctx: Ctx, id: string, change: Pick<AreaEntity, 'name'>): Promise<void> {
    await ownRows(ctx, this.areas).update({ id }, change);
  }

  async putBlock(ctx: Ctx, id: string, change: Pick<BlockEntity, 'name' | 'areaId'>): Promise<void> {
    await ownRows(ctx, this.blocks).update({ id }, change);
  }

  async putStaircase(
    ctx: Ctx,
    id: string,
    change: Pick<StaircaseEntity, 'label' | 'address' | 'lat' | 'lon' | 'precision'>,
  ): Promise<void> {
    await ownRows(ctx, this.staircases).update({ id }, change);
  }

  async putDwelling(ctx: Ctx, id: string, change: Pick<DwellingEntity, 'number' | 'floor'>): Promise<void> {
    await ownRows(ctx, this.dwellings).update({ id }, change);
  }

  async listStaircaseIds(ctx: Ctx, blockId: string): Promise<string[]> {
    const rows = await ownRows(ctx, this.staircases).find({ where: { blockId }, order: { id: 'ASC' } });
    return rows.map(({ id }) => id);
  }

  /** A staircase goes with its flats; the database refuses what something else speaks of. */
  async remove(ctx: Ctx, kind: HousingKind, id: string): Promise<void> {
    if (kind === 'area') await ownRows(ctx, this.areas).delete({ id });
    if (kind === 'block') await ownRows(ctx, this.blocks).delete({ id });
    if (kind === 'staircase') {
      await ownRows(ctx, this.dwellings).delete({ staircaseId: id });
      await ownRows(ctx, this.staircases).delete({ id });
    }
    if (kind === 'dwelling') await ownRows(ctx, this.dwellings).delete({ id });
  }
}

function called(name: string): FindOperator<string> {
  return Raw((column) => `lower(${column}) = lower(:name)`, { name });
}

function there<Row>(row: Row | null, kind: HousingKind): Row {
  if (!row) throw notFound(kind);
  return row;
}
