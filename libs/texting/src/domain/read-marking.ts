// SPDX-License-Identifier: AGPL-3.0-or-later

const MOST_WORDS = 6;
/** "Salita", "Anna è a bordo", "presa Rosa". */
const PICKED = /\b(?:salit[oaie]|a bordo|in auto|in macchina|caricat[oaie]|ritirat[oaie])\b|^pres[oaie]\b/;
/** "Scesa", "arrivati", "consegnato". */
const DROPPED = /\b(?:sces[oaie]|arrivat[oaie]|a destinazione|lasciat[oaie]|consegnat[oaie])\b/;
/** Not yet, a question, or somebody who has not come. */
const NOT_SO = /\bnon\b|\bquando\b|\bdove\b|\bchi\b|\bperche\b|\bforse\b/;

/** Which of its two stops a driver says is behind; null where they say neither, or more than that. */
export function readMarking(words: readonly string[]): 'pick_up' | 'drop' | null {
  const line = words.join(' ');
  if (words.length > MOST_WORDS || NOT_SO.test(line)) return null;
  if (DROPPED.test(line)) return 'drop';
  return PICKED.test(line) ? 'pick_up' : null;
}
