// SPDX-License-Identifier: AGPL-3.0-or-later

/** What people ask for by its kind, and what they call it. The beginning of a word is enough. */
const KINDS: readonly { readonly called: RegExp; readonly crops: RegExp }[] = [
  {
    called: /\b(?:verdur|ortagg|vegetabl|greens)/,
    crops:
      /\b(?:zucc|pomodor|insalat|lattug|radicch|cavol|verz|broccol|carot|patat|cipoll|aglio|porr|finocch|sedan|spinac|biet|coste?\b|melanzan|peperon|cetriol|fagiol|pisell|fav[ae]|cec[ie]|lenticch|rap[ae]|ravanell|asparag|carciof|cardi?\b|cardo|topinambur|rucol|catalogn|cicori|scarol|indivi|songin|basilic|prezzemol|erb[ae]|salvia|rosmarin|verdur|ortagg)/,
  },
  {
    called: /\b(?:frutt|fruit)(?!a secca)/,
    crops:
      /\b(?:mel[ae]\b|per[ae]\b|pesc|albicocc|prugn|susin|cilieg|fragol|lampon|mirtill|ribes|mor[ae]\b|uv[ae]\b|fic(?:o|hi)|cac(?:o|hi)|kiwi|melon|angur|melagran|cotogn|aranc|mandarin|limon|frutt(?!a secca))/,
  },
  { called: /\bfrutta secca|\b(?:nuts)\b/, crops: /\b(?:nocciol|noc[ie]\b|mandorl|castagn|marron|frutta secca)/ },
];

/** Each kind that a sentence names. */
function kindsNamedIn(text: string): readonly RegExp[] {
  return KINDS.flatMap(({ called, crops }) => (called.test(text) ? [crops] : []));
}

/**
 * Whether a crop is of a kind that the words ask for; null where they name none. "Verdura" is any vegetable, and no
 * hazelnuts.
 */
export function isOfNamedKind(words: string, crop: string): boolean | null {
  const kinds = kindsNamedIn(plainCrop(words));
  return kinds.length === 0 ? null : kinds.some((crops) => crops.test(plainCrop(crop)));
}

export function plainCrop(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
