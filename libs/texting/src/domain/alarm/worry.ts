// SPDX-License-Identifier: AGPL-3.0-or-later
import { SOMEBODY } from './people.js';

/** No case for 112 by itself, as far as words tell; somebody of the staff ought to call soon. */
export const WORRYING: readonly RegExp[] = [
  /\bmal[ei]? (?:di|alla|al|alle|ai) (?:pancia|testa|stomaco|schiena|gola|denti|gamba|gambe|reni|orecchi\w*|ossa)\b|\b(?:mi|gli|le) fa(?:nno)? (?:\w+ )?male\b|\bdolor[ei]\b|\b(?:mi )?brucia\w*\b|\bstomaco\b/,
  /\bnon (?:(?:mi|si) )?(?:sento|sente|sto|sta) (?:\w+ )?(?:bene|benissimo|in forma|granche)\b|\bmi sento (?:\w+ )?(?:sol[oa]|debole|stran[oa]|fiacc[oa]|confus[oa]|giu|persa|perso)\b|\bsto (?:poco|cosi cosi)\b(?: bene)?|\bmalessere\b|\bmalor[ei]\b/,
  /\bnause\w+\b|\bvomit\w+\b|\b(?:gira|girano|giramenti) (?:\w+ )?(?:la |di )?testa\b|\bcapogir\w+\b|\bvertigin\w+\b|\bfebbre (?:alta|a)\b|\bpressione (?:\w+ )?(?:alta|bassa|altissima|a)\b|\bpalpitazion\w+\b|\btachicardia\b|\bgonfi[oaie]?\b|\btrem(?:o|a|ano|are)\b|\bcuore\b.*\b(?:fort\w+|veloce|mille|matto)\b|\bpunt[oa] (?:\w+ )?(?:vespa|ape|calabrone)\b|\ballergi\w+\b/,
  /\bgiu di morale\b|\bdepress[oa]\b|\bpiang[oe]\b|\bho (?:tanta |molta )?paura\b|\bansia\b|\bpanico\b|\bdisperat[oa]\b|\bnon ce la faccio piu\b|\bnon (?:mangio|dormo|bevo)\b|\bnon ha (?:mangiato|bevuto)\b/,
  /\b(?:finit[oe]|dimenticat[oe]|senza) (?:\w+ )?(?:le |la |i |il |l )?(?:medicin\w+|pastigli\w+|pillol\w+|farmac\w+ (?:per|del))\b|\bfunghi\b.*\bmangiat/,
  /\b(?:senza|rotto il|spento il) (?:riscaldamento|corrente|luce|acqua|gas)\b|\bal freddo\b|\bgel(?:o|ata|ato)\b|\bcongel\w+\b|\b(?:chius[oa]|rimast[oa]) fuori\b|\bfumo\b/,
  /\b(?:rubato|derubat\w+|truffat\w+|scippat\w+|furto|imbrogliat\w+|coltello|botte)\b|\bnon (?:mi )?(?:risponde|apre) (?:nessuno|piu|al telefono|alla porta|il citofono)\b|\bnessuno (?:risponde|apre)\b/,
  /\b(?:cadut[oa]|cascat[oa]|ferit[oa]|svenut[oa]|infarto|ictus|sangue|convulsion\w+|male al? (?:petto|cuore)|incidente)\b/,
  // A part of the body, or somebody of the house of whom something is not as it was.
  /\b(?:testa|faccia|bocca|occhi[o]?|vista|gamb[ae]|bracci[oa]|schiena|pancia|petto|cuore|gola|pipi|pelle|ferita|sangue|reggo|cedono|temperatura|mors[oa]|morsicat[oa]|graffiat[oa])\b/,
  new RegExp(
    String.raw`\b${SOMEBODY}\b (?:\w+ ){0,3}non (?:\w+ ){0,3}(?:vedo|vede|riconosc\w+|mangia|beve|dorme|capisce|cammina|esce|sta|ragiona|ricorda)\b`,
  ),
  /\b(?:odore|puzza|rumori|urla|grida|urlano|gridano|litigano|allagat\w+|allagamento|fornello acceso|acceso il fornello|entrat[oi])\b|\b(?:mandate|venga|venite|serve|voglio) (?:\w+ )?(?:qualcuno|subito|un medico|il dottore|la guardia medica)\b/,
];

/** A figure of speech, or the heating that is out. */
export const EXPOSED = /\b(?:muoio|mort[oa]|morendo|si muore) (?:di|dal) (?:freddo|caldo|fame|sete)\b/;
