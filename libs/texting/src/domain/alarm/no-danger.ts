// SPDX-License-Identifier: AGPL-3.0-or-later
import { SOMEBODY } from './people.js';

/** Said of danger and none: taken out, so that what is said beside it still counts. */
export const NO_DANGER: readonly RegExp[] = [
  // What falls without anybody being hurt.
  new RegExp(
    String.raw`\b(?:mi |ci |gli |le )?(?:e|sono|e gia) cadut[oaie] (?:il|la|l|lo|le|i|gli|un|una|tutto|tutta) (?!(?:mia |mio )?${SOMEBODY}\b)\w+`,
    'g',
  ),
  /\b(?:cadut[oa]|cascat[oa]) dalle nuvole\b|\bcadut[oa] (?:nella|in una) truffa\b/g,
  // Names of streets and of things.
  /\b(?:via|viale|corso|piazza|piazzale|vicolo|largo|strada) (?:\d+ |xx |della |delle |dei |del |dell |di )?(?:vigili del fuoco|emergenza|\w+ emergenza|croce \w+|fuoco|soccorso|112|113|115|118|ambulanza|carabinieri|morte|coltelli|fiamme \w+|ladr\w+)\b/g,
  /\b(?:luc[ei]|uscita|numero|scala|freno|corso|stato|kit|lampada) (?:di|d|in|per l) emergenza\b|\b(?:civico|numero civico|interno|pullman|autobus|bus|linea)(?: e)? (?:il )?(?:112|113|115|118)\b/g,
  /\b(?:vigili|vigile|pompieri) del fuoco\b(?= (?:in pensione|volontari\w+))|\b(?:acceso|accendo|accendere|legna per|sul|davanti al|vicino al|accanto al) (?:il )?fuoco\b|\bfuoch?i d artificio\b/g,
  // Jokes and figures of speech.
  /\b(?:muoio|muore|morire|morir|mort[oaie]|morendo|moriamo|morivo) (?:dal|dalle|di|del|dalla) (?:ridere|risate|sonno|fame|noia|vergogna|invidia|curiosita|voglia|sete|freddo|caldo|lavoro)\b|\b(?:mi|ci) (?:fa|fate|fai|fanno) morire\b|\bmi ammazz\w+ (?:di|dal|dalle|sempre di) (?:lavoro|fatica|ridere|risate)\b/g,
  /\b(?:bella|bello|brava|bravo|buono|buona) da morire\b|\bmi piace da morire\b|\bpicchia il sole\b|\bil sole (?:\w+ )?picchia\b|\bstrozzin\w+\b/g,
  // The kitchen, the house.
  /\b(?:il |la |l |lo |le |i )?(?:sugo|torta|arrosto|pane|pasta|minestra|cena|pranzo|latte|caffe|lampadina|camicia|biscotti|frittata|pizza|carne|minestrone|dolce) (?:\w+ )?(?:mi )?(?:e |si e |s e )?(?:bruci\w+|scott\w+)\b|\bbruci\w+ (?:il |la |l |lo |le |i )?(?:sugo|torta|arrosto|pane|pasta|minestra|cena|pranzo|latte|caffe|lampadina|camicia|biscotti|frittata|pizza|carne|minestrone|dolce|erba|sterpaglie|foglie)\b/g,
  // Scolded, not robbed.
  /\bsiete (?:solo |tutti |proprio )*(?:dei |degli |un |una |la )?(?:ladri|ladro)\b|\bladri che siete\b/g,
  // Said not to be so.
  /\bnon (?:(?:mi|ci|ti|si|s) )?(?:sono|son|e|siamo) (?:\w+ )?(?:fatt[oaie]|fat) (?:\w+ )?(?:male|mal|nulla|niente)\b|\bnon (?:sto|mi sento|e) (?:piu )?(?:male|mal)\b|\bnon (?:e|era) (?:un )?emergenza\b|\bnon (?:sono|e) (?:mica )?(?:cadut[oa]|svenut[oa])\b|\bsto male con\b|\bsto male (?:in|senza) (?:questa|questo|di lui|di lei)\b/g,
  /\b(?:cane|cagnolino|gatt[oa]|gattin[oa]|albero|ramo|muro|quadro|tegola|vaso) (?:mi )?(?:si )?e (?:\w+ )?cadut[oa]\b|\bfuoco (?:nel camino|nella stufa|della stufa)\b/g,
  /\b(?:prezz[oi]|governo|linea|capelli|foglie|dente|denti|corrente) (?:mi )?(?:e|sono) (?:\w+ )?cadut[oaie]\b/g,
];

const PAST_WORDS =
  /\b(?:ieri|altro ieri|altro giorno|altra settimana|altro mese|settimana scorsa|mese scorso|(?:anno|estate|inverno|natale) scors[oa]|(?:giorni|giorno|settimane|settimana|mesi|mese|ann[oi]|secoli|tempo) fa|anni addietro|tempo addietro|da giovane|da bambin[oa]|in passato|quella volta|nel (?:19|20)\d\d|nel \d\d)\b/;
const NOW =
  /\b(?:oggi|adesso|ora|stamattina|stanotte|stasera|poco fa|appena|di nuovo|ancora)\b(?! (?:sto|va|e|tutto) (?:bene|passato|meglio))/;

/** What is told of another day, and does not go on. */
export function isLongAgo(line: string): boolean {
  return PAST_WORDS.test(line) && !NOW.test(line);
}

/** Illnesses as they are named at the doctor's, and after them. */
export const SEEN_TO =
  /\b(?:visita|visite|controllo|controlli|appuntamento|esam[ei]|prenotat\w+|ricetta|cardiologi\w+|neurologi\w+|lastre|ecografia|elettrocardiogramma|ecg|tac|risonanza|prelievo|analisi|terapia|riabilitazione|reparto|donazion\w+|donare|avis|convegno|incontro|conferenza|libro|film|giornale|televisione|dopo (?:l|il|un) (?:infarto|ictus|operazione)|reduce|operat[oa])\b/;
export const NAMED_ILLNESS = /\b(?:infarto|ictus|trombosi|embolia|angina|emorragia|paralisi|asma|sangue)\b/g;
