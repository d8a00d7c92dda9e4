// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import { FileOpeningEntity } from './file-opening.entity.js';

/** Files of people who have left: staff open them for an hour, with a reason. */
@Injectable()
export class FileOpenings {
  constructor(@InjectRepository(FileOpeningEntity) private readonly openings: Repository<FileOpeningEntity>) {}

  /** Whether the person has left and the actor has not said why they open the file. */
  async isShut(ctx: Ctx, personId: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      `SELECT 1 FROM people p WHERE p.id = $1 AND p.ente_id = $2 AND p.state = 'left' AND NOT EXISTS (
         SELECT 1 FROM file_openings o WHERE o.person_id = p.id AND o.actor_id = $3 AND o.opened_at > $4::timestamptz - interval '1 hour')`,
      [personId, ctx.enteId, ctx.actor.personId, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  open(ctx: Ctx, personId: string, reason: string): Promise<void> {
    const actorId = ctx.actor.personId as string;
    return ownRows(ctx, this.openings).insert({ id: newId(), personId, actorId, reason, openedAt: ctx.clock.now() });
  }
}
