// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';

/** One thing that holds of a person today. */
export interface HoldingNow {
  readonly text: string;
  /** Where it is changed, or what it is about. */
  readonly href?: string;
  /** E.164: whom to ring about it. */
  readonly phone?: string | null;
}

export interface HoldsNowSource {
  /** Smaller stands higher. */
  readonly order: number;
  list(ctx: Ctx, personId: string): Promise<readonly HoldingNow[]>;
}

/** What stands on top of a person's page and of a call with them; each lib adds what it knows when its module starts. */
@Injectable()
export class HoldsNow {
  private sources: readonly HoldsNowSource[] = [];

  add(source: HoldsNowSource): void {
    this.sources = [...this.sources, source].sort((a, b) => a.order - b.order);
  }

  async listAll(ctx: Ctx, personId: string): Promise<HoldingNow[]> {
    const all: HoldingNow[] = [];
    for (const source of this.sources) all.push(...(await source.list(ctx, personId)));
    return all;
  }
}
