// SPDX-License-Identifier: AGPL-3.0-or-later

/** For ILIKE: has these words in it somewhere, taken as they are. */
export function containing(words: string | null | undefined): string | null {
  return words ? `%${words.replace(/[\\%_]/g, '\\$&')}%` : null;
}
