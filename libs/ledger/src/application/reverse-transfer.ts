// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { opposite, type TransferDone } from '../domain/transfer.js';
import { CorrectionRepository } from '../persistence/correction.repository.js';
import { TransferRepository } from '../persistence/transfer.repository.js';
import { TransferMinutes } from './transfer-minutes.js';

/** Undoes a transfer whose cause has been taken back, by an opposite one: for whoever made the transfer, never for a mistake in it. */
@Injectable()
export class ReverseTransfer {
  constructor(
    private readonly transfers: TransferRepository,
    private readonly corrections: CorrectionRepository,
    private readonly transferMinutes: TransferMinutes,
  ) {}

  /** Once, however often it is asked for. Throws `transfer.not_found`, or `ledger.already_corrected` where staff put it right. */
  async execute(ctx: Ctx, transferId: string): Promise<TransferDone> {
    const wrong = await this.transfers.findById(ctx, transferId);
    if (!wrong) throw notFound('transfer');
    if ((await this.corrections.listTaken(ctx, [transferId])).has(transferId))
      throw new DomainError('ledger.already_corrected', 'conflict');
    return this.transferMinutes.execute(ctx, {
      reason: 'correction',
      postings: opposite(wrong.postings),
      reference: wrong.reference,
      memo: wrong.memo,
      idempotencyKey: `taken-back:${transferId}`,
      correctsId: transferId,
    });
  }
}
