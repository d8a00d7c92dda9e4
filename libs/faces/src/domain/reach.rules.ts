// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

/** Ways past the office by which somebody can be reached: they are given once both have said yes, and not written to whom one meets. */
export type Reach = 'phone' | 'mail' | 'link';

/** As few digits as the shortest telephone number anybody gives; a house number or a year has fewer. */
const LEAST_DIGITS = 7;
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:\d{4}|\d{2})`;
const YEAR = String.raw`(?:19|20)\d\d`;
const HOUR = String.raw`(?:[01]?\d|2[0-4])[.:][0-5]\d`;
/** Days, years and hours that stand by themselves; beside other digits they are a part of a number. */
const TIMES = new RegExp(
  String.raw`(?<!\d[\s./–-]*)(?:${DAY}|${YEAR}|${HOUR})(?:[\s/–-]+(?:${YEAR}|${HOUR}))*(?![\s./–-]*\d)`,
  'gu',
);
/** What people put between the digits of a number. */
const BETWEEN_DIGITS = /(?<=\d)[\s./_()–-]+(?=\d)/gu;
const MAIL = /@|\bchiocciola\b|[([{]\s*at\s*[)\]}]/iu;
/** Endings that are words as well, such as “io”, count only where an address goes on behind them. */
const LINK =
  /https?:|\bwww\b|\b[\p{L}\p{N}-]+\.(?:(?:it|com|org|net|eu|info|app|online|social|site|dev)\b|(?:io|me|ly|gl|be|to|gg)\/)/iu;

/** The first way to reach somebody that these words give, else null. Full-width and other digits are digits. */
export function findReach(words: string): Reach | null {
  const plain = words
    .normalize('NFKC')
    .replaceAll(/\p{Nd}/gu, asDigit)
    .replaceAll(/\p{Cf}/gu, '');
  if (MAIL.test(plain)) return 'mail';
  if (LINK.test(plain)) return 'link';
  const digits = plain.replaceAll(TIMES, '').replaceAll(BETWEEN_DIGITS, '');
  return (digits.match(/\d+/gu) ?? []).some((run) => run.length >= LEAST_DIGITS) ? 'phone' : null;
}

/** Throws `reach.phone`, `reach.mail` or `reach.link`, about the field `words`. */
export function ensureNoReach(words: string): void {
  const reach = findReach(words);
  if (reach) throw new DomainError(`reach.${reach}`, 'invalid', { field: 'words' });
}

/** Digits of any script follow each other from its zero on. */
function asDigit(one: string): string {
  let code = one.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return String(value);
}
