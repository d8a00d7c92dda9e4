// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { InComuneRepository } from '../persistence/in-comune.repository.js';
import { type ComuneUse, ComuneUses, type CountedUse } from './comune-uses.js';

/** Homes, places, areas of public housing and the ente's own list. */
@Injectable()
export class TerritoryInComune implements OnModuleInit, ComuneUse {
  constructor(
    private readonly uses: ComuneUses,
    private readonly rows: InComuneRepository,
  ) {}

  onModuleInit(): void {
    this.uses.add(this);
  }

  async count(ctx: Ctx, code: string): Promise<CountedUse[]> {
    const { homes, places, areas, listed } = await this.rows.count(ctx, code);
    return [
      { textKey: 'territory:merge.homes', count: homes },
      { textKey: 'territory:merge.places', count: places },
      { textKey: 'territory:merge.areas', count: areas },
      { textKey: 'territory:merge.listed', count: listed },
    ];
  }

  move(ctx: Ctx, from: { readonly code: string; readonly name: string }, intoCode: string): Promise<void> {
    return this.rows.move(ctx, from, intoCode);
  }
}
