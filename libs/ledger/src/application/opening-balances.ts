// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, type Minutes } from '@reciproca/kernel';
import { type StoredTransfer, TransferRepository } from '../persistence/transfer.repository.js';
import { ReverseTransfer } from './reverse-transfer.js';
import { TransferMinutes } from './transfer-minutes.js';

/** What people had in another time bank before this one: between them and the community fund, once each. */
@Injectable()
export class OpeningBalances {
  constructor(
    private readonly transfers: TransferRepository,
    private readonly transferMinutes: TransferMinutes,
    private readonly reverseTransfer: ReverseTransfer,
  ) {}

  /** What somebody was opened with; null where they were not, or it was taken back. */
  async find(ctx: Ctx, personId: string): Promise<Minutes | null> {
    const { there } = await this.line(ctx, personId);
    return there?.postings.find(({ account }) => account.kind === 'person')?.minutes ?? null;
  }

  async open(ctx: Ctx, personId: string, minutes: Minutes): Promise<string> {
    const { key } = await this.line(ctx, personId);
    const { transferId } = await this.transferMinutes.execute(ctx, {
      reason: 'opening',
      postings: [
        { account: { kind: 'person', ownerId: personId }, minutes },
        { account: { kind: 'fund', ownerId: ctx.enteId }, minutes: -minutes },
      ],
      idempotencyKey: key,
    });
    return transferId;
  }

  /** By an opposite transfer. Throws `transfer.not_found`, `ledger.already_corrected`. */
  async takeBack(ctx: Ctx, transferId: string): Promise<void> {
    await this.reverseTransfer.execute(ctx, transferId);
  }

  /** One that was taken back leaves room for another, under a key of its own. */
  private async line(ctx: Ctx, personId: string): Promise<{ key: string; there: StoredTransfer | null }> {
    let key = `opening:${personId}`;
    for (;;) {
      const there = await this.transfers.findByKey(ctx, key);
      if (!there) return { key, there };
      if (!(await this.transfers.findByKey(ctx, `taken-back:${there.id}`))) return { key, there };
      key = `opening:${personId}:${there.id}`;
    }
  }
}
