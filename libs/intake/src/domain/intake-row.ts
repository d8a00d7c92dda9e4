// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TransitionTable } from '@reciproca/kernel';

/** A row's cells by the key of their column, as they are written. */
export type Cells = Readonly<Record<string, string>>;

export const ROW_STATES = [
  'untried',
  'wrong',
  'asks',
  'differs',
  'ready',
  'same',
  'taken',
  'changed',
  'left_out',
  'taken_back',
  'stays',
] as const;
/**
 * `asks`: somebody there may be the same. `differs`: is there, and the file says something else. `same`: is there, nothing to do.
 * `changed`: what was there says now what the file says. `stays`: cannot be taken back any more.
 */
export type RowState = (typeof ROW_STATES)[number];

const OPEN: readonly RowState[] = ['untried', 'wrong', 'asks', 'differs', 'ready', 'same', 'left_out'];
export const ROW_TRANSITIONS: TransitionTable<RowState> = {
  untried: OPEN,
  wrong: OPEN,
  asks: OPEN,
  differs: [...OPEN, 'changed'],
  ready: [...OPEN, 'taken'],
  same: OPEN,
  left_out: OPEN,
  taken: ['taken_back', 'stays'],
  changed: ['taken_back', 'stays'],
  taken_back: [],
  stays: [],
};

/** Whether it was taken in, and not taken back. */
export const isTaken = (state: RowState): boolean => state === 'taken' || state === 'changed';

/** What a press would write into the cell; those with one key fit one another. */
export interface Repair {
  readonly key: string;
  readonly value: string;
}

/** What is wrong with a row; its words are those of a refusal's code. */
export interface RowProblem {
  /** The key of its column; null for what is about the whole row. */
  readonly column: string | null;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly repair?: Repair | undefined;
  /** It can be taken all the same. */
  readonly isHint?: boolean | undefined;
}

/** One thing that is there and would say something else. */
export interface RowChange {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** What was found for a row among what is there. */
export interface RowFinding {
  readonly candidateIds?: readonly string[] | undefined;
  readonly changes?: readonly RowChange[] | undefined;
}

/** What staff say of a row that asks or differs. */
export type RowChoice = { readonly as: 'new' } | { readonly as: 'same'; readonly id: string; readonly change: boolean };

/** What a row has made, or what was there before it: as its kind writes it, to take it back by. */
export type Made = Readonly<Record<string, unknown>> & { readonly precision?: MapPrecision | undefined };
/** How well a map knows the address of a row that says no position: its door, its street, or no more than its comune. */
export type MapPrecision = 'exact' | 'street' | 'comune';
export type MapCounts = Readonly<Record<MapPrecision, number>>;

export interface IntakeRow {
  readonly id: string;
  /** As a spreadsheet counts. */
  readonly line: number;
  readonly cells: Cells;
  /** As it stands in the file, column by column. */
  readonly written: readonly string[];
  readonly state: RowState;
  readonly problems: readonly RowProblem[];
  /** Set where the row as such is no row of this table: the code of a refusal. */
  readonly fault: string | null;
  readonly finding: RowFinding | null;
  readonly choice: RowChoice | null;
  readonly made: Made | null;
  /** What it is about, where that is there. */
  readonly subjectId: string | null;
  /** In which order rows were taken in. */
  readonly takenOrder: number | null;
}

/** Whether a row goes in when the good ones are taken. */
export function isWanted({ state, choice }: Pick<IntakeRow, 'state' | 'choice'>): boolean {
  return state === 'ready' || (state === 'differs' && choice?.as === 'same' && choice.change);
}
