// SPDX-License-Identifier: AGPL-3.0-or-later
import { SOMEBODY } from './people.js';

const LIMBS =
  'gamba|gambe|femore|braccio|braccia|polso|mano|mani|dito|dita|anca|spalla|caviglia|piede|piedi|testa|faccia|ginocchio|schiena|bacino|collo|coste|costola|costole|osso|ossa|fronte|occhio|naso';
const NOT_HURT = '(?: (?:da sol[oa] )?(?:i|le|la|un po i|le mie|i miei) (?:capelli|unghie|barba|frangia|baffi|peli))';

/** Fallen, cut, burnt, broken, run over; what is no more once it is long ago. */
export const INJURIES: readonly RegExp[] = [
  /\b(?:sono|son|so|e|mi sono|me son|ho|si e|s e) (?:\w+ )?(?:cadut[oa]|cascat[oa]|scivolat[oa]|inciampat[oa]|ruzzolat[oa]|precipitat[oa]|capitombolat[oa]|casca|tomba|tumba|burdla|sbrisa)\b/,
  /\b(?:cadut[oa]|cascat[oa]|ruzzolat[oa]) (?:per|in|a|dalle|dalla|dal|giu) /,
  /\b(?:cadendo|scivolando|cascando|inciampando)\b/,
  /\b(?:mi sono|me son|mi son|s e|si e|ci siamo) (?:\w+ )?(?:fatt[oaie]|fat) (?:\w+ )?(?:male|mal)\b/,
  new RegExp(
    String.raw`\b(?:mi sono|mi son|me son|s e|si e|ci siamo) (?:\w+ )?(?:ferit[oa]|tagliat[oa]|taja|bruciat[oa]|brusa|scottat[oa]|ustionat[oa]|avvelenat[oa]|strozzat[oa]|accoltellat[oa]|fulminat[oa]|schiacciat[oa]|punt[oa] con)\b(?!${NOT_HURT}| (?:il|la|l|lo|un|una) (?:torta|arrosto|sugo|pane|camicia|lampadina|cena))`,
  ),
  new RegExp(
    String.raw`\b(?:rott[oa]|spaccat[oa]|spezzat[oa]|tagliat[oa]|schiacciat[oa]|slogat[oa]|fratturat[oa]|bruciat[oa]|scottat[oa]|amputat[oa]) (?:\w+ )?(?:il |lo |la |l |le |i |un |una |mi |tutta la |tutto il )?(?:${LIMBS})\b`,
  ),
  /\b(?:battuto|picchiato|sbattuto|dato una botta al?l?a?|preso una botta in) (?:\w+ )?(?:la |alla )?(?:testa|capo)\b/,
  /\b(?:ho|abbiamo|hanno|ha|e|venuto) (?:\w+ )?(?:avuto|fatto|venuto)? ?un (?:brutto |piccolo )?(?:incidente|malore)\b/,
  /\b(?:mi|ci|l|lo|la) (?:hanno|ha|ho) (?:\w+ )?investit[oaie]\b|\bpres[oa] la scossa\b/,
  /\b(?:sono|e|stesa|steso|sdraiat[oa]|sta) (?:per|a|in) terra\b/,
  new RegExp(String.raw`\btrovat[oa] .*\b(?:per|a|in) terra\b|\b${SOMEBODY} (?:\w+ ){0,2}(?:per|a|in) terra\b`),
  /^(?:mi son[oa]? )?(?:cadut[oa]|cascat[oa]|svenut[oa])(?: aiuto)?$/,
];

/** Whoever lies or sits and cannot move. */
export const CANNOT_RISE: readonly RegExp[] = [
  /\b(?:non|nn|pa|nen) (?:(?:mi|ci|si|riesco|riesce|riesci|posso|puo|piu|mai|a|ad) )*(?:alzo|alza|alzarmi|alzarsi|ausse|ausseme|rialzo|rialzarmi|rialzarsi|muovo|muove|muovermi|muoversi|tiro su|tira su|tirarmi su|tirarsi su|rimettermi in piedi|stare in piedi)\b(?! (?:presto|tardi|prima|di casa|da casa|con i mezzi|in autobus|da sol))/,
  /\bnon posso (?:ausse\w*|bogieme|boge\w*|respire)\b/,
];

/** Blood that is taken or given at the doctor's is none that is lost. */
export const BLEEDING: readonly RegExp[] = [
  /\b(?:perd\w+|esce|usc\w+|pien[oa] di|vomit\w+|tant[oa]|molto|sput\w+|toss\w+|un lago di|macchi\w+ di|coperto di|coperta di) (?:\w+ )?(?:il |di |del )?sangue\b/,
  /\bsangue (?:dal|dalla|dal l|da|dall|dappertutto|ovunque|nelle|nella|che|non si ferma)\b|\bsanguin(?:a|o|ando|are|iamo)\b|\bemorragia\b|\bdissanguat\w*\b/,
  /\bnon (?:si |smette di )?(?:ferma|sanguinare)\b.*\bsangue\b|\bsangue\b.*\bnon si ferma\b/,
];
