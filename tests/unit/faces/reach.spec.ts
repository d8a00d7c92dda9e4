// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { findReach } from '../../../libs/faces/src/domain/reach.rules.js';

describe('a way past the office in what somebody writes', () => {
  it.each([
    'Chiamami al 333 1234567',
    '333.12.34.567',
    '+39 (0173) 12-34-56',
    '3 3 3 1 2 3 4 5 6 7',
    '３３３１２３４５６７',
    '٣٣٣١٢٣٤٥٦٧',
    '333\u200b1234567',
    'Tel. 333/1234567, dal 2020',
    '0173 12.10.56',
    '333 12.30 4567',
  ])('is a telephone number: %s', (words) => expect(findReach(words)).toBe('phone'));

  it.each(['anna@example.org', 'Su Instagram sono @anna', 'anna chiocciola example', 'anna (at) example'])(
    'is an address for letters: %s',
    (words) => expect(findReach(words)).toBe('mail'),
  );

  it.each(['https://example.org', 'www.example.org', 'Guarda annarossi.it', 'wa.me/39333', 'EXAMPLE.COM'])(
    'is a site: %s',
    (words) => expect(findReach(words)).toBe('link'),
  );

  it.each([
    'Abito qui dal 1998.Io cucino volentieri',
    'Nata il 12.03.1950, nonna di 3 nipoti',
    'Maestra dal 1975-2010',
    'Dal 1998 1999 e 2000',
    'Sono libera 15.00 18.00',
    'Dalle 9.30 alle 12.30, o 15:00 18:00',
    'Ho 2 figli, 1 cane e 30 galline',
    'Parlo un po’ di tutto... Chiedete!',
    'Via Roma 12, interno 3',
  ])('is none: %s', (words) => expect(findReach(words)).toBeNull());
});
