// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { type Correction, ensureMayCorrect, ensureMayDecide } from '../domain/correction.js';
import { opposite } from '../domain/transfer.js';
import { CorrectionRepository } from '../persistence/correction.repository.js';
import { TransferRepository } from '../persistence/transfer.repository.js';
import { TransferMinutes } from './transfer-minutes.js';

/** Only somebody else than the proposer decides; nothing is ever changed, an opposite transfer is added. */
@Injectable()
export class DecideCorrection {
  constructor(
    private readonly transfers: TransferRepository,
    private readonly corrections: CorrectionRepository,
    private readonly transferMinutes: TransferMinutes,
  ) {}

  async approve(ctx: Ctx, id: string): Promise<Correction> {
    const operatorId = ensureMayCorrect(ctx);
    const correction = await this.corrections.getForUpdate(ctx, id);
    ensureMayDecide(correction, 'approved', operatorId);
    const wrong = await this.transfers.findById(ctx, correction.transferId);
    if (!wrong) throw notFound('transfer');
    const { transferId } = await this.transferMinutes.execute(ctx, {
      reason: 'correction',
      postings: opposite(wrong.postings),
      reference: wrong.reference,
      memo: wrong.memo,
      idempotencyKey: `correction:${id}`,
      correctsId: wrong.id,
    });
    return this.close(ctx, {
      ...correction,
      state: 'approved',
      decidedBy: operatorId,
      correctingTransferId: transferId,
    });
  }

  async reject(ctx: Ctx, id: string): Promise<Correction> {
    const operatorId = ensureMayCorrect(ctx);
    const correction = await this.corrections.getForUpdate(ctx, id);
    ensureMayDecide(correction, 'rejected', operatorId);
    return this.close(ctx, { ...correction, state: 'rejected', decidedBy: operatorId });
  }

  private async close(ctx: Ctx, decided: Correction): Promise<Correction> {
    const correction = { ...decided, decidedAt: ctx.clock.now() };
    await this.corrections.decide(ctx, correction);
    await emit(ctx, {
      topic: `ledger.correction_${correction.state}`,
      payload: { correctionId: correction.id, transferId: correction.transferId },
    });
    return correction;
  }
}
