// SPDX-License-Identifier: AGPL-3.0-or-later

const ALONE =
  /^(?:(?:si|ok|no) )?(?:tutt[ie]|tutto|\d (?:e )?\d(?: (?:e )?\d)?|l una e l altra|l uno e l altro|andata e ritorno|sia .+ (?:sia|che) .+)$/;
const WITHIN =
  /\btutt[ie]? (?:e|ed) (?:due|tre)\b|\btutt e due\b|\b(?:entramb[ie]|ambedue|tutti quanti|tutte quante)\b|\b(?:an+ul|disd|cancel|togl)\w+ (?:\w+ )?tutt[oie]\b(?! (?:i|le|gli)\b)|\b(?:sia l andata che|sia andata che|andata e) (?:il )?ritorno\b/;

/** "Both", "1 and 2", "all of them": of what we have just named with numbers. */
export function meansAll(line: string): boolean {
  return ALONE.test(line) || WITHIN.test(line);
}

const BOTH =
  /\b(?:tutt[ie]|tutt) (?:e |ed )?(?:due|tre)\b|\b(?:entramb[ie]|ambedue|tutti quanti|tutte quante)\b|\bl un[oa] e l altr[oa]\b|\bsia .+ (?:sia|che)\b|^(?:(?:si|ok|va bene) )?(?:a )?tutt[ie]$|^(?:(?:si|ok|va bene) )?\d (?:e )?\d(?: (?:e )?\d)?$/;
const BUT = /\b(?:no|non|nessun[oa]?|niente|neanche|ma|pero|se|solo|tranne|invece|o|quale|annull\w*|disd\w*)\b/;

/** "Yes to both", "they both suit me": with nothing in it that takes a part away again. */
export function meansBoth(line: string): boolean {
  return BOTH.test(line) && !BUT.test(line);
}
