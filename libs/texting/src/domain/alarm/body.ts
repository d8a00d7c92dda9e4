// SPDX-License-Identifier: AGPL-3.0-or-later
import { SOMEBODY } from './people.js';

const CHEST = '(?:petto|cuore|torace|sterno)';

/** Heart, breath, stroke, senses, sugar: what the body says when minutes count. */
export const BODY: readonly RegExp[] = [
  // Breath.
  /\bmanca\w* (?:\w+ )?(?:il |l |la )?(?:fiato|respiro|aria)\b|\bsenza (?:fiato|respiro)\b|\bsoffoc\w+\b|\brespir\w+ (?:male|a fatica|mal|a stento)\b|\b(?:fatica|difficolta) (?:a|di|nel) respir\w+\b|\baffann\w+\b.*\brespir\w+/,
  /\b(?:non|nn|pa|nen) (?:(?:mi|ci|si|riesco|riesce|riesci|posso|puo|piu|mai|a|ad) )*respir\w+\b|\bcrisi d asma\b/,
  /\bstrozz(?:a|o|ando|arsi|armi|ata|ato)\b|\bandat\w+ (?:di|per) traverso\b|\b(?:incastrat[oa]|rimast[oa]|bloccat[oa]) in gola\b|\b(?:ingoiat|inghiottit|ingoia)\w* (?:\w+ )?(?:\w+ )?(?:moneta|pila|batteria|bottone|spilla|ago|lisca|giocattolo|osso|dentiera|vetro)\b/,
  // Chest.
  new RegExp(
    String.raw`\b(?:dolor[ei]|male|mal|malissimo|fitt[ae]|peso|oppressione|morsa|brucia\w*|bruciore|stringe|schiaccia) (?:\w+ ){0,2}(?:al|nel|sul|il|del|a) ${CHEST}\b|\b${CHEST} (?:\w+ ){0,2}(?:fa|mi fa|stringe|scoppia|brucia|duole|si ferma|impazzito|pesa)\b`,
  ),
  /\bdolor[ei] (?:\w+ )?(?:al )?braccio sinistro\b|\bsud(?:o|a|ore|ori|ata|ato|ando) fredd[oi]\b|\binfarto\b|\bangina\b|\barresto cardiaco\b/,
  // Stroke.
  /\b(?:ci )?ved(?:o|e|iamo|ono) (?:tutto )?doppio\b/,
  /\b(?:bocca|faccia|viso|labbr[oa]|occhio|sorriso)\b (?:\w+ ){0,4}(?:stort\w*|da una parte|da un lato|di lato|paralizzat\w*|cadent\w*|che cade|cade|gira\w*|tira da|pende|morta|addormentat\w*|insensibil\w*)\b|\bstort[oa] (?:la |il |tutta la )?(?:bocca|faccia|viso)\b/,
  /\bparl\w+ (?:\w+ )?(?:male|strano|strana|stran[ao]mente|a fatica|impastat\w*|storto|come ubriac\w*|confus\w*)\b|\bbiascic\w+\b|\bnon (?:\w+ )?(?:riesc\w+|puo) (?:piu )?a? ?(?:parlare|parla)\b(?! con)|\bnon parla piu\b|\bstrascic\w+ le parole\b/,
  /\b(?:non|pa|nen) (?:(?:mi|riesco|riesce|posso|puo|a) )*(?:sent[oei]\w*|muov\w+) (?:piu )?(?:bene )?(?:il|la|l|un|una|mezza|mezzo|meta|tutto il|le|i) (?:\w+ )?(?:braccio|braccia|gamba|gambe|mano|mani|faccia|lato|parte|bocca|piede|piedi|corpo)\b/,
  /\b(?:paralisi|paralizzat[oa]|ictus|emiparesi|trombosi|embolia)\b|\bformicol\w+ (?:\w+ ){0,2}(?:braccio|faccia|lato|meta)\b|\b(?:non ci vedo|non vedo|non ci vede) piu\b|\bvista (?:\w+ )?(?:di colpo|improvvis\w+)\b|\bdi colpo\b.*\bvedo\b/,
  // Ill, fainting, dying.
  /\b(?:sto|staoo?|stago|stagh|staju|stun|stau|stem|sta|mi sento|si sente|me sento) (?:molto |troppo |proprio |tanto |cosi |veramente |davvero |piu )*(?:male+|m+ale|mle|mael|mal|malissimo|morendo|svenendo|svenire|mancare|malaccio|per morire|per svenire)\b/,
  /\b(?:s e|si e|mi sono|mi son) (?:\w+ )?sentit[oa] (?:\w+ )?(?:male|mancare|svenire)\b|\bsven(?:ut[oa]|uti|go)\b|\bpers[oa]? (?:i sensi|conoscenza)\b|\bperde (?:i sensi|conoscenza)\b|\bmor(?:endo|ire)\b|\bmuoio\b|\bconvulsion\w+\b|\bcrisi epilettic\w+\b|\bincoscien\w+\b|\bin coma\b|\bdelir[ao]\b|\bvaneggia\b/,
  // Sugar, medicine that keeps alive.
  /\bdiabetic\w+\b.*\b(?:trem\w+|sud\w+|svien\w+|male|mal|confus\w+|debol\w+|gira)\b|\b(?:trem\w+|sud\w+|svien\w+) .*\bdiabetic\w+\b|\b(?:calo di zuccher\w+|ipoglicemi\w+)\b|\bglicemia (?:\w+ ){0,2}(?:bass\w+|altissim\w+)\b/,
  /\b(?:finit\w+|senza|manca|non ho|non ha) (?:\w+ )?(?:l |la |di )?(?:insulina|ossigeno|bombola)\b/,
  // Swollen, stung, hot.
  /\bgonfi\w* (?:\w+ ){0,2}(?:gola|lingua|faccia|labbra)\b|\b(?:gola|lingua|faccia|labbra) (?:\w+ ){0,2}gonfi\w*\b|\b(?:shock|choc) anafilattico\b|\breazione allergica\b|\bcolpo di (?:calore|sole)\b|\bipotermia\b|\bassider\w+\b/,
  new RegExp(
    String.raw`\b${SOMEBODY} (?:\w+ ){0,3}(?:e|diventat[oa]|tutt[oa]) (?:\w+ )?(?:blu|viola|cianotic[oa]|fredd[oa] e)\b`,
  ),
  /\b(?:labbra|unghie|faccia|mani|bocca) (?:\w+ )?(?:blu|viola|cianotic\w+)\b|\b(?:tachicardia|palpitazioni)\b.*\b(?:sud\w+|fiato|respir\w+|forte|fortissim\w+)\b|\b(?:ha|ho|abbia|abbiamo|avuto|preso) (?:\w+ )?(?:avuto )?un colpo\b(?! di (?:sonno|fortuna|telefono|fulmine|testa))/,
  /\b(?:braccio|gamba|mano|piede|faccia|lato|bocca)\b (?:\w+ ){0,3}non (?:lo|la|si|li|ci|me lo|me la) (?:muov|sent)\w+\b|\binsulina (?:e )?finita\b|\bsbav\w+\b.*\bparla\b|\bparla\b.*\bsbav\w+\b/,
  /\baddormentat[ao] (?:mezza|meta|la|il|tutta la) (?:faccia|bocca|viso|braccio|lato|parte)\b|\b(?:mi )?fa (?:\w+ )?male (?:il |al )?braccio sinistro\b|\bimpiccat[oa]\b|\bi l hai mal (?:al )?(?:cheur|cor|stomi)\b|\bhai mal al cheur\b|\bbogi\w* (?:pi )?(?:non|nen|pa)\b|\bnon bogi\w*\b|\bbogia\b/,
];

const SUGAR = /\bglicemia (?:\w+ ){0,2}?(\d{2,3})\b/;
const PRESSURE = /\bpressione (?:\w+ ){0,3}?(\d{2,3})\b/;

/** Figures that a doctor would not wait with. */
export function isBadFigure(line: string): boolean {
  const sugar = Number(SUGAR.exec(line)?.[1] ?? 100);
  const pressure = Number(PRESSURE.exec(line)?.[1] ?? 120);
  return sugar < 70 || sugar > 300 || pressure >= 200;
}
