// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows, readAnew, readOnce } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { EnteDays } from '../domain/closing-days.js';
import { EnteDaysEntity } from './ente-days.entity.js';

const DAYS = 'ente days';
const NONE: EnteDays = { patronDay: null, closings: [], pauses: false };

@Injectable()
export class EnteDaysRepository {
  constructor(@InjectRepository(EnteDaysEntity) private readonly days: Repository<EnteDaysEntity>) {}

  get(ctx: Ctx): Promise<EnteDays> {
    return readOnce(ctx, DAYS, async () => (await ownRows(ctx, this.days).findOneBy({})) ?? NONE);
  }

  async save(ctx: Ctx, { patronDay, closings, pauses }: EnteDays): Promise<void> {
    await ownRows(ctx, this.days).upsert({ patronDay, closings, pauses }, ['enteId']);
    readAnew(ctx, DAYS);
  }
}
