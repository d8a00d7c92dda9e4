// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, isStaff, notFound } from '@reciproca/kernel';
import type { Photo } from '../domain/photo.js';
import { FacePhotoRepository } from '../persistence/face-photo.repository.js';
import { DrawFaces } from './draw-faces.js';
import { SeenFaces } from './seen-faces.js';

/** Pictures themselves, for those who see the face they are on. */
@Injectable()
export class SeenPhotos {
  constructor(
    private readonly photos: FacePhotoRepository,
    private readonly seen: SeenFaces,
    private readonly draw: DrawFaces,
  ) {}

  /** Throws `photo.not_found`, for whoever may not see it as well. */
  async read(ctx: Ctx, id: string): Promise<Photo> {
    const photo = await this.photos.find(ctx, id);
    if (!photo) throw notFound('photo');
    const { personId } = photo;
    const mayAlways = personId === ctx.beneficiaryId || isStaff(ctx);
    const faces = await (mayAlways ? this.draw.list(ctx, [personId]) : this.seen.list(ctx, [personId]));
    if (!faces.has(personId)) throw notFound('photo');
    return photo;
  }
}
