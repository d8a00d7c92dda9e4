// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { CauseKind, DiaryEntry } from '../domain/diary-entry.js';

/** Whoever takes people's time beyond what two of them agree on, such as a whole round. */
export interface DiaryKeeper {
  readonly kind: CauseKind;
  /** What the diary should say of its own of the time to come. */
  listExpected(ctx: Ctx): Promise<readonly DiaryEntry[]>;
  /** Writes anew those of these sources that are its own. */
  rewrite(ctx: Ctx, sourceIds: readonly string[]): Promise<void>;
  /** Writes anew what rests on these slots of offers, in the transaction in which something about them has changed. */
  follow(ctx: Ctx, offerSlotIds: readonly string[]): Promise<void>;
  /** What this one is called, in the language of who reads. */
  titleOf(ctx: Ctx, causeId: string): string | Promise<string>;
}

/** Each brings itself; the diary is held against all of them together. */
@Injectable()
export class DiaryKeepers {
  private readonly keepers: DiaryKeeper[] = [];

  add(keeper: DiaryKeeper): void {
    this.keepers.push(keeper);
  }

  async listExpected(ctx: Ctx): Promise<DiaryEntry[]> {
    const expected: DiaryEntry[] = [];
    for (const keeper of this.keepers) expected.push(...(await keeper.listExpected(ctx)));
    return expected;
  }

  async rewrite(ctx: Ctx, sourceIds: readonly string[]): Promise<void> {
    for (const keeper of this.keepers) await keeper.rewrite(ctx, sourceIds);
  }

  async follow(ctx: Ctx, offerSlotIds: readonly string[]): Promise<void> {
    for (const keeper of this.keepers) await keeper.follow(ctx, offerSlotIds);
  }

  /** Null for what has a title of its own. */
  async titleOf(ctx: Ctx, kind: CauseKind, causeId: string): Promise<string | null> {
    return (await this.keepers.find((keeper) => keeper.kind === kind)?.titleOf(ctx, causeId)) ?? null;
  }
}
