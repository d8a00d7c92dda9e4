// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx, Language } from '@reciproca/kernel';

/** What a piece of news is about, for who is signed in: never a title, which may say why. */
export interface NamedMatter {
  /** The kind of help. */
  readonly kind: (language: Language) => string;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

export type NameMatters = (ctx: Ctx, links: readonly string[]) => Promise<ReadonlyMap<string, NamedMatter>>;

/** Says by its link what a notice is about, so that two in a row can be told apart: each lib answers for its own pages. */
@Injectable()
export class NewsMatters {
  private readonly lists: NameMatters[] = [];

  add(name: NameMatters): void {
    this.lists.push(name);
  }

  async name(ctx: Ctx, told: readonly { readonly link: string }[]): Promise<ReadonlyMap<string, NamedMatter>> {
    const links = [...new Set(told.map(({ link }) => link))];
    const named = new Map<string, NamedMatter>();
    if (links.length === 0) return named;
    for (const list of this.lists) for (const [link, matter] of await list(ctx, links)) named.set(link, matter);
    return named;
  }
}
