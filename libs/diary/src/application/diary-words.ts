// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { CauseKind } from '../domain/diary-entry.js';

/** What takes somebody's time, as its reader may read it. */
export interface ToldCause {
  readonly title: string;
  /** As much as a notice may say of it: neither with whom, nor where, nor why. */
  readonly shortTitle: string;
  /** Where it is read whole. */
  readonly href: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Of the thing itself, without the way to it. */
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface CauseTeller {
  readonly kinds: readonly CauseKind[];
  /** Those the reader may know of, by their ids; the others are left out. */
  tell(ctx: Ctx, causeIds: readonly string[]): Promise<ReadonlyMap<string, ToldCause>>;
}

/** What the entries of the diary are about: each lib tells of what it has written there. */
@Injectable()
export class DiaryWords {
  private readonly tellers: CauseTeller[] = [];

  add(teller: CauseTeller): void {
    this.tellers.push(teller);
  }

  async tell(
    ctx: Ctx,
    causes: readonly { readonly causeKind: CauseKind; readonly causeId: string }[],
  ): Promise<ReadonlyMap<string, ToldCause>> {
    const told = new Map<string, ToldCause>();
    for (const teller of this.tellers) {
      const own = causes.filter(({ causeKind }) => teller.kinds.includes(causeKind));
      if (own.length === 0) continue;
      const ids = [...new Set(own.map(({ causeId }) => causeId))];
      for (const [id, cause] of await teller.tell(ctx, ids)) told.set(id, cause);
    }
    return told;
  }
}
