// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeDay } from '@reciproca/kernel';
import { formatNumber, type Language, toTimeInput } from '@reciproca/ui';
import type { SheetCell } from './sheet.js';
import { writtenDay } from './written-day.js';

/** What a cell of a table says on a page. */
export function cellText(cell: SheetCell, language: Language): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return formatNumber(cell, language);
  return 'at' in cell ? `${writtenDay(romeDay(cell.at))} ${toTimeInput(cell.at)}` : writtenDay(cell.day);
}
