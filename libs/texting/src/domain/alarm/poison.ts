// SPDX-License-Identifier: AGPL-3.0-or-later

const MEDICINE =
  '(?:pastigli[ae]|pasticc[ah]\\w*|pasticche|medicin[ae]|medsin\\w*|pillol[ae]|compress[ae]|gocce|insulina|farmac[oi]|dose|dosi|sonnifer[oi]|tranquillanti|psicofarmaci)';
const NOT_TO_DRINK =
  '(?:candeggina|varechina|detersivo|veleno|topicida|acido|ammoniaca|alcol puro|trielina|solvente|benzina|sapone|ammorbidente|pila|diserbante|lisciva)';

/** Taken what, or as much as, nobody should. */
export const POISON: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:troppe|troppa|troppi|tutte le|tutti i|due volte|doppi[oa]|il doppio|tante) (?:\w+ ){0,2}${MEDICINE}\b|\b${MEDICINE} (?:\w+ ){0,5}(?:troppe|troppa|due volte|doppi[oa]|per sbaglio)\b`,
  ),
  new RegExp(
    String.raw`\b(?:sbagliat[oa]|sbagliato a prendere|confus[oa]|scambiat[oa]) (?:\w+ )?${MEDICINE}\b|\boverdose\b|\bintossicat\w+\b|\bavvelenat\w+\b`,
  ),
  new RegExp(String.raw`\b(?:ingoiat[oa]|bevuto|mandato giu|inghiottito|mangiato) (?:\w+ ){0,4}${NOT_TO_DRINK}\b`),
  /\bfunghi\b.*\b(?:vomit\w+|male|mal|dolor\w+)\b|\b(?:vomit\w+|male|mal) .*\bfunghi\b|\bmangiato .*(?:velenos\w+|bacche)\b/,
  new RegExp(
    String.raw`\b(?:bambin[oa]|bimb[oa]|figli[oa]|nipot\w+|nonn[oa]|mamma|papa|marito|moglie) (?:\w+ ){0,3}(?:mangiato|preso|ingoiato|bevuto|inghiottito) (?:\w+ )?(?:mie|mia|tutte|sue|delle|altre) (?:\w+ )?${MEDICINE}\b`,
  ),
];
