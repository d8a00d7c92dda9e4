// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { issuesOf, refusalOfConstraint } from '@reciproca/platform';
import { CellRefused } from '../domain/cell-refused.js';
import type { RowProblem } from '../domain/intake-row.js';
import type { IntakeKind } from './intake-kinds.js';

/** What a refusal says about a row; null for what is no refusal. */
export function problemsOf(error: unknown, kind: IntakeKind): RowProblem[] | null {
  const refusal = error instanceof DomainError ? error : refusalOfConstraint(error);
  if (!refusal) return null;
  const repair = refusal instanceof CellRefused ? refusal.repair : undefined;
  const issues = issuesOf(refusal);
  if (issues.length === 0) return [{ column: null, code: refusal.code, params: refusal.details }];
  return issues.map(({ field, code, params }) => {
    const [own = ''] = field.split('.');
    const column = kind.columnOfField?.[own] ?? own;
    const isKnown = kind.columns.some(({ key }) => key === column);
    // Whoever keeps the table writes days as people do.
    return {
      column: isKnown ? column : null,
      code: code.replace(/format_date$/, 'format_date_written'),
      params,
      ...(repair && { repair }),
    };
  });
}
