// SPDX-License-Identifier: AGPL-3.0-or-later

/** yyyy-mm-dd as dd/mm/yyyy, or its month alone. */
export function writtenDay(day: string, isMonth = false): string {
  return day
    .split('-')
    .toReversed()
    .slice(isMonth ? 1 : 0)
    .join('/');
}
