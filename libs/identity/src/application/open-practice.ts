// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, newId } from '@reciproca/kernel';
import { narrowTo } from '@reciproca/platform';
import { EnteRepository } from '../persistence/ente.repository.js';

/** Opens an ente beside the context's own, with its settings and nobody in it. In a transaction, which is the new one's from then on. */
@Injectable()
export class OpenPractice {
  constructor(private readonly enti: EnteRepository) {}

  /** Nobody of the ente acts there: nothing of what is made is theirs. Throws `practice.already_there`, and for practice of practice. */
  async execute(ctx: Ctx): Promise<Ctx> {
    const own = await narrowTo(ctx, newId());
    if (!(await this.enti.insertPractice(own, ctx.enteId))) throw new DomainError('practice.already_there', 'conflict');
    return own;
  }
}
