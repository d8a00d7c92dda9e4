// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { EnteDays } from '../domain/closing-days.js';
import { EnteDaysEntity } from './ente-days.entity.js';

const NONE: EnteDays = { patronDay: null, closings: [], pauses: false };

@Injectable()
export class EnteDaysRepository {
  constructor(@InjectRepository(EnteDaysEntity) private readonly days: Repository<EnteDaysEntity>) {}

  async get(ctx: Ctx): Promise<EnteDays> {
    return (await ownRows(ctx, this.days).findOneBy({})) ?? NONE;
  }

  save(ctx: Ctx, { patronDay, closings, pauses }: EnteDays): Promise<void> {
    return ownRows(ctx, this.days).upsert({ patronDay, closings, pauses }, ['enteId']);
  }
}
