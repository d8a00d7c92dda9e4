// SPDX-License-Identifier: AGPL-3.0-or-later

const LONGEST = 34;

/** How programs call a kind of help: made from its name, and from no other's. */
export function codeFor(name: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/_+$/, '');
  const code = words.length > 1 ? words : `help_${words}`.replace(/_$/, '');
  if (!taken.includes(code)) return code;
  let nth = 2;
  while (taken.includes(`${code}_${nth}`)) nth += 1;
  return `${code}_${nth}`;
}
