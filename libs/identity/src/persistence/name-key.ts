// SPDX-License-Identifier: AGPL-3.0-or-later

/** What `nameKey` makes of a column, as the database does it. */
export const nameKeyOf = (column: string): string =>
  `regexp_replace(unaccent(lower(${column})), '[^[:alnum:]]', '', 'g')`;
