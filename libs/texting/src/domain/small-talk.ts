// SPDX-License-Identifier: AGPL-3.0-or-later

/** Said beside an answer without changing it. */
export const POLITE: ReadonlySet<string> = new Set([
  ...['grazie', 'mille', 'favore', 'cortesia', 'ciao', 'buongiorno', 'buonasera', 'buona', 'sera', 'giornata', 'salve'],
  ...[
    'saluti',
    'piacere',
    'per',
    'gentilmente',
    'scusa',
    'scusi',
    'tante',
    'gentili',
    'gentile',
    'signora',
    'buonanotte',
  ],
]);
/** Greetings and thanks, with all that stands among them. */
const COURTESY: ReadonlySet<string> = new Set([
  ...POLITE,
  ...[
    'grazie',
    'graziee',
    'grassie',
    'mersi',
    'mille',
    'tante',
    'infinite',
    'ancora',
    'tanto',
    'molto',
    'gentile',
    'gentili',
  ],
  ...[
    'gentilissimi',
    'gentilissima',
    'gentilissimo',
    'bravi',
    'brava',
    'bravo',
    'bravissimi',
    'troppo',
    'favore',
    'cortesia',
  ],
  ...[
    'ciao',
    'buongiorno',
    'buonasera',
    'buonanotte',
    'buondi',
    'buon',
    'buona',
    'buone',
    'giorno',
    'sera',
    'notte',
    'serata',
  ],
  ...[
    'giornata',
    'domenica',
    'salve',
    'saluti',
    'cordiali',
    'arrivederci',
    'piacere',
    'per',
    'gentilmente',
    'scusa',
    'scusi',
  ],
  ...[
    'scusate',
    'signora',
    'signorina',
    'signor',
    'dottore',
    'a',
    'presto',
    'tutti',
    'tutto',
    'di',
    'cuore',
    'lei',
    'anche',
    'voi',
    'te',
  ],
  ...[
    'auguri',
    'natale',
    'pasqua',
    'feste',
    'anno',
    'e',
    'un',
    'saluto',
    'abbraccio',
    'prego',
    'figurati',
    'niente',
    'dio',
    'vi',
    'benedica',
  ],
]);
const SAID_ALONE =
  /\b(?:grazie|graziee|grassie|mersi|ciao|buongiorno|buonasera|buonanotte|buondi|buona (?:sera|notte|serata|giornata|domenica)|saluti|salve|arrivederci|a presto|gentil\w+|brav\w+|auguri|prego|figurati|buon\w* (?:natale|pasqua|feste|anno)|un abbraccio|dio vi benedica)\b/;
const PICTURES_ALONE = /^[\s\p{P}]*(?:[\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}\u{FE0F}\u{200D}][\s\p{P}]*)+$/u;

/** Thanks, a greeting, a thumb up: nothing is asked, nothing changes, nobody need answer. */
export function isSmallTalk(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return PICTURES_ALONE.test(text);
  return words.every((word) => COURTESY.has(word)) && SAID_ALONE.test(words.join(' '));
}
