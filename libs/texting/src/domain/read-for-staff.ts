// SPDX-License-Identifier: AGPL-3.0-or-later

/** Understood, and for a person to do: help that is offered, several wishes in one, a call that is asked for. */
export type ForStaff = 'offer' | 'many' | 'callme';

const SEATS =
  /\b(?:ho|abbiamo|mi avanzano?|mi restano?|c ho) (?:(?:ancora|anche|solo|pure|libero|liberi|qualche|un|uno|due|tre|quattro|cinque|sei|\d+|il|dei) ){0,3}post[oi]\b|\bpost[oi] (?:in (?:piu|macchina|auto)|sulla (?:mia )?(?:macchina|auto)|vuot[oi]|da dare)\b|\b(?:macchina|auto) (?:libera|vuota|con \w+ posti)\b|\bpassegger[oie]\b/;
const DRIVES =
  /\b(?:vado|scendo|salgo|parto|passo|faccio il giro) (?:\w+ ){0,6}(?:in macchina|in auto|con la (?:mia )?(?:macchina|auto))\b|\b(?:porto|accompagno|carico|prendo su|tiro su) (?:volentieri|qualcun[oa]|chi|altri|con me|anche (?:qualcun\w|altri)|\w+ person[ae])\b|\bposso (?:portar\w*|accompagnar\w*|caricar\w*|dare|offrire|passare a prendere|prendere (?:su|qualcun\w)|tirar\w* su)\b|\bguido io\b|\bfaccio (?:io )?(?:da autista|il viaggio)\b/;
const WHO_WANTS =
  /\b(?:se|caso mai|casomai) (?:qualcun\w|serve a|a qualcun\w|c e (?:qualcun\w|chi)|interessa)\b|\bqualcun\w (?:vuole|viene|deve) (?:venire|andare|con me|un passaggio|uno strappo)\b|\bchi (?:vuole|ha bisogno|deve|volesse|avesse bisogno)\b/;
const GIVES =
  /\b(?:sono|siamo|mi rendo|resto|mi metto) (?:a )?disponibil[ei]\b|\b(?:sono|mi metto) a disposizione\b|\b(?:do|offro|regalo) (?:\w+ ){0,2}(?:passagg\w+|post[oi]|una mano|aiuto|verdur\w+|frutta)\b|\bposso (?:tenere|guardare|aiutare|badare|dare|fare (?:la )?(?:spesa|compagnia) (?:a|per))\b|\bho (?:\w+ ){0,3}(?:da dare|da regalare|d avanzo)\b/;
const REFUSES = /\b(?:non|senza|niente|avete|mi serv\w+|ho bisogno|avrei bisogno)\b/;

/** A second wish beside the first one: of another kind, for another day, or another trip. */
const BESIDE =
  /\b(?:anche|poi|pure|inoltre|oltre|e mi|e se|e qualcun\w|e chi) (?:(?!fare )\w+ ){0,4}?(?:spesa|medicin[ae]|ricett[ae]|pannoloni|pane|latte|acqua|compagnia|orto|giardino|erba|siepe|neve|legna|bambin[oi]|nipotin[oi]|lampadina|rubinetto|pulizie|verdur[ae]|frutta|bolletta|bollette|pratica|pratiche|moduli|computer|telefonino)\b|\b(?:anche|poi|pure) (?:qualcun\w|chi|una persona|uno|una|un aiuto|aiuto|una mano|un altro|un passaggio)\b/;

const CALL_ME =
  /\b(?:mi|ci) (?:chiam(?:a|ate|i|ano|ino|erebbe|ereste)|telefon(?:a|ate|i|ano|ino)|richiam(?:a|ate|i|ano)|contatt(?:a|ate|i|ano))\b|\b(?:ri)?(?:chiama|telefona|chiamate|telefonate|contattate|contatta)(?:mi|temi|ci|teci)\b|\b(?:chiamate|telefonate|contattate)(?:mi|ci)\b|\b(?:ri)?(?:chiamar|telefonar|contattar)(?:mi|ci)\b|\b(?:vorrei|voglio|posso|devo|dobbiamo|preferisco|potrei|si puo|avrei bisogno di|ho bisogno di|fatemi|fammi) (?:\w+ )?parlar\w*\b|\bparlare con (?:qualcun\w|una persona|un operatore|un operatrice|l ufficio|l operat\w+|voi|un umano)\b|\b(?:meglio|preferisco) (?:a voce|per telefono|al telefono)\b|\b(?:una|di una|un colpo di) (?:telefonata|telefono|chiamata)\b|\b(?:mi fa|mi fate|fatemi|fate) (?:uno squillo|chiamare|una chiamata)\b/;
/** Not wished, asked about somebody else, or a name. */
const NO_CALL =
  /\bnon (?:\w+ )?(?:mi |ci )?(?:ri)?(?:chiam|telefon|contatt)\w*\b|\bchi (?:mi|ci) (?:ha )?(?:chiam|telefon|contatt)\w*|\bmi (?:ha|avete|hanno) \w+\b/;

/** Null for what a rule may go on with. */
export function readForStaff(line: string): ForStaff | null {
  if (CALL_ME.test(line) && !NO_CALL.test(line)) return 'callme';
  if (!REFUSES.test(line) && [SEATS, DRIVES, WHO_WANTS, GIVES].some((offer) => offer.test(line))) return 'offer';
  return BESIDE.test(line) ? 'many' : null;
}
