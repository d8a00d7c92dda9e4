// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx, NewsType } from '@reciproca/kernel';

/** Something people were told of, or are to be called or written to about. */
export interface ToldEarlier {
  readonly id: string;
  readonly type: string;
  readonly link: string;
  /** ISO 8601: the hour it told, where it told one. */
  readonly startsAt?: string | null;
  /** The message of a conversation, where it told of one. */
  readonly messageId?: string | null;
}

/** The ids of those that say nothing true any more. */
export type ListPast = (ctx: Ctx, told: readonly ToldEarlier[]) => Promise<readonly string[]>;

/** Whether what was told still is so: each lib answers for the news it brings, so that nobody is called about what is no more. */
@Injectable()
export class PastNews {
  private readonly lists: { readonly types: readonly string[]; readonly list: ListPast }[] = [];

  add(types: readonly NewsType[], list: ListPast): void {
    this.lists.push({ types, list });
  }

  /** The kinds of news that can be past. */
  listTypes(): readonly string[] {
    return this.lists.flatMap(({ types }) => types);
  }

  async list(ctx: Ctx, told: readonly ToldEarlier[]): Promise<ReadonlySet<string>> {
    const past = new Set<string>();
    for (const { types, list } of this.lists) {
      const own = told.filter(({ type }) => types.includes(type));
      if (own.length > 0) for (const id of await list(ctx, own)) past.add(id);
    }
    return past;
  }
}
