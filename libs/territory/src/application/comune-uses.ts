// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { TextKey } from '@reciproca/ui';

/** So many of a kind; its text takes `count`. */
export interface CountedUse {
  readonly textKey: TextKey;
  readonly count: number;
}

/** Whoever has rows of an ente that name a comune and mean the one there is today; what tells of before keeps its own. */
export interface ComuneUse {
  count(ctx: Ctx, code: string, intoCode: string): Promise<readonly CountedUse[]>;
  /** From one comune to the one it is part of. */
  move(ctx: Ctx, from: { readonly code: string; readonly name: string }, intoCode: string): Promise<void>;
}

/** What of an ente stands in a comune: other libs bring theirs. */
@Injectable()
export class ComuneUses {
  private readonly uses: ComuneUse[] = [];

  add(use: ComuneUse): void {
    this.uses.push(use);
  }

  async count(ctx: Ctx, code: string, intoCode: string): Promise<CountedUse[]> {
    const all: CountedUse[] = [];
    for (const use of this.uses) all.push(...(await use.count(ctx, code, intoCode)));
    return all.filter(({ count }) => count > 0);
  }

  async move(ctx: Ctx, from: { readonly code: string; readonly name: string }, intoCode: string): Promise<void> {
    for (const use of this.uses) await use.move(ctx, from, intoCode);
  }
}
