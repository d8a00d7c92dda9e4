// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx } from '@reciproca/kernel';
import { Ledger } from '@reciproca/ledger';
import { listPersonalData } from '@reciproca/platform';
import type { ErasurePreview } from '../domain/erasure.js';

/** What erasing a person would remove, blank and keep, and what stands in the way. */
@Injectable()
export class PreviewErasure {
  constructor(private readonly ledger: Ledger) {}

  async execute(ctx: Ctx, personId: string): Promise<ErasurePreview> {
    const tables: ErasurePreview['tables'][number][] = [];
    for (const source of listPersonalData()) {
      for (const { table, read, fate } of source.tables) {
        const [row] = await ctx.tx.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM (${read}) held`, [
          personId,
        ]);
        if (row && row.rows > 0) tables.push({ table, rows: row.rows, fate });
      }
    }
    return {
      blockers: await this.listBlockers(ctx, personId),
      balance: await this.ledger.getBalance(ctx, { kind: 'person', ownerId: personId }),
      tables,
    };
  }

  /** Codes of what has to end first. */
  async listBlockers(ctx: Ctx, personId: string): Promise<string[]> {
    const codes: string[] = [];
    for (const { code, sql } of listPersonalData().flatMap(({ blockers }) => blockers ?? [])) {
      if ((await ctx.tx.query(sql, [personId])).length > 0) codes.push(code);
    }
    return codes;
  }
}
