// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, ShowPerson } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff, newId } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Face } from '@reciproca/ui';
import { FACE_PART_REMOVED, type FacePart } from '../domain/faces.events.js';
import { FacePhotoRepository } from '../persistence/face-photo.repository.js';
import { FaceRepository } from '../persistence/face.repository.js';
import { DrawFaces } from './draw-faces.js';

/** Staff see what somebody shows to others, and take off what offends; the person is told. */
@Injectable()
export class WatchFaces {
  constructor(
    private readonly showPerson: ShowPerson,
    private readonly faces: FaceRepository,
    private readonly photos: FacePhotoRepository,
    private readonly draw: DrawFaces,
    private readonly accessLog: AccessLog,
  ) {}

  /** Null for minors and for who is not here: nobody sees anything of them. Reading it is reading the person. */
  async read(ctx: Ctx, personId: string): Promise<{ readonly name: string; readonly face: Face | null }> {
    if (!isStaff(ctx)) throw forbidden();
    const { fullName: name } = await this.showPerson.execute(ctx, personId);
    return { name, face: (await this.draw.list(ctx, [personId])).get(personId) ?? null };
  }

  /** Throws `face.nothing_there`. */
  async remove(ctx: Ctx, personId: string, part: FacePart): Promise<void> {
    if (!isStaff(ctx)) throw forbidden();
    await this.showPerson.execute(ctx, personId);
    const removed = await (part === 'words'
      ? this.faces.removeWords(ctx, personId)
      : this.photos.remove(ctx, personId));
    if (!removed) throw new DomainError('face.nothing_there', 'conflict');
    const { personId: actorId } = ctx.actor;
    await emit(ctx, { topic: FACE_PART_REMOVED, payload: { removalId: newId(), personId, part, actorId } });
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: `face_${part}_removed` } });
  }
}
