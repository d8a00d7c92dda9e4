// SPDX-License-Identifier: AGPL-3.0-or-later

/** "Anna R.": what neighbours see of each other's name. */
export function shortName(givenName: string, familyName: string): string {
  const initial = [...familyName.trim()][0];
  return initial ? `${givenName} ${initial.toUpperCase()}.` : givenName;
}

export function fullName(givenName: string, familyName: string): string {
  return `${givenName} ${familyName}`.trim();
}
