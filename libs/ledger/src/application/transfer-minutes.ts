// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, newId } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import {
  ensureTransfer,
  inOrder,
  isSameTransfer,
  type TransferDone,
  type TransferRequest,
} from '../domain/transfer.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { TransferRepository } from '../persistence/transfer.repository.js';

@Injectable()
export class TransferMinutes {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly transfers: TransferRepository,
  ) {}

  /** Never refused for lack of credit. Throws `ledger.key_reused` when the key was used for another transfer. */
  async execute(ctx: Ctx, request: TransferRequest & { readonly correctsId?: string }): Promise<TransferDone> {
    ensureTransfer(request, ctx.enteId);
    const ordered = { ...request, postings: inOrder(request.postings) };
    const transferId = newId();
    let outcome = await this.transfers.write(ctx, transferId, ordered);
    if (outcome === 'account_missing') {
      await this.accounts.ensure(
        ctx,
        ordered.postings.map(({ account }) => account),
      );
      outcome = await this.transfers.write(ctx, transferId, ordered);
    }
    if (outcome !== 'written') return this.findDone(ctx, request);
    await this.tell(ctx, transferId, request);
    return { transferId, alreadyDone: false };
  }

  private async findDone(ctx: Ctx, request: TransferRequest): Promise<TransferDone> {
    const done = await this.transfers.findByKey(ctx, request.idempotencyKey);
    if (!done || !isSameTransfer(done, request)) throw new DomainError('ledger.key_reused', 'conflict');
    return { transferId: done.id, alreadyDone: true };
  }

  private async tell(ctx: Ctx, transferId: string, request: TransferRequest): Promise<void> {
    await emit(ctx, {
      topic: 'ledger.transferred',
      payload: {
        transferId,
        reason: request.reason,
        referenceType: request.reference?.type ?? null,
        referenceId: request.reference?.id ?? null,
        postings: request.postings.map(({ account, minutes }) => ({ ...account, minutes })),
      },
    });
  }
}
