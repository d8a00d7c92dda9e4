// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  birthDateOfFiscalCode,
  listFiscalCodeDoubts,
  maskedFiscalCode,
  normalFiscalCode,
  readFiscalCode,
  whatIsWrongWithFiscalCode,
} from '../../../libs/identity/src/domain/fiscal-code.js';

describe('a fiscal code', () => {
  it.each([
    ['RSSMRA85T10A562S', null],
    ['MRTMTT91D08F205J', null],
    // The same people as two others: written with letters for digits.
    ['RSSMRA85T10A56NH', null],
    ['RSSMRA85T10A562T', 'check'],
    ['RSSMRA85T10A562', 'length'],
    ['RSSMRA85T10A562SS', 'length'],
    ['RSSMRA8AT10A562S', 'shape'],
    ['RSSMRA85Z10A562S', 'shape'],
    ['1SSMRA85T10A562S', 'shape'],
    ['RSSMRA85T10A5è2S', 'shape'],
  ])('%s: %s', (code, wrong) => {
    expect(whatIsWrongWithFiscalCode(code)).toBe(wrong);
  });

  it('is the same however it is typed, and as SPID writes it', () => {
    for (const typed of ['rssmra85t10a562s', ' RSS MRA 85T10 A562S ', 'TINIT-RSSMRA85T10A562S', 'RSSMRA-85T10-A562S'])
      expect(normalFiscalCode(typed)).toBe('RSSMRA85T10A562S');
  });

  it('says the day of birth and the gender, with letters for digits too', () => {
    expect(readFiscalCode('RSSMRA85T10A562S')).toEqual({ year: 85, month: 12, day: 10, isWoman: false });
    expect(readFiscalCode('RSSMRA85T5LA562X')).toMatchObject({ day: 10, isWoman: true });
    expect(birthDateOfFiscalCode('RSSMRA85T10A562S', '2026-01-01')).toBe('1985-12-10');
    expect(birthDateOfFiscalCode('RSSMRA12T10A562S', '2026-01-01')).toBe('2012-12-10');
  });

  it('is doubted where the card says otherwise, and never refused for it', () => {
    const card = { birthDate: '1985-12-10', gender: 'm' } as const;
    expect(listFiscalCodeDoubts('RSSMRA85T10A562S', card)).toEqual([]);
    expect(listFiscalCodeDoubts('RSSMRA85T10A562S', { ...card, birthDate: '1985-10-12' })).toEqual(['birth_date']);
    expect(listFiscalCodeDoubts('RSSMRA85T10A562S', { ...card, gender: 'f' })).toEqual(['gender']);
    expect(listFiscalCodeDoubts('RSSMRA85T10A562S', { ...card, gender: null })).toEqual([]);
  });

  it('is shown too little of to be used', () => {
    expect(maskedFiscalCode('RSSMRA85T10A562S')).toBe('RSS••••••••••62S');
  });
});
