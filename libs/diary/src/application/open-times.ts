// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';

/** Hours for which somebody is looked for, or in which somebody would help: nothing in the diary yet. */
export interface OpenTime {
  readonly id: string;
  readonly kind: 'wanted' | 'free';
  readonly title: string;
  readonly href: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Of one person, or what is wanted in an area or in all of the ente. */
export interface OpenTimesAsked {
  readonly personId: string | null;
  readonly areaId: string | null;
  readonly from: Date;
  readonly until: Date;
  /** At most so many, the soonest first. */
  readonly limit: number;
}

type Source = (ctx: Ctx, asked: OpenTimesAsked) => Promise<readonly OpenTime[]>;

/** What could still come into the diary: filled by whoever keeps offers and requests. */
@Injectable()
export class OpenTimes {
  private readonly sources: Source[] = [];

  add(source: Source): void {
    this.sources.push(source);
  }

  async list(ctx: Ctx, asked: OpenTimesAsked): Promise<OpenTime[]> {
    const found: OpenTime[] = [];
    for (const source of this.sources) found.push(...(await source(ctx, asked)));
    return found.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  }
}
