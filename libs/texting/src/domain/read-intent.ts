// SPDX-License-Identifier: AGPL-3.0-or-later

export const INTENTS = ['ride', 'yes', 'no', 'cancel', 'help', 'ahead', 'stop', 'start', 'choice', 'unclear'] as const;
export type Intent = (typeof INTENTS)[number];

const COURTESY = new Set([
  'grazie',
  'mille',
  'favore',
  'cortesia',
  'ciao',
  'buongiorno',
  'buonasera',
  'buona',
  'sera',
  'giornata',
  'salve',
  'saluti',
  'piacere',
  'per',
  'gentilmente',
  'scusa',
  'scusi',
]);
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
]);
const YES_ALONE = new Set(['va', 'bene', 'd', 'benissimo']);
const NO = new Set([
  'no',
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
]);
const CANCEL =
  /^(annull[aoi]|annullare|annullate|disdic[oi]|disdire|disdetta|disdici|cancell[aoi]|cancellare|cancellate|rinuncio)$/;
const NOT_COMING =
  /\bnon (?:(?:ci|posso|riesco a|potro|possiamo) )*(?:vengo|venire|vado|andare|serve|mi serve|ho bisogno)\b/;
const STOP = new Set(['stop', 'basta', 'disiscrivimi', 'cancellami']);
const START = new Set(['inizio', 'attiva', 'start', 'riattiva', 'inizia']);
const HELP = new Set(['aiuto', 'help', 'info', '?', 'istruzioni']);
const AHEAD = new Set(['agenda', 'quando', 'proposte', 'appuntamenti', 'impegni', 'programma']);
const RIDE = new Set([
  'passaggio',
  'passaggi',
  'strappo',
  'trasporto',
  'portarmi',
  'portatemi',
  'portate',
  'accompagnarmi',
  'accompagnatemi',
  'accompagna',
  'accompagnare',
  'andare',
  'vado',
  'viaggio',
  'corsa',
  'tornare',
]);
/** What no rule may book: offers, somebody else's ride, special needs, either-or, an emergency. */
const FOR_PEOPLE =
  /\b(offro|offrire|offerta|carrozzina|carrozzella|rotelle|deambulatore|barella|oppure|tranne|ogni|tutti i|tutte le|sempre|ambulanza|urgente|urgenza|emergenza|mamma|madre|padre|papa|marito|moglie|figli[aoe]|nonn[aoe]|vicin[ao]|amic[ao]|zi[ao]|nipote|cognat[ao]|suocer[ao]|fratello|sorella|badante|cane|gatto|soldi|euro|pago)\b|\bposso (portare|accompagnare|dare)\b|\bdo (un )?passaggio\b|\bho posto\b|\bpronto soccorso\b|\bsto male\b/;

/** What a text is about, by its words alone. `hasFacts`: whether a place, a day or a time was read in it. */
export function readIntent(words: readonly string[], hasFacts: { place: boolean; dayOrTime: boolean }): Intent {
  const core = words.filter((word) => !COURTESY.has(word) && word !== '?');
  const line = words.join(' ');
  if (words.length === 0) return 'unclear';
  if (
    words.length <= 3 &&
    words.some((word) => STOP.has(word)) &&
    words.every((word) => STOP.has(word) || /^(sms|messaggi|cosi)$/.test(word) || COURTESY.has(word))
  )
    return 'stop';
  if (
    /\bnon (scrivetemi|scrivermi|mandatemi|mandarmi|voglio) (piu )?(sms|messaggi|niente|nulla)?\s*(piu)?$/.test(line) &&
    /piu|sms|messaggi/.test(line)
  )
    return 'stop';
  if (
    core.length > 0 &&
    core.length <= 2 &&
    core.some((word) => START.has(word)) &&
    core.every((word) => START.has(word) || /^(sms|messaggi)$/.test(word))
  )
    return 'start';
  if (
    words.every((word) => word === '?') ||
    (core.length <= 2 && core.length > 0 && core.every((word) => HELP.has(word))) ||
    line === 'come funziona' ||
    line === 'come si fa'
  )
    return 'help';
  if (core.length === 1 && /^[1-9]$/.test(core[0] ?? '')) return 'choice';
  if (
    core.length > 0 &&
    core.every((word) => YES.has(word)) &&
    (core.some((word) => !YES_ALONE.has(word)) || /\bva bene\b|\bbenissimo\b/.test(line))
  )
    return 'yes';
  if (
    core.length > 0 &&
    core.every((word) => NO.has(word)) &&
    core.some(
      (word) =>
        word === 'no' || word === 'non' || word === 'rifiuto' || word.startsWith('sbagliat') || word.startsWith('rifa'),
    )
  )
    return 'no';
  if (words.some((word) => CANCEL.test(word)) || NOT_COMING.test(line)) return 'cancel';
  if (FOR_PEOPLE.test(line)) return 'unclear';
  if (words.some((word) => AHEAD.has(word)) && words.length <= 7) return 'ahead';
  if (/\b(a che ora|chi viene|chi mi|che giorno)\b/.test(line)) return 'ahead';
  if (words.includes('non') || words.includes('senza')) return 'unclear';
  if (words.some((word) => RIDE.has(word)) || (hasFacts.place && hasFacts.dayOrTime)) return 'ride';
  return 'unclear';
}
