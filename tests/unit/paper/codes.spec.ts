// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { cardCodeFrom, readableCardCode, readCardCode } from '../../../libs/paper/src/domain/card-code.js';
import { codeAt, CODES, readListingCode } from '../../../libs/paper/src/domain/listing-code.js';

describe('codes of listings', () => {
  it('are all different until they come round', () => {
    const codes = Array.from({ length: CODES }, (_, position) => codeAt(position));
    expect(new Set(codes).size).toBe(CODES);
    expect([codes[0], codes[1], codes.at(-1), codeAt(CODES)]).toEqual(['A-1', 'B-1', 'Z-99', 'A-1']);
    expect(codes.map(readListingCode)).toEqual(codes);
  });

  it.each([
    ['a37', 'A-37'],
    [' A 37 ', 'A-37'],
    ['A-07', 'A-7'],
    ['A–37', 'A-37'],
  ])('are read as people say them: %s', (typed, code) => expect(readListingCode(typed)).toBe(code));
  it.each(['', '37', 'A', 'A-0', 'A-100', 'I-3', 'O-3', 'AB-3', 'À-3'])('are not found in "%s"', (typed) =>
    expect(readListingCode(typed)).toBeNull(),
  );
});

describe('codes of cards', () => {
  const code = cardCodeFrom(Array.from({ length: 12 }, (_, index) => index));

  it('are read as they are written, in groups', () => {
    expect(code).toBe('23456789ABCD');
    expect(readableCardCode(code)).toBe('2345-6789-ABCD');
    expect(readCardCode('2345-6789-abcd')).toBe(code);
  });

  it.each(['2345-6789-ABC', '2345-6789-ABCDE', '0345-6789-ABCD', 'O345-6789-ABCD', ''])(
    'are not found in "%s"',
    (typed) => expect(readCardCode(typed)).toBeNull(),
  );
});
