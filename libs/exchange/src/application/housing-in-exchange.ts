// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { type HousingKind, type HousingUse, HousingUses } from '@reciproca/territory';
import type { TextKey } from '@reciproca/ui';
import { CategoryRepository } from '../persistence/category.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ModeChangeRepository } from '../persistence/mode-change.repository.js';

/** What is open from public housing keeps it there; a rule for an area goes with the area. */
@Injectable()
export class HousingInExchange implements OnModuleInit, HousingUse {
  constructor(
    private readonly uses: HousingUses,
    private readonly listings: ListingRepository,
    private readonly categories: CategoryRepository,
    private readonly modes: ModeChangeRepository,
  ) {}

  onModuleInit(): void {
    this.uses.add(this);
  }

  async find(ctx: Ctx, kind: HousingKind, id: string): Promise<TextKey | null> {
    // A listing knows no dwelling.
    if (kind === 'dwelling') return null;
    const ids = await this.listings.listLastingOfHousing(ctx, { [`${kind}Id`]: id });
    return ids.length > 0 ? 'exchange:housing.open' : null;
  }

  async release(ctx: Ctx, kind: HousingKind, id: string): Promise<void> {
    if (kind !== 'area') return;
    await this.modes.lock(ctx);
    const rules = (await this.categories.listModeRules(ctx)).filter(({ areaId }) => areaId === id);
    for (const rule of rules) await this.modes.write(ctx, rule, rule.mode, null, null);
  }
}
