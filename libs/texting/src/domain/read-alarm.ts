// SPDX-License-Identifier: AGPL-3.0-or-later

const NUMBER_TO_CALL =
  /^(?:chiam\w+ )?(?:il |al )?(?:112|113|115|118)$|\bchiam\w+ (?:il |un |l |la )?(?:112|113|115|118|ambulanza|croce|carabinieri|polizia|pompieri)\b/;
const CRIES =
  /\b(?:ambulanza|autoambulanza|sos|aiutatemi|soccorretemi|salvatemi|soccorso subito|emergenza)\b|\baiuto aiuto\b|\bcorrete\b/;
const FALLEN =
  /\b(?:sono|son|e|mi sono|ho) (?:\w+ )?(?:cadut[oa]|cascat[oa]|scivolat[oa]|casca|tomba)\b|\b(?:cadut[oa]|cascat[oa]) (?:per|in|a|dalle|dalla|dal) /;
const CANNOT =
  /\bnon (?:(?:mi|ci|si|riesco|riesce|riesci|posso|puo|piu|mai|a|ad) )*(?:alzo|alzarmi|alzarsi|rialzo|rialzarmi|rialzarsi|muovo|muovermi|muoversi|respiro|respira|respirare|sento le gambe|sento il braccio|vedo piu|risponde piu)\b/;
const BREATH =
  /\bmanca (?:il |l |la )?(?:fiato|respiro|aria)\b|\bsoffoc\w+\b|\brespiro (?:male|a fatica)\b|\bfatica a respirare\b/;
const ILL =
  /\b(?:sto|stago|stagh|staju|mi sento|si sente|sta) (?:molto |troppo |proprio |tanto |cosi |veramente )*(?:male|mal|malissimo|morendo|svenendo|svenire|mancare|malaccio)\b|\bsvenut[oa]\b|\bmor(?:endo|ire)\b|\binfarto\b|\bictus\b|\b(?:dolore|dolori|male|fitta|fitte|peso) (?:forte |fortissimo |tanto )?(?:al|nel|sul) (?:petto|cuore)\b|\bsanguin(?:a|o|ando|are)\b|\bconvulsion\w+\b|\bincosciente\b|\bnon si sveglia\b/;
/** What bystanders say, and what is said with the pain first. */
const STRUCK =
  /\b(?:ho|abbiamo|hanno|ha) (?:\w+ )?(?:avuto|fatto) un (?:brutto |piccolo )?(?:incidente|malore)\b(?! (?:ieri|\w+ fa))|\b(?:mi|ci|l|lo|la) (?:hanno|ha|ho) (?:\w+ )?investit[oaie]\b|\bmi fa (?:\w+ )?male (?:il petto|il cuore)\b|\b(?:s e|si e|mi sono) (?:\w+ )?sentit[oa] (?:\w+ )?male\b|\b(?:preso|prese|ingoiato) (?:troppe|tutte le) (?:pastiglie|pasticche|medicine|pillole|gocce)\b|\b(?:sono|e) (?:per|a) terra\b|\bemorragia\b|\bcrisi epilettica\b/;
/** Blood that is taken or given at the doctor's is none that is lost. */
const BLOOD =
  /\b(?:perd\w+|esce|usc\w+|pien[oa] di|vomit\w+|tant[oa]|molto|sput\w+) (?:\w+ )?(?:il |di |del )?sangue\b|\bsangue (?:dal|dalla|dal l|da) (?:naso|bocca|testa|orecchi\w*)\b/;
const LIMBS =
  'gamba|gambe|femore|braccio|braccia|polso|mano|dito|dita|anca|spalla|caviglia|piede|piedi|testa|faccia|ginocchio|schiena|bacino|collo|coste|costola|osso|ossa|fronte';
const HURT = new RegExp(
  String.raw`\b(?:cadendo|scivolando|cascando|inciampando)\b` +
    String.raw`|\b(?:mi sono|me son|mi son|s e|si e|ci siamo) (?:\w+ )?(?:fatt[oaie]|fat) (?:\w+ )?(?:male|mal)\b` +
    String.raw`|\b(?:mi sono|mi son|s e|si e) (?:\w+ )?(?:ferit[oa]|bruciat[oa]|scottat[oa]|ustionat[oa]|avvelenat[oa]|strozzat[oa])\b` +
    String.raw`|\b(?:rott[oa]|spezzat[oa]|tagliat[oa]|schiacciat[oa]|slogat[oa]) (?:\w+ )?(?:il |lo |la |l |le |i |un |una |mi )?(?:${LIMBS})\b` +
    String.raw`|\b(?:battuto|picchiato|sbattuto|dato una botta al?l?a?) (?:\w+ )?(?:la )?(?:testa|capo)\b` +
    String.raw`|\b(?:ingoiato|bevuto|mandato giu) (?:\w+ )?(?:la |il |della |del )?(?:candeggina|varechina|detersivo|veleno|pila)\b`,
);
const DANGER =
  /\b(?:fuoco|incendio|brucia|fumo in casa|fuga di gas|(?:odore|puzza) di gas|ladri|ladro|picchia\w*|minaccia\w*|aggredit[oa]|violenza|coltello)\b/;
const DESPAIR =
  /\b(?:farla finita|faccio finita|ammazz(?:o|armi)|uccid(?:o|ermi)|suicid\w*|togliermi la vita|non voglio (?:piu )?vivere|voglio morire)\b/;

/** What falls without anybody being hurt. */
const THINGS_FALLEN =
  /\b(?:mi )?(?:e|sono) cadut[oaie] (?:il |la |l |lo |le |i |gli )(?:telefon\w+|cellular\w+|linea|comunicazione|chiamata|corrente|occhiali|chiavi|borsa|portafoglio|prezzi|neve)\b/g;
/** A fall of last week is told by who asks for a ride to the doctor. */
const LONG_AGO =
  /\b(?:ieri|l altro ieri|l altro giorno|settimana scorsa|mese scorso|giorni fa|settimane fa|mesi fa|anno scorso|tempo fa)\b/;
/** Beside a day that is past: it is about now all the same. */
const NOW = /\b(?:oggi|adesso|ora|stamattina|stanotte|stasera|poco fa|appena)\b/;
/** Scolded, not robbed. */
const SCOLDING = /\bsiete (?:solo |tutti |proprio )*(?:dei |degli |un |una |la )?(?:ladri|ladro)\b/;
const NOT_SO =
  /\bnon (?:(?:mi|ci|ti|si|s) )?(?:sono|son|e|siamo) (?:\w+ )?(?:fatt[oaie]|fat) (?:\w+ )?(?:male|mal|nulla|niente)\b|\bnon (?:sto|mi sento|e) (?:piu )?(?:male|mal)\b|\bnon (?:e|era) (?:un )?emergenza\b|\bsto male con\b|\bmorire dal ridere\b/g;

/**
 * Whether somebody may be in danger now. Rather once too often: the answer costs nothing but a word, and the number to
 * call stands in it. What happened long ago, and what is said not to be so, is none.
 */
export function isAlarm(words: readonly string[]): boolean {
  const said = words.join(' ');
  if (NUMBER_TO_CALL.test(said) || DESPAIR.test(said) || CANNOT.test(said) || BREATH.test(said)) return true;
  // What is said beside it still counts: not the head, but the arm.
  const line = [NOT_SO, THINGS_FALLEN, SCOLDING].reduce((left, none) => left.replace(none, ' '), said);
  if (FALLEN.test(line) || HURT.test(line) || STRUCK.test(line)) return !LONG_AGO.test(line) || NOW.test(line);
  return BLOOD.test(line) || CRIES.test(line) || ILL.test(line) || DANGER.test(line);
}
