// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { componentsText, countSeats, readComponents } from '../../../libs/evaluation/src/domain/components.js';
import { findByCode, sheetCode } from '../../../libs/evaluation/src/domain/sheet-code.js';

describe('components', () => {
  it('are read as people write them, and written as they are read', () => {
    const read = readComponents('Residenti: 4\n\n Autisti  2 \nTerzo settore = 1');
    expect(read).toEqual([
      { component: 'Residenti', seats: 4 },
      { component: 'Autisti', seats: 2 },
      { component: 'Terzo settore', seats: 1 },
    ]);
    expect(countSeats(read)).toBe(7);
    expect(readComponents(componentsText(read))).toEqual(read);
  });

  it('are refused with the line that says nothing', () => {
    for (const line of ['Residenti', 'Residenti 0', '4'])
      expect(() => readComponents(`Autisti 2\n${line}`)).toThrow(
        expect.objectContaining({ code: 'evaluation.component_line', details: { field: 'components', line } }),
      );
    expect(() => readComponents('Residenti 40\nAutisti 21')).toThrow(
      expect.objectContaining({ code: 'evaluation.too_many_seats' }),
    );
  });
});

describe('the code of a sheet', () => {
  const seats = Array.from({ length: 15 }, (_, nth) => ({ id: `seat-${nth}`, number: nth + 1 }));

  it('is found however it is written, and only in its own round', () => {
    const code = sheetCode('one', seats[6]!);
    expect(code).toMatch(/^07-[A-Z]{2}$/);
    for (const typed of [code, code.toLowerCase(), code.replace('-', ' '), code.replace(/^0/, '')])
      expect(findByCode('one', seats, typed)).toBe(seats[6]);
    expect(findByCode('one', seats, '07-')).toBeUndefined();
    expect(findByCode('one', seats, '')).toBeUndefined();
    const foreign = seats.filter((seat) => findByCode('two', seats, sheetCode('one', seat)) !== undefined);
    expect(foreign.length).toBeLessThan(3);
  });
});
