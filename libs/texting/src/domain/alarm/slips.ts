// SPDX-License-Identifier: AGPL-3.0-or-later
import { spelt } from '../spelling.js';

const DIRE = new Set([
  ...['caduta', 'caduto', 'cascata', 'respiro', 'respira', 'respirare', 'sangue', 'sanguino', 'ambulanza', 'aiutatemi'],
  ...['incendio', 'soffoco', 'infarto', 'scivolata', 'inciampata', 'malissimo', 'convulsioni', 'emorragia'],
]);
/** Words of their own that are a slip away from those. */
const MEANT = new Set([
  ...['scaduta', 'scaduto', 'cadute', 'caduti', 'cauto', 'respiri', 'rispiro', 'saluto', 'saluta', 'seduta', 'seduto'],
  ...['accaduta', 'accaduto', 'infatti', 'cascate', 'languire', 'ambulanze', 'respirato', 'aiutatami', 'scivolato'],
]);

/** Frightened fingers slip. */
export function mended(words: readonly string[]): string[] {
  return words.map((word) => (MEANT.has(word) ? word : (spelt(word, DIRE) ?? word)));
}
