// SPDX-License-Identifier: AGPL-3.0-or-later

/** "a Anna" → "ad Anna", "e Elena" → "ed Elena": before the same vowel. Only what was put in is looked at. */
export function euphonic(text: string, params: Readonly<Record<string, unknown>> = {}): string {
  return Object.values(params).reduce<string>((said, value) => {
    const vowel = typeof value === 'string' ? /^[AaEe](?=\p{Ll})/u.exec(value)?.[0].toLowerCase() : undefined;
    if (!vowel || typeof value !== 'string') return said;
    return said.replaceAll(new RegExp(`(?<![\\p{L}’'])(${vowel}) (?=${escaped(value)})`, 'giu'), '$1d ');
  }, text);
}

function escaped(value: string): string {
  return value.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
