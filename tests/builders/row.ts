// SPDX-License-Identifier: AGPL-3.0-or-later
import { DateTime, type DurationLike } from 'luxon';

/** A row for a table, with fields named as in its entity. */
export interface Row<Fields extends object = object> {
  readonly table: string;
  readonly fields: Fields;
  /** Whether the table says of which ente a row is. */
  readonly isOfEnte: boolean;
}

/** What a table asks for, and what a test is about; a change that is `undefined` leaves the default. */
export function row<Defaults extends object, Change extends object>(
  table: string,
  defaults: Defaults,
  change: Change,
): Row<Defaults & Change> {
  const said = Object.entries(change).filter(([, value]) => value !== undefined);
  return { table, fields: { ...defaults, ...Object.fromEntries(said) } as Defaults & Change, isOfEnte: true };
}

/** Of a table that knows no ente, or none of necessity. */
export function rowOfNoEnte<Defaults extends object, Change extends object>(
  table: string,
  defaults: Defaults,
  change: Change,
): Row<Defaults & Change> {
  return { ...row(table, defaults, change), isOfEnte: false };
}

/** That long before now. */
export function ago(duration: DurationLike): Date {
  return DateTime.utc().minus(duration).toJSDate();
}

/** That long after now. */
export function ahead(duration: DurationLike): Date {
  return DateTime.utc().plus(duration).toJSDate();
}
