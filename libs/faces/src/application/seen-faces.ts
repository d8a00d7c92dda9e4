// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InTouch } from '@reciproca/exchange';
import { type Ctx, notFound } from '@reciproca/kernel';
import type { Face } from '@reciproca/ui';
import { Faces, type FacesById } from '@reciproca/web';
import { DrawFaces } from './draw-faces.js';

/** Faces as those see them who meet in a proposal or an agreement, as long as they may write to each other; nobody else does. */
@Injectable()
export class SeenFaces implements OnModuleInit {
  constructor(
    private readonly registry: Faces,
    private readonly inTouch: InTouch,
    private readonly draw: DrawFaces,
  ) {}

  onModuleInit(): void {
    this.registry.fill((ctx, personIds) => this.list(ctx, personIds));
  }

  /** Throws `person.not_found` for whom the beneficiary does not meet. */
  async get(ctx: Ctx, personId: string): Promise<Face> {
    const face = (await this.list(ctx, [personId])).get(personId);
    if (!face) throw notFound('person');
    return face;
  }

  /** Of these people, those the beneficiary meets. */
  async list(ctx: Ctx, personIds: readonly string[]): Promise<FacesById> {
    if (!ctx.beneficiaryId || personIds.length === 0) return new Map();
    return this.draw.list(ctx, [...(await this.inTouch.among(ctx, ctx.beneficiaryId, personIds))]);
  }
}
