// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Language } from '@reciproca/kernel';

export type HeldRow = Readonly<Record<string, unknown>>;

/** A stored code in words, with whatever else its row says. */
export type WordsOf = (row: HeldRow, language: Language) => string;

/** What codes in people's own data mean, for those that are more than one word: the lib that keeps them says it. */
@Injectable()
export class HeldWords {
  private readonly byTable = new Map<string, { readonly column: string; readonly wordsOf: WordsOf }>();

  add(table: string, column: string, wordsOf: WordsOf): void {
    this.byTable.set(table, { column, wordsOf });
  }

  /** Null where no column of the table is a code. */
  find(table: string): { readonly column: string; readonly wordsOf: WordsOf } | null {
    return this.byTable.get(table) ?? null;
  }
}
