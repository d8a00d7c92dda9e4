// SPDX-License-Identifier: AGPL-3.0-or-later
import { isAlarm } from './read-alarm.js';
import { readStop } from './read-stop.js';
import { isSmallTalk, POLITE } from './small-talk.js';

export type Intent =
  | 'alarm'
  | 'stop'
  /** It may mean stop: nothing is sent, and somebody calls. */
  | 'quiet'
  | 'start'
  | 'help'
  | 'choice'
  | 'yes'
  | 'no'
  | 'courtesy'
  | 'cancel'
  | 'ahead'
  | 'ride'
  | 'unclear';

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
]);
const YES_ALONE = new Set(['va', 'bene', 'd', 'benissimo', 'ci', 'mi', 'me', 'sono', 'sto']);
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
  ],
]);
const CANCEL =
  /^(annull[aoi]|annullare|annullate|disdic[oi]|disdire|disdetta|disdici|cancell[aoi]|cancellare|cancellate|rinuncio)$/;
const NOT_COMING =
  /\bnon (?:(?:ci|mi|posso|riesco a|potro|possiamo|piu|devo) )*(?:vengo|venire|vado|andare|serve|ho (?:piu )?bisogno)\b(?! (?:da sol|a piedi|in autobus|in corriera|in bus))/;
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
/** What came between: the ride is no use any more. */
const SPOILT =
  /\b(?:devo|dobbiamo|debbo) (?:purtroppo )?(?:rinunciare|rimandare|saltare)\b|\bniente (?:passaggio|macchina|viaggio|ospedale|mercato|piu)\b|\b(?:lasciamo|lascia|lasci|lasciate) (?:stare|perdere)\b|\bfaccio da (?:sol[oa]|me)\b|\bmi (?:porta|accompagna|viene a prendere) (?:mi[oa] |il |la )?(?:figli[oa]|nipote|genero|nuora|marito|moglie|fratello|sorella|vicin[oa])\b|\bho la febbre\b|\bsono (?:malat[oa]|influenzat[oa]|ricoverat[oa])\b|\b(?:hanno|han|mi hanno) (?:spostato|rimandato|annullato|spostata|rimandata|annullata)\b/;
/** Two rides in one breath: only a person sorts them out. */
const TWO_WISHES =
  /\be (?:anche |poi )(?:uno|un altro|un passaggio|per|al|alla|il)\b|\be un altro\b|\bdue passaggi\b|\bpassaggio\b.*\bpassaggio\b|\b(?:mi |chi |qualcuno )(?:fa|faccia|facesse|fate|farmi|fare|faccio) (?:\w+ )?spesa\b|\b(?:fatemi|farmi|prendermi|prendetemi|portarmi|portatemi) (?:un po di |la |le |il |i |un |una )?(?:spesa|medicine|pane|latte|acqua|medicina)\b/;
const WHO_TAKES_ME = /\bchi (?:mi )?(?:porta|accompagna|puo portarmi|puo accompagnarmi)\b/;
const SEE_YOU = /\b(?:ci vediamo|a (?:domani|dopo|presto|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica))\b/g;
/** What no rule may book: offers, somebody else's ride, special needs, either-or, an emergency. */
const FOR_PEOPLE =
  /\b(offro|offrire|offerta|carrozzina|carrozzella|rotelle|deambulatore|barella|oppure|tranne|ogni|tutti i|tutte le|sempre|urgente|urgenza|mamma|madre|padre|papa|marito|moglie|figli[aoe]|nonn[aoe]|vicin[ao]|amic[ao]|zi[ao]|nipote|cognat[ao]|suocer[ao]|fratello|sorella|badante|cane|gatto|soldi|euro|pago)\b|\bposso (portare|accompagnare|dare)\b|\bdo (un )?passaggio\b|\bho posto\b/;
/** Who comes home from there may be fetched; who must go there is no case for a rule. */
const TO_CASUALTY = /\bpronto soccorso\b/;

/** "Sii", "sisi", "nooo". */
function drawn(word: string): string {
  if (/^(?:s+i+)+$/.test(word)) return 'si';
  return /^n+o+(?:n*o+)*$/.test(word) ? 'no' : word;
}

/** What a text is about, by its words alone. `hasFacts`: whether a place, a day or a time was read in it. */
export function readIntent(
  text: string,
  words: readonly string[],
  hasFacts: { place: boolean; day: boolean; time: boolean; home?: boolean },
): Intent {
  const line = words.join(' ');
  const core = line
    .replace(SEE_YOU, '')
    .split(' ')
    .map(drawn)
    .filter((word) => word !== '' && !POLITE.has(word) && word !== '?');
  const hasWhen = hasFacts.day || hasFacts.time;
  if (isAlarm(words)) return 'alarm';
  const stop = readStop(words, hasWhen || hasFacts.place);
  if (stop) return stop === 'stop' ? 'stop' : 'quiet';
  if (
    core.length > 0 &&
    core.length <= 2 &&
    core.some((word) => START.has(word)) &&
    core.every((word) => START.has(word) || /^(sms|messaggi)$/.test(word))
  )
    return 'start';
  if (
    (words.length > 0 && words.every((word) => word === '?')) ||
    (core.length <= 2 && core.length > 0 && core.every((word) => HELP.has(word))) ||
    line === 'come funziona' ||
    line === 'come si fa'
  )
    return 'help';
  if (core.length === 1 && /^[1-9]$/.test(core[0] ?? '')) return 'choice';
  if (isSmallTalk(text, words)) return 'courtesy';
  if (words.length === 0) return 'unclear';
  if (
    core.length > 0 &&
    core.every((word) => YES.has(word)) &&
    (core.some((word) => !YES_ALONE.has(word)) || /\bva bene\b|\bbenissimo\b|\bci (?:sono|sto)\b/.test(line))
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
  if (words.some((word) => CANCEL.test(word)) || NOT_COMING.test(line) || SPOILT.test(line)) return 'cancel';
  // "Martedì no": the day is named, and refused.
  if (hasFacts.day && /^(no|niente)$/.test(core.at(-1) ?? '')) return 'cancel';
  if (WHO_TAKES_ME.test(line) && hasFacts.place && hasWhen) return 'ride';
  if (FOR_PEOPLE.test(line) || (TO_CASUALTY.test(line) && !hasFacts.home) || TWO_WISHES.test(line)) return 'unclear';
  if (words.some((word) => AHEAD.has(word)) && words.length <= 7) return 'ahead';
  if (/\b(a che ora|chi viene|chi mi|che giorno)\b/.test(line)) return 'ahead';
  if (words.includes('non') || words.includes('senza')) return 'unclear';
  if (words.some((word) => RIDE.has(word)) || (hasFacts.place && hasWhen) || (hasFacts.day && hasFacts.time))
    return 'ride';
  return 'unclear';
}
