// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import type { Photo } from '../domain/photo.js';
import { FacePhotoEntity } from './face-photo.entity.js';

@Injectable()
export class FacePhotoRepository {
  constructor(@InjectRepository(FacePhotoEntity) private readonly photos: Repository<FacePhotoEntity>) {}

  find(ctx: Ctx, id: string): Promise<Photo | null> {
    return ownRows(ctx, this.photos).findOneBy({ id });
  }

  /** The id of each one's picture, by person. */
  async listIds(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await ownRows(ctx, this.photos).find({
      select: { id: true, personId: true },
      where: { personId: Any([...personIds]) },
    });
    return new Map(rows.map(({ id, personId }) => [personId, id]));
  }

  /** In place of what was there. */
  save(ctx: Ctx, photo: Photo): Promise<void> {
    return ownRows(ctx, this.photos).upsert(photo, ['personId']);
  }

  /** Whether there was one. */
  async remove(ctx: Ctx, personId: string): Promise<boolean> {
    return (await ownRows(ctx, this.photos).delete({ personId })) > 0;
  }
}
