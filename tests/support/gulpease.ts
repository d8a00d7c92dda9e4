// SPDX-License-Identifier: AGPL-3.0-or-later

/** Words below which the figure says nothing: one long word would decide. */
const FEWEST_WORDS = 6;

const BLOCKS =
  /<\/?(?:p|li|ul|ol|dl|dt|dd|h[1-6]|div|section|article|table|caption|tr|td|th|thead|tbody|form|fieldset|legend|label|button|select|option|summary|details|figure|figcaption|header|footer|nav|main|small|time|a|svg|br|hr|textarea|input)\b[^>]*>/gi;

/**
 * How easy an Italian text is to read, 0 to 100: 89 + (300 · sentences − 10 · letters) / words.
 * Source: P. Lucisano, M. E. Piemontese, «GULPEASE: una formula per la predizione della difficoltà dei testi in lingua italiana», 1988.
 * Above 60 a text is easy for who left school at fourteen. Throws on a text without words.
 */
export function gulpease(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) throw new Error('No words to measure');
  const letters = words.join('').length;
  const sentences = text.split(/[.!?…:;]+(?:\s|$)|\n/).filter((sentence) => wordsOf(sentence).length > 0).length;
  return Math.min(100, 89 + (300 * sentences - 10 * letters) / words.length);
}

/** The running text of a page's `<main>`: what is read as sentences, not names in tables, labels and buttons. */
export function runningText(html: string): string[] {
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return main
    .replaceAll(/<(script|style|svg|template)\b[\s\S]*?<\/\1>/gi, ' ')
    .replaceAll(/<a\b[^>]*>([^<]*)<\/a>/gi, '$1')
    .split(BLOCKS)
    .map((block) => plain(block))
    .filter((block) => wordsOf(block).length >= FEWEST_WORDS);
}

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:nbsp|#160);/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', '’')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
