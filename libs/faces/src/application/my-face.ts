// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { beneficiaryOf, type Ctx, notFound } from '@reciproca/kernel';
import type { Face } from '@reciproca/ui';
import { type FaceChoices, NOTHING_SHOWN } from '../domain/own-face.js';
import { ensureNoReach } from '../domain/reach.rules.js';
import { FaceRepository } from '../persistence/face.repository.js';
import { DrawFaces } from './draw-faces.js';
import { EnsureGrownUp } from './ensure-grown-up.js';

export interface MyFaceView {
  readonly choices: FaceChoices;
  /** As others see it. */
  readonly face: Face;
}

/** What the beneficiary shows to those they meet: each part of it their own choice. */
@Injectable()
export class MyFace {
  constructor(
    private readonly people: People,
    private readonly grownUp: EnsureGrownUp,
    private readonly faces: FaceRepository,
    private readonly draw: DrawFaces,
  ) {}

  /** Throws `face.minor`. */
  async show(ctx: Ctx): Promise<MyFaceView> {
    const personId = beneficiaryOf(ctx);
    await this.grownUp.execute(ctx, personId);
    const { words, showsLanguages, showsHelped, showsKnown } = (await this.faces.find(ctx, personId)) ?? NOTHING_SHOWN;
    const face = (await this.draw.list(ctx, [personId])).get(personId);
    if (!face) throw notFound('person');
    return { choices: { words, showsLanguages, showsHelped, showsKnown }, face };
  }

  /** Throws `face.minor`, `reach.phone`, `reach.mail`, `reach.link`. */
  async change(ctx: Ctx, choices: FaceChoices): Promise<void> {
    const personId = beneficiaryOf(ctx);
    await this.grownUp.execute(ctx, personId);
    if (choices.words) ensureNoReach(choices.words);
    await this.people.keepPerson(ctx, personId);
    await this.faces.save(ctx, { personId, ...choices });
  }
}
