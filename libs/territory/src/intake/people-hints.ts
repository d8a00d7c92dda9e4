// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Cells, outOfCapitals, type RowProblem } from '@reciproca/intake';

/** Names in capitals are taken as they are; one press writes them as people do. */
export function nameHints(cells: Cells): RowProblem[] {
  return ['familyName', 'givenName', 'familyGiven', 'givenFamily', 'address'].flatMap((column) => {
    const value = outOfCapitals(cells[column] ?? '');
    if (value === null) return [];
    return [
      { column, code: 'intake.capitals', params: { meant: value }, repair: { key: 'capitals', value }, isHint: true },
    ];
  });
}
