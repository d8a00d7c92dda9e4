// SPDX-License-Identifier: AGPL-3.0-or-later

const YES = new Set([
  'si',
  'ok',
  'okay',
  'accetto',
  'confermo',
  'conferma',
  'certo',
  'certamente',
  'daccordo',
  'accordo',
  'perfetto',
  'volentieri',
  'esatto',
  'giusto',
  'd',
  'va',
  'bene',
  'benissimo',
  'ci',
  'mi',
  'me',
  'sono',
  'sto',
  ...['okk', 'ben', 'bin', 'acordi', 'che', 'dai', 'vengo', 'verro', 'saro', 'prendo'],
]);
const YES_ALONE = new Set([
  'va',
  'bene',
  'd',
  'benissimo',
  'ci',
  'mi',
  'me',
  'sono',
  'sto',
  'ben',
  'bin',
  'che',
  'dai',
  'vengo',
  'verro',
  'saro',
  'prendo',
]);
const NO = new Set([
  'no',
  'gnente',
  'ma',
  'non',
  'posso',
  'rifiuto',
  'riesco',
  'accetto',
  'confermo',
  'va',
  'bene',
  'sbagliato',
  'sbagliata',
  'purtroppo',
  'mi',
  'dispiace',
  'e',
  'rifare',
  'rifai',
  'vado',
  'giusto',
  ...[
    'spiace',
    'ce',
    'la',
    'faccio',
    'ho',
    'da',
    'fare',
    'sono',
    'impegnata',
    'impegnato',
    'occupata',
    'occupato',
    'tempo',
    'proprio',
    'stavolta',
  ],
]);
/** A yes with something tied to it is none: what was spelt out is not what they agree to. */
const CONDITION =
  /^(?:si(?! puo| potrebbe| fa)|ok|okay|va bene|certo|d accordo|perfetto)\b.*\b(?:ma|pero|se|solo|basta che|a patto|invece|tranne|no)\b/;

export function isConditional(line: string): boolean {
  return CONDITION.test(line);
}

/** Nothing but a yes, or nothing but a no; `core` without what is only polite. */
export function readAnswer(core: readonly string[], line: string): 'yes' | 'no' | null {
  if (core.length === 0) return null;
  const isYes =
    core.every((word) => YES.has(word)) &&
    (core.some((word) => !YES_ALONE.has(word)) ||
      /\bva (?:bene|ben|bin)\b|\bbenissimo\b|\bci (?:sono|sto)\b/.test(line));
  if (isYes) return 'yes';
  const isNo =
    core.every((word) => NO.has(word)) &&
    core.some((word) => /^(?:no|non|rifiuto|gnente|sbagliat.*|rifa.*)$/.test(word));
  return isNo ? 'no' : null;
}
