// SPDX-License-Identifier: AGPL-3.0-or-later
import { spelt } from './spelling.js';

/** Days of the week of which no other word is a slip away. */
const MISSPELT_DAYS = new Set(['lunedi', 'martedi', 'mercoledi', 'giovedi', 'venerdi']);

const SHORT: Readonly<Record<string, string>> = {
  x: 'per',
  xke: 'perche',
  nn: 'non',
  cmq: '',
  dmn: 'domani',
  dmni: 'domani',
  doma: 'domani',
  dopodom: 'dopodomani',
  lun: 'lunedi',
  mart: 'martedi',
  mer: 'mercoledi',
  merc: 'mercoledi',
  gio: 'giovedi',
  giov: 'giovedi',
  ven: 'venerdi',
  vener: 'venerdi',
  sab: 'sabato',
  dom: 'domenica',
  matt: 'mattina',
  mattino: 'mattina',
  pom: 'pomeriggio',
  pome: 'pomeriggio',
  pomer: 'pomeriggio',
  pass: 'passaggio',
  pax: 'passaggio',
  osp: 'ospedale',
  osped: 'ospedale',
  staz: 'stazione',
  merca: 'mercato',
  farm: 'farmacia',
  dott: 'dottore',
  dr: 'dottore',
  h: 'ore',
  hr: 'ore',
  rit: 'ritorno',
  and: 'andata',
  sn: 'sono',
  prox: 'prossimo',
  gg: 'giorni',
  pers: 'persone',
  grz: 'grazie',
  grzie: 'grazie',
  hospital: 'ospedale',
  ospidal: 'ospedale',
  // The days as Piedmont says them.
  dman: 'domani',
  doman: 'domani',
  ancheuj: 'oggi',
  mercol: 'mercoledi',
  giobia: 'giovedi',
  venner: 'venerdi',
};

/** A text as small plain words: no capitals, accents, points or shorthand; `9:30` and `26/11` stay whole. */
export function plainWords(text: string): string[] {
  const bare = text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(\d{1,2})[.,:](\d{2})(?!\d)/g, (whole, hour: string, minute: string) =>
      Number(hour) > 24 ? `${hour}/${minute}` : Number(minute) < 60 ? `${hour}:${minute}` : whole,
    )
    .replaceAll(/(\d{1,2})-(\d{1,2})(?!\d)/g, '$1/$2')
    .replaceAll(/([a-z])(\d)/g, '$1 $2')
    .replaceAll(/(\d)([a-z])/g, '$1 $2')
    .replaceAll(/[^a-z0-9:/?]+/g, ' ')
    .replaceAll(/(?<!\d)[:/]|[:/](?!\d)/g, ' ')
    .replaceAll('?', ' ? ')
    // "I do not come", "I cannot" as Piedmont says them: before "ven" is taken for Friday.
    .replaceAll(/\b(?:i )?(?:ven|veno|vad) (?:nen|pa)\b/g, 'non vengo')
    .replaceAll(/\b(?:i )?peus (?:nen|pa)\b/g, 'non posso')
    .replaceAll(/\b(\w+) nen\b/g, 'non $1')
    .replaceAll(/\bvni\b/g, 'venire');
  return bare
    .split(/\s+/)
    .map((word) => (Object.hasOwn(SHORT, word) ? (SHORT[word] ?? '') : word))
    .filter((word) => word !== '')
    .map((word) => spelt(word, MISSPELT_DAYS) ?? word);
}

const NUMBERS = [
  'zero',
  'una',
  'due',
  'tre',
  'quattro',
  'cinque',
  'sei',
  'sette',
  'otto',
  'nove',
  'dieci',
  'undici',
  'dodici',
  'tredici',
  'quattordici',
  'quindici',
  'sedici',
  'diciassette',
  'diciotto',
  'diciannove',
  'venti',
  'ventuno',
  'ventidue',
  'ventitre',
];

/** Zero to 23 in words, any number in digits; null for what is none. */
export function numberIn(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/^\d{1,4}$/.test(word)) return Number(word);
  if (word === 'uno' || word === 'un') return 1;
  const index = NUMBERS.indexOf(word);
  return index === -1 ? null : index;
}
