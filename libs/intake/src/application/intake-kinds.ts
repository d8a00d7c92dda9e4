// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { TextKey } from '@reciproca/ui';
import type { Cells, Made, RowChange, RowChoice, RowProblem } from '../domain/intake-row.js';
import type { KnownColumn } from '../domain/name-columns.js';

export interface IntakeColumn extends KnownColumn {
  readonly textKey: TextKey;
}

/** A row as its kind sees it. */
export interface GivenRow {
  readonly line: number;
  readonly cells: Cells;
  /** The code of a refusal, once it is known that the row cannot be taken. */
  readonly fault: string | null;
  /** What its words may quote. */
  readonly faultParams?: Readonly<Record<string, unknown>>;
}

/** What taking a row has come to; only `made` and `changed` have written anything. */
export type Outcome =
  | { readonly is: 'made'; readonly subjectId: string; readonly made: Made }
  | { readonly is: 'changed'; readonly subjectId: string; readonly made: Made }
  | { readonly is: 'same'; readonly subjectId: string }
  | { readonly is: 'differs'; readonly subjectId: string; readonly changes: readonly RowChange[] }
  | { readonly is: 'asks'; readonly candidateIds: readonly string[] };

/** Takes rows in, one after another; may remember those before, which go in together. */
export interface Taker {
  /** A row that is in already says this to those after it. */
  recall(row: GivenRow, subjectId: string, made: Made): void;
  /** Refusals it throws are about the row: `InvalidInput`, `DomainError` with a field, `CellRefused` with what would be right. */
  take(ctx: Ctx, row: GivenRow, choice: RowChoice | null): Promise<Outcome>;
}

/** What can come in by a file; brought by the lib whose things they are. */
export interface IntakeKind {
  /** Such as `people`. */
  readonly key: string;
  readonly textKey: TextKey;
  /** What a file of them may hold. */
  readonly leadKey: TextKey;
  /** How many of them. */
  readonly countKey: TextKey;
  /** Smaller stands higher. */
  readonly order: number;
  readonly columns: readonly IntakeColumn[];
  /** Whose column a use case's own field is about. */
  readonly columnOfField?: Readonly<Record<string, string>>;
  /** What two rows of one file may not share, by the column that says so. */
  keys(cells: Cells): Readonly<Record<string, string>>;
  /** Rows with the same word go in together. */
  groupOf?(cells: Cells): string | null;
  /** What the rows of one group say about each other, in the order in which they go in. */
  gather?<Row extends GivenRow>(rows: readonly Row[], today: string): Row[];
  /** What a row's cells are asked before anything is written, each thing by itself, so that all that is wrong is said at once. */
  checks?(cells: Cells, today: string): readonly (() => unknown)[];
  /** What could be written better, though it can be taken. */
  hints?(cells: Cells, today: string): RowProblem[];
  /** What has to be asked elsewhere for these rows, before the transaction in which they are taken: nobody waits for it. */
  prepare?(ctx: Ctx, rows: readonly Cells[], isStopping: () => boolean): Promise<void>;
  newTaker(): Taker;
  /** What people are told who is meant; leads to their page. */
  nameSubjects(
    ctx: Ctx,
    ids: readonly string[],
  ): Promise<Map<string, { readonly name: string; readonly href: string }>>;
  /** Takes back what a row has made. Throws `intake.rests` or another refusal where something else rests on it. */
  takeBack(ctx: Ctx, subjectId: string, made: Made): Promise<void>;
}

/** Filled by each lib when its module starts: `kinds.add({ key, … })`. */
@Injectable()
export class IntakeKinds {
  private kinds: readonly IntakeKind[] = [];

  add(kind: IntakeKind): void {
    this.kinds = [...this.kinds, kind].sort((a, b) => a.order - b.order);
  }

  list(): readonly IntakeKind[] {
    return this.kinds;
  }

  /** Throws `intake.unknown_kind`. */
  get(key: string): IntakeKind {
    const kind = this.kinds.find((one) => one.key === key);
    if (!kind) throw new DomainError('intake.unknown_kind', 'invalid', { field: 'kind' });
    return kind;
  }
}
