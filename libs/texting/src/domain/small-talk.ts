// SPDX-License-Identifier: AGPL-3.0-or-later

const set = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '));

/** Said beside an answer without changing it. */
export const POLITE = set(
  'grazie mille favore cortesia ciao buongiorno buonasera buona sera giornata salve saluti piacere per gentilmente',
  'scusa scusi tante molto gentili gentile gentilissimi gentilissima gentilissimo signora buonanotte guardi guarda',
);
/** Greetings and thanks, with all that stands among them. */
const COURTESY = set(
  [...POLITE].join(' '),
  'graziee grassie mersi infinite ancora tanto molto troppo davvero veramente proprio sempre gentilissimi gentilissima',
  'gentilissimo bravi brava bravo bravissimi bravissima bravissimo angeli angelo cari caro cara disponibili disponibile',
  'buondi buon buone giorno notte serata pomeriggio domenica settimana lavoro viaggio fine vacanze pranzo cena',
  'cordiali arrivederci scusate signorina signor dottore presto tutti tutte tutto cuore lei loro voi noi te ti anche',
  'ringrazio ringraziamo ringraziamenti ringraziarvi siete sei stati state stata stato persone persona',
  'auguri natale pasqua feste anno saluto abbraccio bacio baci prego figurati niente nulla dio benedica',
  'tanti che avermi ha hanno portato portata accompagnato accompagnata signori signore cerea bon bin',
  'a e un una uno degli delle dei la le il lo i gli di da vi la con mi ci so sapete molto volevo dire solo',
);
const SAID_ALONE =
  /\b(?:grazie|graziee|grassie|mersi|ringrazi\w+|ciao|buongiorno|buonasera|buonanotte|buondi|buona (?:sera|notte|serata|giornata|domenica|settimana|fine settimana)|saluti|salve|arrivederci|a presto|gentil\w+|brav\w+|angel[oi]|auguri|cerea|bon di|prego|figurati|buon\w* (?:natale|pasqua|feste|anno|lavoro|viaggio|pomeriggio|pranzo|cena|vacanze)|un abbraccio|dio vi benedica)\b/;
/** Said when something went well, or was read: nobody asks anything by it. */
const HEARD =
  /^(?:(?:ok|va bene|bene|perfetto) )?(?:ricevuto|(?:ho )?(?:capito|letto|inteso))$|^(?:(?:e )?(?:andat[oa] )?tutto bene|(?:e )?andat[oa] (?:molto )?bene|a (?:domani|dopo|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|stasera)|ci (?:vediamo|sentiamo)(?: (?:domani|dopo|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|li|la))?|alla prossima(?: volta)?|tutto (?:a posto|ok|apposto)|(?:sono )?arrivat[oa](?: (?:a casa|bene))?(?: bene)?)$/;
/** What somebody thanks for. */
const THANKED_FOR =
  /\b(?:del|dell|della|delle|per|per il|per la|per l|per avermi|di avermi) (?:vostr[oa] |su[oa] |bel |bello |bella )?(?:passaggio|aiuto|viaggio|disponibilita|pensiero|gentilezza|pazienza|compagnia|spesa|servizio|interessamento|lavoro|portat[oa]|accompagnat[oa]|aiutat[oa]|fatto la spesa)(?: (?:di (?:ieri|oggi|stamattina|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)|all ospedale|a casa|al mercato|dal dottore))?/g;
const THANKS = /\b(?:grazie|graziee|grassie|ringrazi\w+)\b/;
/** "Thank you, Marco": a name, and not the beginning of a wish. */
const TO_SOMEBODY =
  /^(?:grazie|ciao|salve|buongiorno|buonasera|prego)(?: mille| tante| ancora)? (?!(?:accett|conferm|cert|spes|farmac|medic|febbr|cadut|rinunc|dottor|visit|esam|dialis|fisio|asl$|inps|banca|post[ea]$|comune|stazion|tren|bus$|corrier|domani|oggi|stasera|luned|marted|mercoled|gioved|vener|sabat|domenic|male$|urgent|bisogn|help|info|perfett|volentier|esatt|giust|bene|rifiut|dacc|sbagli|purtrop|annull|disd|cancell|passag|traspor|stop|bast|ferm|port|vien|aiut|chiam|osped|merc|propost|agend|si$|no$|ok$|ritard))[a-z]{3,}$/;
const PICTURES_ALONE = /^[\s\p{P}]*(?:[\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}\u{FE0F}\u{200D}][\s\p{P}]*)+$/u;

/** Thanks, a greeting, a thumb up: nothing is asked, nothing changes, nobody need answer. */
export function isSmallTalk(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return PICTURES_ALONE.test(text);
  const line = words.join(' ');
  if (TO_SOMEBODY.test(line)) return true;
  const rest = withoutThanks(THANKS.test(line) ? line.replace(THANKED_FOR, ' ') : line);
  if (HEARD.test(rest)) return true;
  return SAID_ALONE.test(line) && rest.split(/\s+/).every((word) => word === '' || COURTESY.has(word));
}

/** "All went well, many thanks": what is said before the thanks. */
function withoutThanks(line: string): string {
  return line
    .replace(/(?:^| )(?:grazie|graziee|ringrazio)(?: (?:mille|tante|infinite|ancora|di cuore|a tutti|a voi))?$/, '')
    .trim();
}
