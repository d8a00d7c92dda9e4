// SPDX-License-Identifier: AGPL-3.0-or-later
import { isMinor } from '@reciproca/identity';
import { type GivenRow, writtenDay } from '@reciproca/intake';

const HOME = ['comune', 'address', 'staircase', 'dwelling'] as const;

/**
 * Rows of one household as one, in whatever order and however its word is written: who has no home in the table lives where
 * the others do, and adults come before the minors they answer for. A second home of the same household is no row of it.
 */
export function gatherHouseholds<Row extends GivenRow>(rows: readonly Row[], today: string): Row[] {
  const homes = new Map<string, Row>();
  for (const row of rows) {
    const word = householdKey(row.cells['household']);
    if (word && !homes.has(word) && homeKey(row)) homes.set(word, row);
  }
  const settled = rows.map((row) => settle(row, homes.get(householdKey(row.cells['household']))));
  const isOfAge = (row: Row): boolean => {
    const born = writtenDay(row.cells['birthDate']);
    return !/^\d{4}-\d\d-\d\d$/.test(born) || !isMinor(born, today);
  };
  return [...settled.filter(isOfAge), ...settled.filter((row) => !isOfAge(row))];
}

/** "De  Luca" and "DE LUCA" are one household, "3" and "03" are two. */
export function householdKey(word = ''): string {
  return word.toLowerCase().normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

function homeKey({ cells }: GivenRow): string {
  const said = HOME.map((column) => householdKey(cells[column]).replaceAll(/[^\p{L}\p{N}]/gu, ''));
  return said.some(Boolean) ? said.join('|') : '';
}

function settle<Row extends GivenRow>(row: Row, first: Row | undefined): Row {
  const household = householdKey(row.cells['household']);
  const own = { ...row, cells: { ...row.cells, household } };
  if (!first || first === row) return own;
  if (homeKey(row) === '') {
    const home = Object.fromEntries(HOME.map((name) => [name, first.cells[name] ?? '']));
    return { ...own, cells: { ...own.cells, ...home } };
  }
  return homeKey(row) === homeKey(first) || row.fault
    ? own
    : { ...own, fault: 'intake.household_two_homes', faultParams: { line: first.line, name: row.cells['household'] } };
}
