// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Of a row of `listings` or `agreements`: its title as its reader reads it.
 * @param language the parameter that holds the reader's language, such as `$3`
 */
export const TITLE_OF = (row: string, language: string): string =>
  `coalesce(${row}.titles->>${language}::text, ${row}.title)`;
