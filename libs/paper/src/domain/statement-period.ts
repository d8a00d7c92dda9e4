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
export function statementBetween<Line extends Pick<StatementLine, 'at' | 'minutes' | 'balanceAfter' | 'reason'>>(
  newestFirst: readonly Line[],
  from: Date,
  until: Date,
): PeriodStatement<Line> {
  const lines = newestFirst.filter(({ at }) => at >= from && at < until).toReversed();
  const before = newestFirst.find(({ at }) => at < from);
  const opening = before?.balanceAfter ?? 0;
  const closing = lines.at(-1)?.balanceAfter ?? opening;
  return { opening, closing, given: sumOf(lines, 'given'), received: sumOf(lines, 'received'), lines };
}

/** A correction takes back what was given or received, and is neither; nor is what somebody began with. */
function sumOf(lines: readonly Pick<StatementLine, 'minutes' | 'reason'>[], which: 'given' | 'received'): number {
  const sign = which === 'given' ? 1 : -1;
  return lines
    .filter(({ reason, minutes }) => reason !== 'opening' && minutes * sign > 0 === (reason !== 'correction'))
    .reduce((total, { minutes }) => total + minutes * sign, 0);
}
