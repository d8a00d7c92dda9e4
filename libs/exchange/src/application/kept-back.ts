// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';

type ListKeptBack = (ctx: Ctx) => Promise<readonly string[]>;

/** Listings that wait for something else than an operator's yes: other libs say which are theirs to give back. */
@Injectable()
export class KeptBack {
  private readonly sources: ListKeptBack[] = [];

  add(list: ListKeptBack): void {
    this.sources.push(list);
  }

  async list(ctx: Ctx): Promise<string[]> {
    const ids: string[] = [];
    for (const list of this.sources) ids.push(...(await list(ctx)));
    return ids;
  }
}
