// SPDX-License-Identifier: AGPL-3.0-or-later
import { readAlarm } from './alarm/read-alarm.js';
import { isConditional, readAnswer } from './read-answer.js';
import { isAutomatic } from './read-automatic.js';
import { asksBalance } from './read-balance.js';
import { readCancel } from './read-cancel.js';
import { readChange } from './read-change.js';
import { type ForStaff, readForStaff } from './read-for-staff.js';
import { readLanguage } from './read-language.js';
import { readLate } from './read-late.js';
import { type Remark, readRemark } from './read-remark.js';
import { readStop } from './read-stop.js';
import { isSmallTalk, POLITE } from './small-talk.js';

export type Intent =
  | 'alarm'
  /** In doubt whether somebody is in danger: staff call, and the answer says when not to wait for it. */
  | 'worry'
  /** No person wrote it: it is neither answered nor read. */
  | 'automatic'
  /** In a language no rule reads. */
  | 'foreign'
  | Remark
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
  /** What is agreed is to be at another hour, or they will be late for it. */
  | 'otherhour'
  | 'late'
  | ForStaff
  /** What stands on their account. */
  | 'balance'
  | 'ahead'
  | 'ride'
  | 'unclear';

const START = new Set(['inizio', 'attiva', 'start', 'riattiva', 'inizia']);
const HELP = new Set(['aiuto', 'help', 'info', '?', 'istruzioni']);
const AHEAD = new Set(['agenda', 'quando', 'proposte', 'appuntamenti', 'appuntamento', 'impegni', 'programma']);
const ASKS_AHEAD = /\b(?:a che ora|chi viene|chi mi|che giorno|che ora)\b|\bc e (?:il|un) passaggio\b/;
/** Asked of the office, or told when all is over. */
const ELSEWHERE = /\b(?:aprite|apre|aprono|chiudete|chiude)\b|\b(?:ho|abbiamo) finito\b/;
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
/** Two rides in one breath: only a person sorts them out. */
const TWO_WISHES =
  /\be (?:anche |poi )(?:uno|un altro|un passaggio|per|al|alla|il)\b|\be un altro\b|\bdue passaggi\b|\bpassaggio\b.*\bpassaggio\b|\b(?:mi |chi |qualcuno )(?:fa|faccia|facesse|fate|farmi|fare|faccio) (?:\w+ )?spesa\b|\b(?:fatemi|farmi|prendermi|prendetemi|portarmi|portatemi) (?:un po di |la |le |il |i |un |una )?(?:spesa|medicine|pane|latte|acqua|medicina)\b/;
const WHO_TAKES_ME = /\bchi (?:mi )?(?:porta|accompagna|puo portarmi|puo accompagnarmi)\b/;
const SEE_YOU = /\b(?:ci vediamo|a (?:domani|dopo|presto|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica))\b/g;
const MOVED = /\b(?:hanno|han) (?:spostat|cambiat|anticipat|posticipat|rimandat)\w+\b/;
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
/** What is told, and asks for nothing. */
const TOLD = /^(?:torno|rientro|esco|sono tornat[oa]) (?:dall|dal|dalla|da)\b|\b(?:abito|abitiamo|sto di casa)\b/;
/** Full stops and commas that a telephone wrote as it heard them. */
const DICTATED = /^(?:punto|virgola)$/;

export interface Said {
  readonly place: boolean;
  readonly day: boolean;
  readonly time: boolean;
  readonly home?: boolean;
  /** Days that do not agree with each other. */
  readonly twoDays?: boolean;
}

/** What a text is about, by its words alone; `has` says what was read in it of a ride. */
export function readIntent(text: string, words: readonly string[], has: Said): Intent {
  const alarm = isAutomatic(text, words) ? null : readAlarm(text, words);
  if (alarm === 'alarm') return 'alarm';
  const intent = readWish(text, words, has);
  return intent === 'unclear' && alarm === 'worry' ? 'worry' : intent;
}

function readWish(text: string, words: readonly string[], has: Said): Intent {
  const line = words.join(' ');
  const core = line
    .replace(SEE_YOU, '')
    .split(' ')
    .map(drawn)
    .filter((word) => word !== '' && !POLITE.has(word) && !DICTATED.test(word) && word !== '?');
  const hasWhen = has.day || has.time;
  if (isAutomatic(text, words)) return 'automatic';
  if (readLanguage(text, words) !== null) return 'foreign';
  const remark = has.place ? null : readRemark(text, line);
  if (remark === 'erase') return remark;
  const stop = readStop(words, hasWhen || has.place);
  if (stop) return stop === 'stop' ? 'stop' : 'quiet';
  const order = readOrder(words, core, line);
  if (order) return order;
  if (isSmallTalk(text, words)) return 'courtesy';
  if (words.length === 0) return 'unclear';
  const answer = readAnswer(core, line);
  if (answer) return answer;
  if (remark) return remark;
  if (asksBalance(line)) return 'balance';
  const forStaff = readForStaff(line);
  if (forStaff === 'callme') return forStaff;
  if (isConditional(line)) return 'unclear';
  if (readChange(words, hasWhen) || (MOVED.test(line) && has.time)) return 'otherhour';
  // "Martedì no": the day is named, and refused.
  const endsInNo = has.day && /^(?:no|niente)$/.test(core.at(-1) ?? '');
  const cancel = readCancel(words, line, { endsInNo, isTwoDays: has.twoDays === true });
  if (cancel === 'cancel') return 'cancel';
  return forStaff ?? readRide(words, line, has, cancel === 'unsure');
}

/** A word we have told people to write. */
function readOrder(words: readonly string[], core: readonly string[], line: string): Intent | null {
  const isShort = core.length > 0 && core.length <= 2;
  if (
    isShort &&
    core.some((word) => START.has(word)) &&
    core.every((word) => START.has(word) || /^(sms|messaggi)$/.test(word))
  )
    return 'start';
  if (
    (words.length > 0 && words.every((word) => word === '?')) ||
    (isShort && core.every((word) => HELP.has(word))) ||
    line === 'come funziona' ||
    line === 'come si fa'
  )
    return 'help';
  return core.length === 1 && /^[1-9]$/.test(core[0] ?? '') ? 'choice' : null;
}

/** What is asked for, or ahead; `isUnsure` where calling off is spoken of too. */
function readRide(words: readonly string[], line: string, has: Said, isUnsure: boolean): Intent {
  const hasWhen = has.day || has.time;
  if (isUnsure) return /\bc e (?:il|un) passaggio\b/.test(line) ? 'ahead' : 'unclear';
  if (WHO_TAKES_ME.test(line) && has.place && hasWhen) return 'ride';
  if (readLate(words) && !(has.place && has.day)) return 'late';
  if (FOR_PEOPLE.test(line) || (TO_CASUALTY.test(line) && !has.home)) return 'unclear';
  if (TWO_WISHES.test(line)) return 'many';
  if (ELSEWHERE.test(line) || TOLD.test(line)) return 'unclear';
  if (words.some((word) => AHEAD.has(word)) && words.length <= 7) return 'ahead';
  if (ASKS_AHEAD.test(line)) return 'ahead';
  if (words.includes('non') || words.includes('senza')) return 'unclear';
  if (words.some((word) => RIDE.has(word)) || (has.place && hasWhen) || (has.day && has.time)) return 'ride';
  return 'unclear';
}
