// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

const MOST_NUMBERS = 200;

/** `1-4, 7, 3B` as `1 2 3 4 7 3B`. Throws `dwelling.numbers_wrong`. */
export function readDwellingNumbers(text: string, field: string): string[] {
  const numbers = text
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
    .flatMap((part) => numbersOf(part, field));
  if (numbers.length > MOST_NUMBERS) throw wrong(field);
  return [...new Set(numbers)];
}

function numbersOf(part: string, field: string): string[] {
  const [, first, last] = /^(\d{1,4})[-–](\d{1,4})$/.exec(part) ?? [];
  if (first === undefined || last === undefined) {
    if (!/^(?=.*\d)[0-9a-z/]{1,8}$/i.test(part)) throw wrong(field);
    return [part.toUpperCase()];
  }
  const [from, to] = [Number(first), Number(last)];
  if (to < from || to - from >= MOST_NUMBERS) throw wrong(field);
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

function wrong(field: string): DomainError {
  return new DomainError('dwelling.numbers_wrong', 'invalid', { field });
}
