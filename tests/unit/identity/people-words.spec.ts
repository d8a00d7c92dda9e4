// SPDX-License-Identifier: AGPL-3.0-or-later
import { readPeopleWords, widthOf } from '../../../libs/identity/src/domain/people-words.js';

const NOTHING = { phone: null, fiscalCode: null, born: null, words: [] };
const year = (of: number) => ({ from: `${of}-01-01`, until: `${of}-12-31` });

describe('what is typed to find somebody', () => {
  it.each([
    ['Sig.ra FERRERO Lucia', { words: ['ferrero', 'lucia'] }],
    ['nicolò D’Angelo', { words: ['nicolo', 'dangelo'] }],
    ['Lucia Ferrero nata nel 1947', { words: ['lucia', 'ferrero'], born: year(1947) }],
    ['Ferrero 18.1.1947', { words: ['ferrero'], born: { from: '1947-01-18', until: '1947-01-18' } }],
    ['Ferrero 1947-01-18', { words: ['ferrero'], born: { from: '1947-01-18', until: '1947-01-18' } }],
    ['(0173) 001 006', { phone: '+390173001006' }],
    ['Lucia +39 347 1234567', { words: ['lucia'], phone: '+393471234567' }],
    ['3471234567', { phone: '+393471234567' }],
    ['Ada Sgarbossagiacomi', { words: ['ada', 'sgarbossagiacomi'] }],
    ['ferrero, bra', { words: ['ferrero', 'bra'] }],
    ['rssmra85t10a562s', { fiscalCode: 'rssmra85t10a562s' }],
  ])('“%s”', (typed, said) => {
    expect(readPeopleWords(typed)).toEqual({ ...NOTHING, ...said });
  });

  it('is enough, one name, or too little', () => {
    const width = (typed: string) => widthOf(readPeopleWords(typed));
    expect(['Lucia Ferrero', 'Ferrero 1947', '0173 001006'].map(width)).toEqual(['enough', 'enough', 'enough']);
    expect(width('Ferrero')).toBe('one_name');
    expect(['1947', 'F', '31.2.1947'].map(width)).toEqual(['too_wide', 'too_wide', 'too_wide']);
  });
});
