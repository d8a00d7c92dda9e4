// SPDX-License-Identifier: AGPL-3.0-or-later

/** What our texts ask people to write, in each language they are written in, by the word the rules know. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  si: ['da', 'po', 'oui', 'yes', 'نعم', 'أجل', 'ايوه'],
  no: ['nu', 'jo', 'non', 'لا'],
  stop: ['arret', 'arretez', 'arreter', 'opriti', 'opreste', 'ndalo', 'ndaloni', 'ndal', 'قف', 'توقف'],
  inizio: ['ابدا'],
  info: ['informatii', 'معلومات'],
  agenda: ['agjenda', 'المواعيد'],
  annulla: ['anulez', 'anuleaza', 'anulo', 'anuloj', 'annuler', 'annule', 'cancel', 'الغاء'],
  proposte: ['propuneri', 'propozime', 'propositions', 'اقتراحات'],
  tutti: ['toate', 'tegjitha', 'te gjitha', 'tous', 'tout', 'الكل'],
};
const ITALIAN = new Map(
  Object.entries(WORDS).flatMap(([italian, others]) => others.map((word) => [bare(word), italian] as const)),
);

/** Thanks and pleases, which change nothing about an answer. */
const POLITE = [
  ...['va rog', 'rog', 'multumesc', 'mersi', 'ju lutem', 'faleminderit', 's il vous plait', 'svp', 'merci'],
  ...['please', 'thank you', 'thanks', 'من فضلكم', 'من فضلك', 'شكرا'],
];
const WITHOUT_THEM = new RegExp(`(?<!\\p{L})(?:${POLITE.join('|')})(?!\\p{L})`, 'gu');
/** Answers that are the same in Italian, beside which such a word stands. */
const ALIKE: ReadonlySet<string> = new Set(['ok', 'si', 'no', 'stop']);

/** Capitals, marks and what stands around a word make no other word of it. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * A text that is nothing but such a word, said twice or with thanks, as whoever writes Italian would have written it; any other as it
 * is. Within a sentence they are other words: "da" is where somebody comes from.
 */
export function inItalianWords(text: string): string {
  const digits = text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
  const all = bare(digits);
  const rest = bare(all.replaceAll(WITHOUT_THEM, ' '));
  const [first = '', ...others] = rest.split(' ');
  const word = others.every((other) => other === first) ? first : rest;
  return ITALIAN.get(all) ?? ITALIAN.get(word) ?? (word !== all && ALIKE.has(word) ? word : digits);
}
