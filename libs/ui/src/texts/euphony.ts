// SPDX-License-Identifier: AGPL-3.0-or-later
import { literally, type PutIn } from './put-in.js';

/** "a Anna" → "ad Anna", "e Elena" → "ed Elena": before the same vowel. Only what was put in is looked at. */
export function euphonic(text: string, params: PutIn = {}): string {
  return Object.values(params).reduce<string>((said, value) => {
    if (typeof value !== 'string') return said;
    const vowel = /^[ae](?=\p{L})/iu.exec(value.normalize('NFD').replaceAll(/\p{M}/gu, ''))?.[0].toLowerCase();
    if (!vowel) return said;
    return said.replaceAll(new RegExp(`(?<![\\p{L}’'])(${vowel}) (?=${literally(value)})`, 'giu'), '$1d ');
  }, text);
}
