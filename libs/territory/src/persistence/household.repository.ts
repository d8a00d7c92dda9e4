// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import { HouseholdEntity } from './household.entity.js';

export interface Household {
  readonly id: string;
  readonly name: string;
  /** How many people live in it. */
  readonly size: number;
}

@Injectable()
export class HouseholdRepository {
  constructor(@InjectRepository(HouseholdEntity) private readonly households: Repository<HouseholdEntity>) {}

  find(ctx: Ctx, id: string): Promise<Household | null> {
    return ownRows(ctx, this.households).findOneBy({ id });
  }

  listByIds(ctx: Ctx, ids: readonly string[]): Promise<Household[]> {
    return ownRows(ctx, this.households).findBy({ id: Any([...ids]) });
  }

  async insert(ctx: Ctx, name: string, size = 0): Promise<string> {
    const id = newId();
    await ownRows(ctx, this.households).insert({ id, name, size });
    return id;
  }

  /** The size is what is known of: never fewer than those who are registered. */
  async countMembers(ctx: Ctx, id: string): Promise<void> {
    await ctx.tx.query(
      'UPDATE households SET size = (SELECT count(*) FROM residences WHERE household_id = $1) WHERE id = $1 AND ente_id = $2',
      [id, ctx.enteId],
    );
  }
}
