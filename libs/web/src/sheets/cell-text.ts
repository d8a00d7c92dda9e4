// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, formatDateTime, formatNumber, type Language } from '@reciproca/ui';
import type { SheetCell } from './sheet.js';

/** What a cell of a table says on a page. */
export function cellText(cell: SheetCell, language: Language): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return formatNumber(cell, language);
  return 'at' in cell ? formatDateTime(cell.at, language) : formatDate(cell.day, language);
}
