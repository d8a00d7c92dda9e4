// SPDX-License-Identifier: AGPL-3.0-or-later

/** Excel writes ="0173…" or '+39… for a text that is to stay as it is. */
export function cleanCell(cell: string): string {
  const text = cell.trim();
  const kept = /^="(.*)"$/s.exec(text)?.[1] ?? text;
  return kept.replace(/^'(?=[=+\-@])/, '').trim();
}
