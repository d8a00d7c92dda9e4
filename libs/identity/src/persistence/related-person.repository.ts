// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { RelatedPerson } from '../domain/related-person.js';
import { RelatedPersonEntity } from './related-person.entity.js';

@Injectable()
export class RelatedPersonRepository {
  constructor(@InjectRepository(RelatedPersonEntity) private readonly related: Repository<RelatedPersonEntity>) {}

  /** Whom to ring first in an emergency, then the oldest first. */
  list(ctx: Ctx, personId: string): Promise<RelatedPerson[]> {
    return ownRows(ctx, this.related).find({
      where: { personId },
      order: { emergencyOrder: { direction: 'ASC', nulls: 'LAST' }, id: 'ASC' },
    });
  }

  insert(ctx: Ctx, related: RelatedPerson): Promise<void> {
    return ownRows(ctx, this.related).insert(related);
  }

  /** False when it is not there. */
  async update(ctx: Ctx, { id, personId, ...change }: RelatedPerson): Promise<boolean> {
    return (await ownRows(ctx, this.related).update({ id, personId }, change)) > 0;
  }

  /** False when it is gone already. */
  async remove(ctx: Ctx, personId: string, id: string): Promise<boolean> {
    return (await ownRows(ctx, this.related).delete({ id, personId })) > 0;
  }
}
