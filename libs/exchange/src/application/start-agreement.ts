// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import { MoveAgreement } from './move-agreement.js';

@Injectable()
export class StartAgreement {
  constructor(private readonly move: MoveAgreement) {}

  async execute(ctx: Ctx, id: string): Promise<Agreement> {
    const { agreement } = await this.move.open(ctx, id);
    return this.move.execute(ctx, agreement, 'under_way', 'start');
  }
}
