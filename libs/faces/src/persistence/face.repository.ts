// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, IsNull, Not, type Repository } from 'typeorm';
import type { OwnFace } from '../domain/own-face.js';
import { FaceEntity } from './face.entity.js';

@Injectable()
export class FaceRepository {
  constructor(@InjectRepository(FaceEntity) private readonly faces: Repository<FaceEntity>) {}

  find(ctx: Ctx, personId: string): Promise<OwnFace | null> {
    return ownRows(ctx, this.faces).findOneBy({ personId });
  }

  async listFor(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, OwnFace>> {
    const rows = await ownRows(ctx, this.faces).find({ where: { personId: Any([...personIds]) } });
    return new Map(rows.map((row) => [row.personId, row]));
  }

  save(ctx: Ctx, face: OwnFace): Promise<void> {
    return ownRows(ctx, this.faces).upsert(face, ['personId']);
  }

  /** Whether there were any. */
  async removeWords(ctx: Ctx, personId: string): Promise<boolean> {
    return (await ownRows(ctx, this.faces).update({ personId, words: Not(IsNull()) }, { words: null })) > 0;
  }

  async remove(ctx: Ctx, personId: string): Promise<void> {
    await ownRows(ctx, this.faces).delete({ personId });
  }
}
