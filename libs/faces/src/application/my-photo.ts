// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { beneficiaryOf, type Ctx, newId } from '@reciproca/kernel';
import { FacePhotoRepository } from '../persistence/face-photo.repository.js';
import { EnsureGrownUp } from './ensure-grown-up.js';

/** The picture the beneficiary shows to those they meet. */
@Injectable()
export class MyPhoto {
  constructor(
    private readonly people: People,
    private readonly grownUp: EnsureGrownUp,
    private readonly photos: FacePhotoRepository,
  ) {}

  /** @param content what `squarePhoto` has drawn, which takes its time: before anything is held. Throws `face.minor`. */
  async put(ctx: Ctx, content: Buffer): Promise<void> {
    const personId = beneficiaryOf(ctx);
    await this.grownUp.execute(ctx, personId);
    await this.people.keepPerson(ctx, personId);
    await this.photos.save(ctx, { id: newId(), personId, content, at: ctx.clock.now() });
  }

  async remove(ctx: Ctx): Promise<void> {
    await this.photos.remove(ctx, beneficiaryOf(ctx));
  }
}
