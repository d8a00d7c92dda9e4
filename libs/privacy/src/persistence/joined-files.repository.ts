// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { IsNull, MoreThan, Not, type Repository } from 'typeorm';
import type { JoinedFiles } from '../domain/joined-files.js';
import { JoinedFilesEntity } from './joined-files.entity.js';

@Injectable()
export class JoinedFilesRepository {
  constructor(@InjectRepository(JoinedFilesEntity) private readonly joined: Repository<JoinedFilesEntity>) {}

  async insert(ctx: Ctx, joined: Omit<JoinedFiles, 'joinedAt' | 'undoneAt'>): Promise<void> {
    const [joinedBy, joinedAt] = [ctx.actor.personId, ctx.clock.now()];
    await ownRows(ctx, this.joined).insert({ ...joined, joinedBy, joinedAt });
  }

  /** What was joined to this file after that moment and can still be parted, the latest first. */
  listSince(ctx: Ctx, staysId: string, since: Date): Promise<JoinedFiles[]> {
    return ownRows(ctx, this.joined).find({
      where: { staysId, joinedAt: MoreThan(since), undoneAt: IsNull(), kept: Not(IsNull()) },
      order: { joinedAt: 'DESC' },
    });
  }

  /** How this file was joined to that one last, held until the transaction ends. */
  async lockLatest(ctx: Ctx, staysId: string, goesId: string): Promise<JoinedFiles | null> {
    const [latest] = await ownRows(ctx, this.joined).find({
      where: { staysId, goesId },
      order: { joinedAt: 'DESC' },
      take: 1,
    });
    return latest ? ownRows(ctx, this.joined).lockOneBy({ id: latest.id }) : null;
  }

  /** What was corrected on the account of a file that went, and followed it. */
  async addMinutes(ctx: Ctx, goesId: string, minutes: number): Promise<void> {
    await ctx.tx.query(
      'UPDATE joined_files SET minutes = minutes + $3 WHERE goes_id = $1 AND ente_id = $2 AND undone_at IS NULL',
      [goesId, ctx.enteId, minutes],
    );
  }

  async markUndone(ctx: Ctx, id: string): Promise<void> {
    await ownRows(ctx, this.joined).update({ id }, { undoneAt: ctx.clock.now(), kept: null });
  }

  /** Of every ente: how rows were is forgotten once nobody can go back to it. */
  async forget(ctx: Ctx, before: Date): Promise<void> {
    await ctx.tx.query('UPDATE joined_files SET kept = NULL WHERE kept IS NOT NULL AND joined_at < $1', [before]);
  }
}
