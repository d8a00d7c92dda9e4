// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

/** For so long two files that were joined can be parted again. */
export const TAKE_BACK_HOURS = 24;

type Columns = Readonly<Record<string, unknown>>;

/** What joining did to one row: where it is found, and how it was. */
export type RowChange = { readonly table: string; readonly key: Columns } & (
  | { readonly did: 'changed'; readonly before: Columns; readonly after: Columns }
  | { readonly did: 'removed'; readonly before: Columns }
  | { readonly did: 'made'; readonly after: Columns }
);

/** Two files that were made one. */
export interface JoinedFiles {
  readonly id: string;
  readonly staysId: string;
  readonly goesId: string;
  readonly joinedAt: Date;
  /** What was on the account of the file that went. */
  readonly minutes: number;
  /** Null once it is too late, or parted. */
  readonly kept: readonly RowChange[] | null;
  readonly undoneAt: Date | null;
}

/** Until when they can be parted. */
export function partableUntil({ joinedAt }: Pick<JoinedFiles, 'joinedAt'>): Date {
  return new Date(joinedAt.getTime() + TAKE_BACK_HOURS * 3_600_000);
}

/** Throws `join.too_late`, and `join.moved_on` where one of the two has gone another way since. */
export function ensurePartable(
  joined: Pick<JoinedFiles, 'joinedAt' | 'kept' | 'undoneAt' | 'staysId'>,
  stays: { readonly state: string },
  survivorId: string | null,
  now: Date,
): void {
  if (joined.undoneAt || !joined.kept || now > partableUntil(joined))
    throw new DomainError('join.too_late', 'conflict');
  if (stays.state !== 'active' || survivorId !== joined.staysId) throw new DomainError('join.moved_on', 'conflict');
}

interface Row {
  readonly table: string;
  readonly key: Columns;
  readonly row: Columns;
}

/** What became of rows, by table and key; rows alike before and after are left out. */
export function changesBetween(before: readonly Row[], after: readonly Row[]): RowChange[] {
  const nameOf = ({ table, key }: Row): string => `${table} ${JSON.stringify(key)}`;
  const [were, are] = [before, after].map((rows) => new Map(rows.map((row) => [nameOf(row), row])));
  const changed = before.flatMap((was): RowChange[] => {
    const { table, key, row } = was;
    const now = are?.get(nameOf(was));
    if (!now) return [{ table, key, did: 'removed', before: row }];
    const columns = Object.keys(row).filter((name) => JSON.stringify(row[name]) !== JSON.stringify(now.row[name]));
    const only = (from: Columns): Columns => Object.fromEntries(columns.map((name) => [name, from[name]]));
    return columns.length > 0 ? [{ table, key, did: 'changed', before: only(row), after: only(now.row) }] : [];
  });
  const made = after
    .filter((row) => !were?.has(nameOf(row)))
    .map(({ table, key, row }): RowChange => ({ table, key, did: 'made', after: row }));
  return [...changed, ...made];
}
