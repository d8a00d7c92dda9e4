// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { Undertaking } from '../domain/undertaking.js';
import { UndertakingEntity } from './undertaking.entity.js';

/** What was taken on at the table. */
@Injectable()
export class UndertakingRepository {
  constructor(@InjectRepository(UndertakingEntity) private readonly undertakings: Repository<UndertakingEntity>) {}

  /** Throws `evaluation_undertaking.not_found`. */
  async get(ctx: Ctx, id: string): Promise<Undertaking> {
    const found = await ownRows(ctx, this.undertakings).findOneBy({ id });
    if (!found) throw notFound('evaluation_undertaking');
    return found;
  }

  /** Throws `evaluation_undertaking.not_found`. */
  async lock(ctx: Ctx, id: string): Promise<Undertaking> {
    const found = await ownRows(ctx, this.undertakings).lockOneBy({ id });
    if (!found) throw notFound('evaluation_undertaking');
    return found;
  }

  /** What is due first stands first. */
  list(ctx: Ctx, tableId: string): Promise<Undertaking[]> {
    return ownRows(ctx, this.undertakings).find({ where: { tableId }, order: { dueOn: 'ASC', id: 'ASC' } });
  }

  insert(ctx: Ctx, undertaking: Undertaking): Promise<void> {
    return ownRows(ctx, this.undertakings).insert(undertaking);
  }

  /** Throws `evaluation_undertaking.wrong_state` where it does not stand so any more. */
  change(ctx: Ctx, { id, state }: Undertaking, change: Partial<Omit<Undertaking, 'id'>>): Promise<void> {
    return ownRows(ctx, this.undertakings).move('evaluation_undertaking', { id, state }, change);
  }
}
