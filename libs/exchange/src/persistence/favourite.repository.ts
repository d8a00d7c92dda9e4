// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { repositoryOf } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { Favourite } from '../domain/favourite.js';
import { FavouriteEntity } from './favourite.entity.js';

@Injectable()
export class FavouriteRepository {
  constructor(@InjectRepository(FavouriteEntity) private readonly favourites: Repository<FavouriteEntity>) {}

  /** The same once more changes nothing. */
  async add(ctx: Ctx, favourite: Favourite): Promise<void> {
    await this.in(ctx).createQueryBuilder().insert().values(favourite).orIgnore().execute();
  }

  async remove(ctx: Ctx, personId: string, otherId: string): Promise<void> {
    await this.in(ctx).delete({ personId, otherId, enteId: ctx.enteId });
  }

  has(ctx: Ctx, personId: string, otherId: string): Promise<boolean> {
    return this.in(ctx).existsBy({ personId, otherId, enteId: ctx.enteId });
  }

  /** Ids of people, the newest first. */
  async list(ctx: Ctx, personId: string): Promise<string[]> {
    const rows = await this.in(ctx).find({
      where: { personId, enteId: ctx.enteId },
      order: { createdAt: 'DESC', otherId: 'ASC' },
    });
    return rows.map(({ otherId }) => otherId);
  }

  private in(ctx: Ctx): Repository<FavouriteEntity> {
    return repositoryOf(ctx, this.favourites);
  }
}
