// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { repositoryOf } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { AskedPerson } from '../domain/asked-person.js';
import { AskedPersonEntity } from './asked-person.entity.js';

@Injectable()
export class AskedPersonRepository {
  constructor(@InjectRepository(AskedPersonEntity) private readonly asked: Repository<AskedPersonEntity>) {}

  async insert(ctx: Ctx, asked: AskedPerson): Promise<void> {
    await this.in(ctx).insert(asked);
  }

  isAsked(ctx: Ctx, listingId: string, personId: string): Promise<boolean> {
    return this.in(ctx).existsBy({ listingId, personId, enteId: ctx.enteId });
  }

  /** Who was asked for it by name, and when, the first asked first. */
  list(ctx: Ctx, listingId: string): Promise<AskedPerson[]> {
    return this.in(ctx).find({ where: { listingId, enteId: ctx.enteId }, order: { askedAt: 'ASC', personId: 'ASC' } });
  }

  private in(ctx: Ctx): Repository<AskedPersonEntity> {
    return repositoryOf(ctx, this.asked);
  }
}
