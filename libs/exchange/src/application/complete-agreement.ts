// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import { ConfirmAgreement } from './confirm-agreement.js';
import { MoveAgreement } from './move-agreement.js';

/** "It is done." No more minutes than were agreed, unless staff say so; fewer if whoever gave them says so. Whoever says so has confirmed their own side; nobody has to have pressed start first. */
@Injectable()
export class CompleteAgreement {
  constructor(
    private readonly move: MoveAgreement,
    private readonly confirm: ConfirmAgreement,
  ) {}

  async execute(ctx: Ctx, id: string, minutes?: number): Promise<Agreement> {
    const { agreement, side } = await this.move.open(ctx, id);
    if (minutes !== undefined && minutes < agreement.minutes && side === 'receiver')
      throw new DomainError('agreement.less_by_receiver', 'invalid', { field: 'minutes' });
    if (minutes !== undefined && minutes > agreement.minutes && side)
      throw new DomainError('agreement.more_than_agreed', 'invalid', { field: 'minutes', most: agreement.minutes });
    const started =
      agreement.state === 'agreed' ? await this.move.execute(ctx, agreement, 'under_way', 'start') : agreement;
    const done = await this.move.execute(ctx, started, 'done', 'complete', {
      doneAt: ctx.clock.now(),
      ...(minutes !== undefined && { minutes }),
    });
    return side ? this.confirm.bySide(ctx, done, side) : done;
  }
}
