// SPDX-License-Identifier: AGPL-3.0-or-later
import { FRAIL, SOMEBODY } from './people.js';

const SIGNS =
  '(?:rispond\\w+|apre|apron\\w*|muov\\w+|sveglia\\w*|parla|reagisc\\w+|da segni|alza\\w*|sent[eo] il campanello|da retta|apre gli occhi)(?! (?:mai|prima|fino|tanto|molto|volentieri|agli sms|ai messaggi))';
const BEASTS =
  /\b(?:cane|cagnolino|gatto|gattina|gatti|chiavi|occhiali|portafogli\w*|borsa|telefon\w+ (?:mio|nuovo))\b/;

/** Somebody found who does not answer, is missing, or is left alone who must not be. */
const NOT_ANSWERING: readonly RegExp[] = [
  new RegExp(String.raw`\b${SOMEBODY}\b (?:\w+ ){0,6}(?:non|nn|nen|pa) (?:(?:mi|ci|si|gli|le|vi|piu) )*${SIGNS}\b`),
  new RegExp(String.raw`\b(?:non|nn) (?:(?:mi|ci|si|piu) )*${SIGNS} (?:\w+ ){0,3}${SOMEBODY}\b`),
  /\bnon si (?:sveglia|muove)\b(?: piu)?|\bnon da (?:piu )?segni\b|\bnon reagisce\b/,
  /\b(?:suon|buss|chiam)\w+ .*\bnon (?:mi )?(?:apre|risponde)\b(?! nessuno)/,
  new RegExp(
    String.raw`\b${SOMEBODY}\b (?:\w+ ){0,6}(?:non (?:lo|la|li) trov\w+|non (?:\w+ ){0,2}(?:tornat|rientrat)[oa]|non torna|scappat[oa]|sparit[oa]|scompars[oa]|(?:si e|s e) pers[oa])\b`,
  ),
  new RegExp(
    String.raw`\b(?:non (?:\w+ )?trov\w+|sparit[oa]|scompars[oa]|scappat[oa]|(?:ho|abbiamo) perso)\b (?:\w+ ){0,3}${SOMEBODY}\b`,
  ),
  new RegExp(
    String.raw`\b${FRAIL}\b (?:\w+ ){0,6}(?:uscit[oa]|in giro|per strada|vaga|chius[oa] in)\b|\b(?:uscit[oa]|vaga|gira) .*\b${FRAIL}\b`,
  ),
  /\bscappat[oa] di casa\b|\bnon so dove (?:sono|mi trovo)\b|\bmi (?:sono|son) (?:pers[oa]|smarrit[oa])\b(?! (?:il|la|l|un|una|i|le|qualcosa|tutto))|\bnon (?:ri)?trovo (?:piu )?(?:la strada|casa|la via di casa)\b/,
  /\b(?:bambin[oaie]|bimb[oaie]|neonat[oa]|nipotin[oaie]|figli[oa] piccol[oa])\b (?:\w+ ){0,3}sol[oiae]\b (?:\w+ ){0,2}(?:casa|strada|macchina|fuori|piange|piangono)\b|\bsol[oiae] in (?:casa|macchina|strada)\b (?:\w+ ){0,3}(?:bambin|bimb|neonat)\w+/,
];

export function isNotAnswering(line: string): boolean {
  return !BEASTS.test(line) && NOT_ANSWERING.some((pattern) => pattern.test(line));
}
