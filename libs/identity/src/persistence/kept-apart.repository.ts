// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, IsNull, type Repository } from 'typeorm';
import type { Apart } from '../domain/apart.js';
import { KeptApartEntity } from './kept-apart.entity.js';

@Injectable()
export class KeptApartRepository {
  constructor(@InjectRepository(KeptApartEntity) private readonly apart: Repository<KeptApartEntity>) {}

  /** What holds of any of these people, the oldest first. */
  list(ctx: Ctx, personIds: readonly string[]): Promise<Apart[]> {
    const any = Any([...personIds]);
    return ownRows(ctx, this.apart).find({
      where: [
        { personId: any, endedAt: IsNull() },
        { otherId: any, endedAt: IsNull() },
      ],
      order: { setAt: 'ASC', id: 'ASC' },
    });
  }

  insert(ctx: Ctx, apart: Apart): Promise<void> {
    return ownRows(ctx, this.apart).insert(apart);
  }

  /** Null where it does not hold. */
  lock(ctx: Ctx, id: string): Promise<Apart | null> {
    return ownRows(ctx, this.apart).lockOneBy({ id, endedAt: IsNull() });
  }

  async end(ctx: Ctx, id: string): Promise<void> {
    await ownRows(ctx, this.apart).update({ id }, { endedAt: ctx.clock.now(), endedBy: ctx.actor.personId });
  }
}
