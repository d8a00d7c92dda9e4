// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PERSON_STATE_CHANGED, type PersonStateChanged } from '@reciproca/identity';
import { type Message, Subscriptions } from '@reciproca/platform';
import { FacePhotoRepository } from '../persistence/face-photo.repository.js';
import { FaceRepository } from '../persistence/face.repository.js';
import { ThanksRepository } from '../persistence/thanks.repository.js';

/** Who has left meets nobody any more: what they showed, and were thanked for, is gone with them. */
@Injectable()
export class ForgetFaces implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly faces: FaceRepository,
    private readonly photos: FacePhotoRepository,
    private readonly thanks: ThanksRepository,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on(
      PERSON_STATE_CHANGED,
      'faces.forget_faces',
      async (ctx, { payload: { personId, state } }: Message<PersonStateChanged>) => {
        if (state !== 'left') return;
        await this.faces.remove(ctx, personId);
        await this.photos.remove(ctx, personId);
        await this.thanks.forgetOf(ctx, personId);
      },
    );
  }
}
