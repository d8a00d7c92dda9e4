// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

/** A column a kind of file may have. */
export interface KnownColumn {
  readonly key: string;
  /** The ways people write its title. */
  readonly names: readonly string[];
  readonly isRequired?: boolean | undefined;
  /** The columns it holds together, such as a family name and a name in one. */
  readonly standsFor?: readonly string[] | undefined;
}

/** The key of the column each title stands for; null for one that is left out, undefined where nobody has said so yet. */
export type Guess = readonly (string | null | undefined)[];

/** What each title stands for: by its name, else as this ente has said before. A column is given once, to the first. */
export function guessColumns(
  heading: readonly string[],
  columns: readonly KnownColumn[],
  remembered: ReadonlyMap<string, string | null>,
): Guess {
  const given = new Set<string>();
  const guess = heading.map((title) => {
    const plain = plainTitle(title);
    if (plain === '') return null;
    const own = remembered.has(plain) ? remembered.get(plain) : columns.find(isNamed(plain))?.key;
    if (typeof own !== 'string') return own;
    if (given.has(own) || !columns.some(({ key }) => key === own)) return undefined;
    given.add(own);
    return own;
  });
  const spare = new Set(listSpare(guess, columns).map(({ key }) => key));
  return guess.map((key) => (typeof key === 'string' && spare.has(key) ? null : key));
}

/** What holds parts together says nothing more beside them. */
function listSpare(mapping: Guess, columns: readonly KnownColumn[]): readonly KnownColumn[] {
  return columns.filter(({ standsFor }) => standsFor?.some((part) => mapping.includes(part)));
}

/** Whether a title was left out for the sake of this file alone: the next one may have nothing else. */
export function isSpareTitle(title: string, mapping: Guess, columns: readonly KnownColumn[]): boolean {
  return listSpare(mapping, columns).some(isNamed(plainTitle(title)));
}

const isNamed =
  (plain: string) =>
  ({ key, names }: KnownColumn): boolean =>
    [key, ...names].some((name) => plainTitle(name) === plain);

/** How many of these cells are titles this kind knows. */
export function countKnown(cells: readonly string[], columns: readonly KnownColumn[]): number {
  return cells.map(plainTitle).filter((plain) => plain !== '' && columns.some(isNamed(plain))).length;
}

/** Throws `intake.column_missing` and `intake.column_twice`, which name the columns. */
export function ensureMapping(mapping: Guess, columns: readonly KnownColumn[]): void {
  const titleOf = ({ names, key }: KnownColumn): string => names[0] ?? key;
  const missing = columns.filter((column) => isLacking(mapping, columns, column));
  if (missing.length > 0)
    throw new DomainError('intake.column_missing', 'invalid', { names: missing.map(titleOf).join(', ') });
  const twice = columns.filter(({ key }) => holdersOf(mapping, columns, key) > 1);
  if (twice.length > 0)
    throw new DomainError('intake.column_twice', 'invalid', { names: twice.map(titleOf).join(', ') });
}

/** Whether nobody needs to be asked what the columns are. */
export function isPlain(guess: Guess, columns: readonly KnownColumn[]): guess is readonly (string | null)[] {
  return !guess.includes(undefined) && columns.every((column) => !isLacking(guess, columns, column));
}

/** How many titles say what this column does, alone or together with another. */
function holdersOf(mapping: Guess, columns: readonly KnownColumn[], key: string): number {
  const wholes = columns.filter(({ standsFor }) => standsFor?.includes(key)).map((whole) => whole.key);
  return mapping.filter((one) => one === key || wholes.some((whole) => whole === one)).length;
}

function isLacking(mapping: Guess, columns: readonly KnownColumn[], { key, isRequired }: KnownColumn): boolean {
  return isRequired === true && holdersOf(mapping, columns, key) === 0;
}

export function plainTitle(title: string): string {
  return title
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z0-9]/g, '')
    .toLowerCase();
}
