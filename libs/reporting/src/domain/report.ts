// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Service } from '@reciproca/kernel';
import type { BreakdownRow, Dimension } from './breakdown.js';
import type { ActionFigures } from './figures.js';
import type { Target, WholeCounts } from './measure.js';
import type { Period } from './period.js';
import type { ProjectPart } from './project-part.js';
import type { Figure } from './suppression.js';

/** Exchanges of each service in a month (yyyy-mm). */
export interface MonthRow {
  readonly month: string;
  readonly exchanges: Readonly<Record<Service, number>>;
}

export interface TargetProgress extends Target {
  /** Null where the figure is not published. */
  readonly reached: number | null;
}

/** People and minutes of one action, by each dimension. */
export type Breakdown = Readonly<Record<Dimension, readonly BreakdownRow[]>>;

/** Everything the Region is told of a period; what would tell too much about too few is null. */
export interface Report {
  readonly period: Period;
  /** Where the report is of one project alone. */
  readonly project?: ProjectPart;
  readonly actions: readonly ActionFigures[];
  /** By action. */
  readonly breakdowns: Readonly<Record<string, Breakdown>>;
  readonly months: readonly MonthRow[];
  /** Null in the report of a project: nobody can say which of these are its own. */
  readonly counts: WholeCounts | null;
  readonly targets: readonly TargetProgress[];
  /** The same minutes counted twice: over the deeds and over the ledger's postings. They must be equal. */
  readonly minutes: {
    readonly ofDeeds: Figure;
    readonly inLedger: Figure;
    /** Missing in reports that were given out before it was said. */
    readonly agree?: boolean;
  };
}
