// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx, Transaction } from '@reciproca/kernel';
import { databaseOf } from '@reciproca/platform';
import type { DiaryCause } from './diary-cause.js';
import { listSlotIdsOf } from './engaged.read-model.js';

interface Due {
  waiting: DiaryCause[];
  readonly written: DiaryCause[];
}
type Write = (ctx: Ctx, offerSlotIds: readonly string[]) => Promise<void>;

/**
 * What of the diary is to be written anew before the transaction ends. The repositories note it with each row they change, so that
 * no use case can forget.
 */
@Injectable()
export class DiaryDue {
  private readonly dues = new WeakMap<Transaction, Due>();
  private write: Write = () => Promise.reject(new Error('Nobody writes the diary'));

  writtenBy(write: Write): void {
    this.write = write;
  }

  note(ctx: Ctx, cause: DiaryCause): void {
    const due = this.dues.get(ctx.tx);
    if (due) due.waiting.push(cause);
    else {
      this.dues.set(ctx.tx, { waiting: [cause], written: [] });
      databaseOf(ctx).beforeCommit(() => this.writeRest(ctx));
    }
  }

  /** The offers' slots of which something is noted; who asks writes them. */
  async take(ctx: Ctx): Promise<string[]> {
    const due = this.dues.get(ctx.tx);
    const causes = due?.waiting.splice(0) ?? [];
    due?.written.push(...causes);
    return causes.length > 0 ? listSlotIdsOf(ctx, causes) : [];
  }

  private async writeRest(ctx: Ctx): Promise<void> {
    const due = this.dues.get(ctx.tx);
    if (due && databaseOf(ctx).isPartlyUndone) due.waiting.push(...due.written.splice(0));
    const slotIds = await this.take(ctx);
    if (slotIds.length > 0) await this.write(ctx, slotIds);
  }
}
