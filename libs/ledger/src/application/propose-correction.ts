// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, newId, notFound } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { type Correction, ensureMayCorrect } from '../domain/correction.js';
import { CorrectionRepository } from '../persistence/correction.repository.js';
import { TransferRepository } from '../persistence/transfer.repository.js';

@Injectable()
export class ProposeCorrection {
  constructor(
    private readonly transfers: TransferRepository,
    private readonly corrections: CorrectionRepository,
  ) {}

  /** Nothing moves yet. Throws `transfer.not_found` or `ledger.already_corrected`. */
  async execute(ctx: Ctx, transferId: string, reason: string): Promise<Correction> {
    const operatorId = ensureMayCorrect(ctx);
    if (!(await this.transfers.findById(ctx, transferId))) throw notFound('transfer');
    if ((await this.corrections.listTaken(ctx, [transferId])).has(transferId))
      throw new DomainError('ledger.already_corrected', 'conflict');
    const correction: Correction = {
      id: newId(),
      transferId,
      reason,
      state: 'proposed',
      proposedBy: operatorId,
      proposedAt: ctx.clock.now(),
      decidedBy: null,
      decidedAt: null,
      correctingTransferId: null,
    };
    await this.corrections.insert(ctx, correction);
    await emit(ctx, { topic: 'ledger.correction_proposed', payload: { correctionId: correction.id, transferId } });
    return correction;
  }
}
