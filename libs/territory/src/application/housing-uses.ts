// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { type TextKey, translator } from '@reciproca/ui';
import type { HousingKind } from '../domain/housing.js';

/** Whoever has things that speak of public housing. */
export interface HousingUse {
  /** The words for what of it stands in the way of taking it away; null where nothing does. */
  find(ctx: Ctx, kind: HousingKind, id: string): Promise<TextKey | null>;
  /** Called as it is taken away: what went by it goes with it. */
  release?(ctx: Ctx, kind: HousingKind, id: string): Promise<void>;
}

/** What else speaks of an area, a block, a staircase or a dwelling: other libs bring it. */
@Injectable()
export class HousingUses {
  private readonly uses: HousingUse[] = [];

  add(use: HousingUse): void {
    this.uses.push(use);
  }

  /** Throws `housing.in_use`, which says by what. */
  async ensureFree(ctx: Ctx, kind: HousingKind, id: string): Promise<void> {
    for (const use of this.uses) {
      const by = await use.find(ctx, kind, id);
      if (by) throw new DomainError('housing.in_use', 'conflict', { by: translator(ctx.language)(by) });
    }
  }

  async release(ctx: Ctx, kind: HousingKind, id: string): Promise<void> {
    for (const use of this.uses) await use.release?.(ctx, kind, id);
  }
}
