// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said about us and not about help: each has an answer of its own. */
export type Remark = 'who' | 'wrongnumber' | 'erase' | 'insult';

const ERASE =
  /\b(?:cancell\w+|elimin\w+|rimuov\w+|toglie\w*|distrugg\w+|dimentic\w+) (?:\w+ ){0,3}(?:dati|dato|scheda|profilo|informazioni|account|registrazione)\b|\bcancell\w+ (?:\w+ ){0,2}tutto (?:quello|cio|di me|su di me)\b|\b(?:dati personali|privacy|gdpr)\b.*\bcancell\w+\b|\bcancellazione (?:dei )?(?:miei )?dati\b|\bdiritto all oblio\b|\bnon voglio (?:piu )?(?:essere|stare) (?:nel|nei) (?:vostr\w+ )?(?:archivi\w*|elenc\w+|computer)\b/;
const WRONG_NUMBER =
  /\b(?:sbagliato|errato) (?:numero|persona)\b|\bnumero (?:e )?(?:sbagliato|errato)\b|\b(?:ha|avete|hai) sbagliato(?: (?:numero|persona))?$|\bnon sono (?:io )?(?:la|il) signor[ae]?\b|\bnon conosco (?:nessun\w*|quest\w+|la|il|una?)\b|\bnon (?:e|sono) (?:piu )?(?:il|la|questo) (?:\w+ )?(?:numero|persona)\b(?! di casa)|\b(?:ho|abbiamo) (?:preso|avuto) (?:da poco )?questo numero\b|\bnon abita (?:piu )?qui\b/;
/** "Non sono Lucia": a name, by its capital. */
const NOT_ME = /\b[Nn]on sono (?:io )?\p{Lu}\p{Ll}{2,}/u;
const WHO =
  /^(?:ma |scusi |scusate |buongiorno |pronto )*(?:chi (?:siete|sei|e|e lei|parla|scrive|mi scrive|e che scrive|manda)(?: (?:lei|voi|questo|questa|che scrive|per favore|scusi))?|con chi parlo|di chi e (?:questo |il )?(?:numero|messaggio)|da parte di chi|cosa (?:siete|volete|e questo|e questa roba)|che cosa (?:e|siete|volete)|che (?:servizio|numero) e|chi vi (?:ha dato|conosce).*)(?: \?)*$|\b(?:come|da chi|dove|chi) (?:\w+ ){0,3}(?:avuto|preso|trovato|dato) (?:\w+ )?(?:mio )?numero\b|\b(?:e|sara|siete|non e) (?:\w+ )?(?:una )?truff\w+\b|\bvi conosco\b/;
const INSULT =
  /\b(?:vaffa\w*|vai a cagare|andate a (?:quel paese|cagare|farvi)|fanculo|stronz\w+|bastard\w+|imbecill\w+|cretin\w+|idiot\w+|deficient\w+|coglion\w+|incapac\w+|incompetent\w+|buffon\w+|pagliacc\w+|vergogn\w+|che schifo|fate schifo|fate pena|fate ridere|merd\w+|cazz\w+|scem[oaie]|ladri|delinquent\w+|fannullon\w+|imbroglion\w+|truffator\w+|farabutt\w+|maledett\w+|ignorant\w+|maleducat\w+|rincoglionit\w+|schifos\w+|mangia pane|siete (?:una vergogna|inutili|ridicoli))\b/;

export function readRemark(text: string, line: string): Remark | null {
  if (ERASE.test(line)) return 'erase';
  if (WHO.test(line)) return 'who';
  if (WRONG_NUMBER.test(line) || NOT_ME.test(text)) return 'wrongnumber';
  return INSULT.test(line) ? 'insult' : null;
}
