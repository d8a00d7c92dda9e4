// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx, Role } from '@reciproca/kernel';
import type { TextKey } from '@reciproca/ui';
import type { SheetCell } from '../sheets/sheet.js';

/** What a list is narrowed by: a day, words, or one of some. */
export interface ListFilter {
  readonly name: string;
  readonly textKey: TextKey;
  readonly as: 'day' | 'words' | 'choice';
  /** Of a choice. */
  options?(): readonly { readonly value: string; readonly textKey: TextKey }[];
  /** What it says until something else is asked for. */
  usual?(ctx: Ctx): string;
}

export interface ListLine {
  readonly cells: readonly SheetCell[];
  /** The page of what stands in the first cell. */
  readonly href?: string | null;
}

export interface ListAsk {
  /** What the filters say, those that say nothing left out. */
  readonly filter: Readonly<Record<string, string>>;
  readonly skip: number;
  readonly most: number;
}

/** A list of the staff's, read on a page and saved as a table from the same question. */
export interface SavedList {
  /** In addresses and names of files, such as `papers`. */
  readonly key: string;
  readonly textKey: TextKey;
  readonly leadKey: TextKey;
  /** Smaller stands higher. */
  readonly order: number;
  readonly roles: readonly Role[];
  readonly columns: readonly TextKey[];
  readonly filters: readonly ListFilter[];
  /** Lines in a fixed order, without the first `skip` of them, and how many there are in all. */
  load(ctx: Ctx, ask: ListAsk): Promise<{ readonly lines: readonly ListLine[]; readonly total: number }>;
}

/** The lists that can be saved: each lib adds its own when its module starts. */
@Injectable()
export class SavedLists {
  private lists: readonly SavedList[] = [];

  add(...lists: readonly SavedList[]): void {
    this.lists = [...this.lists, ...lists].sort((a, b) => a.order - b.order);
  }

  listFor(roles: readonly Role[]): readonly SavedList[] {
    return this.lists.filter((list) => list.roles.some((role) => roles.includes(role)));
  }
}
