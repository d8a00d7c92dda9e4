// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import { refusalText } from '@reciproca/web';
import type { RowProblem } from '../domain/intake-row.js';
import type { IntakeKind } from './intake-kinds.js';

/** What is wrong, with the name of its column before it. */
export function problemText(problem: RowProblem, kind: IntakeKind, language: Language): string {
  const column = kind.columns.find(({ key }) => key === problem.column);
  const words = refusalText(problem.code, language, problem.params);
  return column ? `${translator(language)(column.textKey)}: ${words}` : words;
}
