// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';

type ListKept = (ctx: Ctx, ids: readonly string[]) => Promise<readonly string[]>;

/** Proposals that came to nothing and yet are needed: other libs say which of them something of theirs stands on. */
@Injectable()
export class KeptProposals {
  private readonly sources: ListKept[] = [];

  add(list: ListKept): void {
    this.sources.push(list);
  }

  async among(ctx: Ctx, ids: readonly string[]): Promise<Set<string>> {
    const kept = new Set<string>();
    for (const list of this.sources) for (const id of await list(ctx, ids)) kept.add(id);
    return kept;
  }
}
