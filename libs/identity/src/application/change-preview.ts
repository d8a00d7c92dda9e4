// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { LifeChange, ListTouched, Touched } from '../domain/life-change.js';

/** What would end, and what would have to be looked at, before something of somebody is changed: other libs bring it. */
@Injectable()
export class ChangePreview {
  private readonly sources: ListTouched[] = [];

  add(list: ListTouched): void {
    this.sources.push(list);
  }

  /** The soonest first. */
  async list(ctx: Ctx, personId: string, change: LifeChange): Promise<Touched[]> {
    const touched: Touched[] = [];
    for (const list of this.sources) touched.push(...(await list(ctx, personId, change)));
    return touched.toSorted((a, b) => (a.startsAt?.getTime() ?? 0) - (b.startsAt?.getTime() ?? 0));
  }
}
