// SPDX-License-Identifier: AGPL-3.0-or-later
import type { T } from '@reciproca/ui';
import type { Sheet, SheetCell } from '@reciproca/web';
import { FEWEST_PEOPLE, type Figure } from '../domain/suppression.js';

/** A table, and what it is called in addresses and names of files. */
export interface ReportSheet extends Sheet {
  readonly key: string;
}

/** A count of people; a small one as "<5". */
export const countCell = (count: Figure): SheetCell => count ?? `<${FEWEST_PEOPLE}`;

/** A total, or a figure of a column in which a larger one may be held back beside a small one. */
export const amountCell = (t: T, figure: Figure, scale = 1): SheetCell =>
  figure === null ? t('reporting:held_back') : Math.round((figure / scale) * 10) / 10;
