// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound } from '@reciproca/kernel';
import { type Own, ownRows } from '@reciproca/platform';
import { LessThan, type Repository } from 'typeorm';
import type { PlaceLife } from '../domain/place.js';
import { PlaceEntity } from './place.entity.js';
import { PlaceJoinEntity } from './place-join.entity.js';

/** What becomes of public places in time. */
@Injectable()
export class PlaceLifeRepository {
  constructor(
    @InjectRepository(PlaceEntity) private readonly places: Repository<PlaceEntity>,
    @InjectRepository(PlaceJoinEntity) private readonly joins: Repository<PlaceJoinEntity>,
  ) {}

  /** Those of them that are public, locked in one order; whoever changes one of them meanwhile waits. Throws `place.not_found`. */
  async lock(ctx: Ctx, ids: readonly string[]): Promise<void> {
    for (const id of ids.toSorted())
      if (!(await ownRows(ctx, this.places).lockOneBy({ id, isPublic: true }))) throw notFound('place');
  }

  async put(ctx: Ctx, id: string, life: Partial<PlaceLife>): Promise<void> {
    await ownRows(ctx, this.places).update({ id }, life);
  }

  /** The places that turned out to be this one. */
  async listJoined(ctx: Ctx, intoId: string): Promise<Pick<PlaceEntity, 'id' | 'name'>[]> {
    return ownRows(ctx, this.places).find({ where: { joinedInto: intoId }, order: { name: 'ASC' } });
  }

  async insertJoin(ctx: Ctx, join: Own<PlaceJoinEntity>): Promise<void> {
    await ownRows(ctx, this.joins).insert(join);
  }

  findJoin(ctx: Ctx, placeId: string): Promise<Own<PlaceJoinEntity> | null> {
    return ownRows(ctx, this.joins).lockOneBy({ placeId });
  }

  listJoins(ctx: Ctx, intoId: string): Promise<Own<PlaceJoinEntity>[]> {
    return ownRows(ctx, this.joins).findBy({ intoId });
  }

  async forgetJoin(ctx: Ctx, placeId: string): Promise<void> {
    await ownRows(ctx, this.joins).delete({ placeId });
  }

  /** Those that can no longer be taken back. */
  async forgetJoinsBefore(ctx: Ctx, instant: Date): Promise<void> {
    await ownRows(ctx, this.joins).delete({ joinedAt: LessThan(instant) });
  }
}
