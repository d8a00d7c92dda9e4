// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { IsNull, type Repository } from 'typeorm';
import type { Guardianship } from '../domain/guardianship.js';
import { GuardianshipEntity } from './guardianship.entity.js';

@Injectable()
export class GuardianshipRepository {
  constructor(@InjectRepository(GuardianshipEntity) private readonly guardianships: Repository<GuardianshipEntity>) {}

  /** Newest first. */
  list(ctx: Ctx, personId: string): Promise<Guardianship[]> {
    return ownRows(ctx, this.guardianships).find({ where: { personId }, order: { recordedAt: 'DESC', id: 'DESC' } });
  }

  insert(ctx: Ctx, guardianship: Guardianship): Promise<void> {
    return ownRows(ctx, this.guardianships).insert(guardianship);
  }

  /** Whatever holds or will. False where nothing does. */
  async end(ctx: Ctx, personId: string): Promise<boolean> {
    const ended = await ownRows(ctx, this.guardianships).update(
      { personId, endedAt: IsNull() },
      { endedBy: ctx.actor.personId, endedAt: ctx.clock.now() },
    );
    return ended > 0;
  }
}
