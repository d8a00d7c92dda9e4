// SPDX-License-Identifier: AGPL-3.0-or-later
import { isMinor } from '@reciproca/identity';
import { type GivenRow, writtenDay } from '@reciproca/intake';

const HOME = ['comune', 'address', 'staircase', 'dwelling'] as const;
const POINT = ['lat', 'lon'] as const;
/** What says where somebody lives; a comune alone, which lists repeat in every row, does not. */
const WHERE = ['address', 'staircase', 'dwelling'] as const;

/**
 * Rows of one household as one, in whatever order and however its word is written: who has no home in the table lives where
 * the others do, and adults come before the minors they answer for. A second home of the same household is no row of it.
 */
export function gatherHouseholds<Row extends GivenRow>(rows: readonly Row[], today: string): Row[] {
  const homes = new Map<string, Row>();
  for (const row of rows) {
    const word = householdKey(row.cells['household']);
    const known = homes.get(word);
    // The home that says most counts for all, wherever it stands.
    if (word && saysWhere(row) && (!known || (isPartOf(known, row) && !isPartOf(row, known)))) homes.set(word, row);
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

const plainCell = ({ cells }: GivenRow, column: string): string =>
  householdKey(cells[column])
    .replace(/\s*\([a-z]{2}\)$/, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const saysWhere = (row: GivenRow): boolean => WHERE.some((column) => plainCell(row, column) !== '');

/** Whether one row's home says nothing that the other's does not say too. */
const isPartOf = (row: GivenRow, whole: GivenRow): boolean =>
  HOME.every((column) => plainCell(row, column) === '' || plainCell(row, column) === plainCell(whole, column));

function settle<Row extends GivenRow>(row: Row, home: Row | undefined): Row {
  const household = householdKey(row.cells['household']);
  const own = { ...row, cells: { ...row.cells, household } };
  if (!home || home === row) return own;
  if (isPartOf(row, home)) {
    const whole = Object.fromEntries(
      [...HOME, ...POINT].flatMap((name) => (home.cells[name] ? [[name, home.cells[name]]] : [])),
    );
    return { ...own, cells: { ...own.cells, ...whole } };
  }
  return row.fault
    ? own
    : { ...own, fault: 'intake.household_two_homes', faultParams: { line: home.line, name: row.cells['household'] } };
}
