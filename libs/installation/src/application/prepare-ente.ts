// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ChangeModes, ManageCategories } from '@reciproca/exchange';
import { type NewEnte, OpenEnte } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { narrowTo } from '@reciproca/platform';
import { Comuni } from '@reciproca/territory';
import { FIRST_CATEGORIES } from '../data/first-categories.js';

/**
 * Opens an ente ready for work: kinds of help, how far staff step in, comuni. In a transaction, which is that ente's from then on.
 * The ledger makes its accounts, the community fund's too, with their first minutes. Throws `ente.slug_taken`.
 */
@Injectable()
export class PrepareEnte {
  constructor(
    private readonly openEnte: OpenEnte,
    private readonly comuni: Comuni,
    private readonly categories: ManageCategories,
    private readonly modes: ChangeModes,
  ) {}

  async execute(ctx: Ctx, ente: NewEnte, comuneCodes: readonly string[] = []): Promise<Ctx> {
    const { id } = await this.openEnte.execute(ctx, ente);
    const own = await narrowTo(ctx, id);
    await this.comuni.assignToEnte(own, comuneCodes);
    for (const { vetting = false, inactive, ...category } of FIRST_CATEGORIES) {
      const added = await this.categories.add(own, { ...category, vettingRequired: vetting });
      if (inactive) await this.categories.change(own, added.id, { active: false });
    }
    await this.modes.set(own, { areaId: null, categoryId: null, mode: 'assisted' });
    return own;
  }
}
