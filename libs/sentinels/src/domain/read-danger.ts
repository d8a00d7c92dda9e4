// SPDX-License-Identifier: AGPL-3.0-or-later

/** Words of who hears or sees that something is happening to somebody, without marks and capitals. */
const HEARD =
  /\b(?:lament\w*|url(?:a|ano|are|o|i)|grid(?:a|ano|are|o|i)|chiede aiuto|chiama aiuto|pian(?:ge|gono) forte|colpi|sparo)\b/;
const NO_ANSWER =
  /\bnon (?:mi |ci |le |gli )?(?:apre|risponde|rispondono|si sveglia|si muove|respira|da segni)\b|\bda (?:ieri|giorni|due|tre|quattro) .*\bnon (?:si )?(?:vede|esce|sente|apre|risponde)\b/;
const LYING =
  /\b(?:per terra|a terra|sul pavimento|svenut\w*|incosciente|senza sensi|cadut\w*|cascat\w*|sangu\w*|soffoc\w*|convulsion\w*)\b/;
const DANGER =
  /\b(?:incendio|fuoco|fumo|brucia|(?:odore|puzza|fuga) di gas|picchi\w*|botte|minacci\w*|aggredi\w*|violenz\w*|coltello|pistola|suicid\w*|ammazz\w*|uccid\w*|farla finita|buttarsi)\b/;
const LONG_AGO =
  /\b(?:settimana scorsa|mese scorso|settimane fa|mesi fa|anno scorso|anni fa|tempo fa|si e ripres\w*)\b/;

/** Whether somebody may be in danger now, by what is told of them. Rather once too often: a colleague looks at once. */
export function soundsDangerous(told: string): boolean {
  const line = told
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  if (LONG_AGO.test(line)) return false;
  return HEARD.test(line) || NO_ANSWER.test(line) || LYING.test(line) || DANGER.test(line);
}
