// SPDX-License-Identifier: AGPL-3.0-or-later

const DAY_THAT_ELIDES = /^(?:8|11) [a-z]+/;
const ELIDED: Readonly<Record<string, string>> = { il: 'l’', al: 'all’', dal: 'dall’', del: 'dell’', nel: 'nell’' };

/** "fino al 8 dicembre" → "fino all’8 dicembre": Italian elides before eight and eleven. Only days that were put in are looked at. */
export function elideDays(text: string, params: Readonly<Record<string, unknown>> = {}): string {
  return Object.values(params).reduce<string>((said, value) => {
    const day = typeof value === 'string' ? DAY_THAT_ELIDES.exec(value)?.[0] : undefined;
    return day ? said.replaceAll(new RegExp(`\\b(il|d?al|del|nel) (?=${day})`, 'gi'), articled) : said;
  }, text);
}

function articled(_: string, article: string): string {
  const elided = ELIDED[article.toLowerCase()] ?? article;
  return /^[A-Z]/.test(article) ? elided.charAt(0).toUpperCase() + elided.slice(1) : elided;
}
