// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows, repositoryOf } from '@reciproca/platform';
import { Any, IsNull, type Repository } from 'typeorm';
import { PersonCardEntity } from './person-card.entity.js';

export interface PrintedCard {
  readonly id: string;
  readonly personId: string;
  readonly code: string;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly printedAt: Date | null;
}

/** The cards people carry; one of each person's is valid at most. */
@Injectable()
export class PersonCardRepository {
  constructor(@InjectRepository(PersonCardEntity) private readonly cards: Repository<PersonCardEntity>) {}

  findOfPerson(ctx: Ctx, personId: string): Promise<PrintedCard | null> {
    return ownRows(ctx, this.cards).findOneBy({ personId, revokedAt: IsNull() });
  }

  /** Of whatever ente: who found a card belongs to none. */
  findByCode(ctx: Ctx, code: string): Promise<(PrintedCard & { readonly enteId: string }) | null> {
    return repositoryOf(ctx, this.cards).findOneBy({ code, revokedAt: IsNull() });
  }

  listToPrint(ctx: Ctx, most: number): Promise<PrintedCard[]> {
    return ownRows(ctx, this.cards).find({
      where: { revokedAt: IsNull(), printedAt: IsNull() },
      order: { madeAt: 'ASC', id: 'ASC' },
      take: most,
    });
  }

  /** Until the transaction ends nobody else makes or takes away a card of this person. */
  async lockPerson(ctx: Ctx, personId: string): Promise<void> {
    await ctx.tx.query('SELECT 1 FROM people WHERE id = $1 AND ente_id = $2 FOR NO KEY UPDATE', [personId, ctx.enteId]);
  }

  insert(ctx: Ctx, card: PrintedCard): Promise<void> {
    return ownRows(ctx, this.cards).insert(card);
  }

  /** False when there is no valid one. */
  async revoke(ctx: Ctx, personId: string): Promise<boolean> {
    const revoked = await ownRows(ctx, this.cards).update(
      { personId, revokedAt: IsNull() },
      { revokedAt: ctx.clock.now(), revokedBy: ctx.actor.personId },
    );
    return revoked > 0;
  }

  async setPrinted(ctx: Ctx, ids: readonly string[]): Promise<void> {
    await ownRows(ctx, this.cards).update({ id: Any([...ids]), printedAt: IsNull() }, { printedAt: ctx.clock.now() });
  }
}
