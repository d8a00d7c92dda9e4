// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { IsNull, MoreThanOrEqual, type Repository } from 'typeorm';
import type { SecondHome } from '../domain/second-home.js';
import { SecondHomeEntity } from './second-home.entity.js';

@Injectable()
export class SecondHomeRepository {
  constructor(@InjectRepository(SecondHomeEntity) private readonly homes: Repository<SecondHomeEntity>) {}

  /** Those that are not over, the first to begin first. */
  list(ctx: Ctx, personId: string): Promise<SecondHome[]> {
    const today = romeDay(ctx.clock.now());
    return ownRows(ctx, this.homes).find({
      where: [
        { personId, endsOn: IsNull() },
        { personId, endsOn: MoreThanOrEqual(today) },
      ],
      order: { startsOn: 'ASC', id: 'ASC' },
    });
  }

  insert(ctx: Ctx, home: SecondHome): Promise<void> {
    return ownRows(ctx, this.homes).insert(home);
  }

  /** False when it is gone already. */
  async remove(ctx: Ctx, personId: string, id: string): Promise<boolean> {
    return (await ownRows(ctx, this.homes).delete({ id, personId })) > 0;
  }
}
