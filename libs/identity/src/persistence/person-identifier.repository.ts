// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId } from '@reciproca/kernel';
import { ownRows, SecretBox } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { Identifier, IdentifierKind } from '../domain/person-identifier.js';
import { PersonIdentifierEntity } from './person-identifier.entity.js';

@Injectable()
export class PersonIdentifierRepository {
  constructor(
    @InjectRepository(PersonIdentifierEntity) private readonly identifiers: Repository<PersonIdentifierEntity>,
    private readonly box: SecretBox,
  ) {}

  /** Whose it is, whichever key it was written with. */
  async findOwner(ctx: Ctx, { kind, value }: Omit<Identifier, 'shown'>): Promise<string | null> {
    const [row] = await ctx.tx.query<{ id: string }>(
      'SELECT person_id AS id FROM person_identifiers WHERE ente_id = $1 AND kind = $2 AND value_hash = ANY($3::bytea[])',
      [ctx.enteId, kind, this.box.digests(value)],
    );
    return row?.id ?? null;
  }

  async findShown(ctx: Ctx, personId: string, kind: IdentifierKind): Promise<string | null> {
    return (await ownRows(ctx, this.identifiers).findOneBy({ personId, kind }))?.shown ?? null;
  }

  async put(ctx: Ctx, personId: string, { kind, value, shown }: Identifier): Promise<void> {
    const [valueHash] = this.box.digests(value);
    if (!valueHash) throw new Error('There is no key to write it with');
    await this.remove(ctx, personId, kind);
    const set = { setBy: ctx.actor.personId, setAt: ctx.clock.now() };
    await ownRows(ctx, this.identifiers).insert({ id: newId(), personId, kind, valueHash, shown, ...set });
  }

  remove(ctx: Ctx, personId: string, kind: IdentifierKind): Promise<number> {
    return ownRows(ctx, this.identifiers).delete({ personId, kind });
  }
}
