// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';

/** Something two people have to do with each other that the mark would touch. */
export interface TrustTouched {
  /** `ends` goes by itself; `stays` is agreed, and for staff to settle. */
  readonly fate: 'ends' | 'stays';
  readonly title: string;
  readonly href: string;
  readonly otherName: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What whoever keeps such things says. */
export type ListTouched = (ctx: Ctx, personId: string) => Promise<readonly TrustTouched[]>;

/** What would end, and what would have to be looked at, if only the vouched for could be with somebody. */
@Injectable()
export class TrustPreview {
  private readonly sources: ListTouched[] = [];

  add(list: ListTouched): void {
    this.sources.push(list);
  }

  /** The soonest first. */
  async list(ctx: Ctx, personId: string): Promise<TrustTouched[]> {
    const touched: TrustTouched[] = [];
    for (const list of this.sources) touched.push(...(await list(ctx, personId)));
    return touched.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  }
}
