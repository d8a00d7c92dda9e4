// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, IsNull, type Repository } from 'typeorm';
import type { Minutes, Objection } from '../domain/minutes.js';
import { MinutesEntity } from './minutes.entity.js';
import { ObjectionEntity } from './objection.entity.js';

/** What was written of meetings, and who does not agree. */
@Injectable()
export class MinutesRepository {
  constructor(
    @InjectRepository(MinutesEntity) private readonly minutes: Repository<MinutesEntity>,
    @InjectRepository(ObjectionEntity) private readonly objections: Repository<ObjectionEntity>,
  ) {}

  find(ctx: Ctx, id: string): Promise<Minutes | null> {
    return ownRows(ctx, this.minutes).findOneBy({ id });
  }

  /** By their numbers. */
  list(ctx: Ctx, ...meetingIds: readonly string[]): Promise<Minutes[]> {
    return ownRows(ctx, this.minutes).find({ where: { meetingId: Any([...meetingIds]) }, order: { number: 'ASC' } });
  }

  insert(ctx: Ctx, version: Minutes): Promise<void> {
    return ownRows(ctx, this.minutes).insert(version);
  }

  /** Throws `evaluation_minutes.wrong_state` where it does not stand so any more. */
  change(ctx: Ctx, { id, state }: Minutes, change: Partial<Omit<Minutes, 'id'>>): Promise<void> {
    return ownRows(ctx, this.minutes).move('evaluation_minutes', { id, state }, change);
  }

  listObjections(ctx: Ctx, meetingId: string): Promise<Objection[]> {
    return ownRows(ctx, this.objections).find({ where: { meetingId }, order: { madeOn: 'ASC', id: 'ASC' } });
  }

  insertObjection(ctx: Ctx, objection: Objection): Promise<void> {
    return ownRows(ctx, this.objections).insert(objection);
  }

  async settle(ctx: Ctx, meetingId: string, settled: Pick<Objection, 'settledOn' | 'settlement'>): Promise<number> {
    return ownRows(ctx, this.objections).update({ meetingId, settledOn: IsNull() }, settled);
  }
}
