// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { IsNull, type Repository } from 'typeorm';
import type { PersonNote } from '../domain/person-note.js';
import { PersonNoteEntity } from './person-note.entity.js';

/** Those taken away stay written down, with who did it. */
@Injectable()
export class PersonNoteRepository {
  constructor(@InjectRepository(PersonNoteEntity) private readonly notes: Repository<PersonNoteEntity>) {}

  /** Oldest first. */
  listStanding(ctx: Ctx, personId: string): Promise<PersonNote[]> {
    return ownRows(ctx, this.notes).find({
      where: { personId, removedAt: IsNull() },
      order: { writtenAt: 'ASC', id: 'ASC' },
    });
  }

  insert(ctx: Ctx, note: PersonNote): Promise<void> {
    return ownRows(ctx, this.notes).insert({ ...note, removedBy: null, removedAt: null });
  }

  /** False when it is gone already. */
  async remove(ctx: Ctx, personId: string, id: string): Promise<boolean> {
    const removed = await ownRows(ctx, this.notes).update(
      { id, personId, removedAt: IsNull() },
      { removedBy: ctx.actor.personId, removedAt: ctx.clock.now() },
    );
    return removed > 0;
  }
}
