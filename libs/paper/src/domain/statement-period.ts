// SPDX-License-Identifier: AGPL-3.0-or-later
import type { StatementLine } from '@reciproca/ledger';

export interface PeriodStatement<Line> {
  /** Minutes before the first line and after the last. */
  readonly opening: number;
  readonly closing: number;
  readonly given: number;
  readonly received: number;
  /** The oldest first. */
  readonly lines: readonly Line[];
}

/** What happened between two instants. `newestFirst` reaches back to the first line before `from`, if there is one. */
export function statementBetween<Line extends Pick<StatementLine, 'at' | 'minutes' | 'balanceAfter'>>(
  newestFirst: readonly Line[],
  from: Date,
  until: Date,
): PeriodStatement<Line> {
  const lines = newestFirst.filter(({ at }) => at >= from && at < until).toReversed();
  const before = newestFirst.find(({ at }) => at < from);
  const opening = before?.balanceAfter ?? 0;
  const sum = (sign: 1 | -1): number =>
    Math.abs(
      lines.filter(({ minutes }) => Math.sign(minutes) === sign).reduce((total, { minutes }) => total + minutes, 0),
    );
  return { opening, closing: lines.at(-1)?.balanceAfter ?? opening, given: sum(1), received: sum(-1), lines };
}
