// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import type { TextKey } from '@reciproca/ui';
import { Finders, type Findings } from '@reciproca/web';

/** Of each kind: a page of them is read at a glance. */
const MOST_OF_A_KIND = 20;

export interface FoundKind extends Findings {
  readonly key: string;
  readonly textKey: TextKey;
}

/** What one thing typed at the top of a page finds, by kind; kinds with nothing to say are left out. */
@Injectable()
export class SearchEverything {
  constructor(private readonly finders: Finders) {}

  async execute(ctx: Ctx, typed: string): Promise<FoundKind[]> {
    if (!isStaff(ctx)) throw forbidden();
    const found: FoundKind[] = [];
    for (const finder of this.finders.list())
      found.push({ key: finder.key, textKey: finder.textKey, ...(await finder.find(ctx, typed, MOST_OF_A_KIND)) });
    return found.filter(({ items, noteKey }) => items.length > 0 || noteKey);
  }
}
