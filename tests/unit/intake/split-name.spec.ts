// SPDX-License-Identifier: AGPL-3.0-or-later
import { familyLetters, givenLetters } from '../../../libs/intake/src/domain/fiscal-names.js';
import { type NameOrder, splitName } from '../../../libs/intake/src/domain/split-name.js';

const split = (cell: string, order: NameOrder = 'familyFirst', code?: string): string | null => {
  const found = splitName(cell, order, code);
  return found && `${found.familyName} | ${found.givenName}${found.isSure ? '' : ' ?'}`;
};

describe('a cell with the whole name', () => {
  it.each([
    ['Rossi Mario', 'Rossi | Mario'],
    ['ROSSI MARIO', 'ROSSI | MARIO'],
    ['De Luca Maria', 'De Luca | Maria'],
    ["D'Amico Ugo", "D'Amico | Ugo"],
    ["D' Amico Ugo", "D' Amico | Ugo"],
    ['Dalla Chiesa Nando', 'Dalla Chiesa | Nando'],
    ['Lo Presti Ivo', 'Lo Presti | Ivo'],
    ['Van der Berg Anna', 'Van der Berg | Anna'],
    ['Rossi, Mario', 'Rossi | Mario'],
    ['Rossi Bianchi,Maria Grazia', 'Rossi Bianchi | Maria Grazia'],
    // Perhaps a family name alone.
    ['Di Maria', 'Di | Maria ?'],
    ['Rossi Maria Grazia', 'Rossi | Maria Grazia ?'],
    ['De Luca Maria Grazia', 'De Luca | Maria Grazia ?'],
    ['Rossi Bianchi Zoe', 'Rossi Bianchi | Zoe ?'],
  ])('with the family name first: %s', (cell, is) => {
    expect(split(cell)).toBe(is);
  });

  it.each([
    ['Mario Rossi', 'Rossi | Mario'],
    ['Maria De Luca', 'De Luca | Maria'],
    ['Maria Grazia De Luca', 'De Luca | Maria Grazia ?'],
    ['Maria Grazia Rossi', 'Rossi | Maria Grazia ?'],
    ['Zoe Rossi Bianchi', 'Rossi Bianchi | Zoe ?'],
    ['Rossi, Mario', 'Rossi | Mario'],
  ])('with the given name first: %s', (cell, is) => {
    expect(split(cell, 'givenFirst')).toBe(is);
  });

  it('is no whole name as a word alone, or with several commas and a word', () => {
    expect([split('Rossi'), split(''), split('Rossi,')]).toEqual([null, null, null]);
  });

  it('is split where the fiscal code of the row says, in either order', () => {
    expect(split('Rossi Maria Grazia', 'familyFirst', 'RSSMGR50A41A124X')).toBe('Rossi | Maria Grazia');
    expect(split('Rossi Maria Grazia', 'familyFirst', 'RSS GRZ 50A41A124X')).toBe('Rossi Maria | Grazia');
    expect(split('Mario Rossi', 'familyFirst', 'RSSMRA50A01A124X')).toBe('Rossi | Mario');
    expect(split('Rossi Bianchi Zoe', 'familyFirst', 'RSSZOE50A41A124X')).toBe('Rossi Bianchi | Zoe');
    // Somebody else's code says nothing.
    expect(split('Rossi Maria Grazia', 'familyFirst', 'VRDPIA50A41A124X')).toBe('Rossi | Maria Grazia ?');
  });

  it('meets the letters of a code as the tax office takes them', () => {
    expect(['Rossi', 'Fo', 'Aia', 'D’Amico', 'Niccolò'].map(familyLetters)).toEqual([
      'RSS',
      'FOX',
      'AIA',
      'DMC',
      'NCC',
    ]);
    expect(['Mario', 'Gianfranco', 'Zoe', 'Maria Grazia'].map(givenLetters)).toEqual(['MRA', 'GFR', 'ZOE', 'MGR']);
  });
});
