// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { hashSessionToken } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { IsNull, type Repository } from 'typeorm';
import type { RidePartner } from '../domain/ride-partner.js';
import { RidePartnerEntity } from './ride-partner.entity.js';

const SHOWN = { id: true, name: true, operator: true, madeAt: true, endedAt: true } as const;

/** Keys are found by their hash and kept nowhere. */
@Injectable()
export class RidePartnerRepository {
  constructor(@InjectRepository(RidePartnerEntity) private readonly partners: Repository<RidePartnerEntity>) {}

  /** Those with a key that opens first, by name. */
  list(ctx: Ctx): Promise<RidePartner[]> {
    return ownRows(ctx, this.partners).find({
      select: SHOWN,
      order: { endedAt: { direction: 'DESC', nulls: 'FIRST' }, name: 'ASC' },
    });
  }

  /** False where one of that operator is there. */
  insertNew(ctx: Ctx, partner: RidePartner, key: string): Promise<boolean> {
    return ownRows(ctx, this.partners).insertNew({ ...partner, keyHash: hashSessionToken(key) });
  }

  /** False where there is none of that id with a key that opens. */
  async end(ctx: Ctx, id: string): Promise<boolean> {
    const ended = { endedAt: ctx.clock.now() };
    return (await ownRows(ctx, this.partners).update({ id, endedAt: IsNull() }, ended)) > 0;
  }

  async findByKey(ctx: Ctx, key: string): Promise<RidePartner | null> {
    const [found] = await ownRows(ctx, this.partners).find({
      select: SHOWN,
      where: { keyHash: hashSessionToken(key), endedAt: IsNull() },
    });
    return found ?? null;
  }
}
