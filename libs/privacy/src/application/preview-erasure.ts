// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx } from '@reciproca/kernel';
import { Ledger } from '@reciproca/ledger';
import type { ErasurePreview } from '../domain/erasure.js';
import { countHeld, listBlockers, listTables } from '../persistence/held-data.js';

/** What erasing a person would remove, blank and keep, and what stands in the way. */
@Injectable()
export class PreviewErasure {
  constructor(private readonly ledger: Ledger) {}

  async execute(ctx: Ctx, personId: string): Promise<ErasurePreview> {
    const tables: ErasurePreview['tables'][number][] = [];
    for (const held of listTables()) {
      const rows = await countHeld(ctx, held, personId);
      if (rows > 0) tables.push({ table: held.table, rows, fate: held.fate });
    }
    return {
      blockers: await listBlockers(ctx, personId),
      balance: await this.ledger.getBalance(ctx, { kind: 'person', ownerId: personId }),
      tables,
    };
  }
}
