// SPDX-License-Identifier: AGPL-3.0-or-later
import { readCsv } from '../../../apps/console/src/import/csv-table.js';
import { createProgress } from '../../../apps/console/src/output/progress.js';

const NAMES = { givenName: ['nome', 'given_name'], birthDate: ['data di nascita'] };

describe('a CSV table', () => {
  it('takes either separator, a byte order mark, any order and Italian headings', () => {
    const rows = readCsv('\uFEFFData di nascita;Nome\n1947-03-21;"Rosa; detta Rosetta"\n\n1950-01-01;Ugo\n', NAMES, [
      'givenName',
    ]);
    expect(rows).toEqual([
      { line: 2, cells: { birthDate: '1947-03-21', givenName: 'Rosa; detta Rosetta' } },
      { line: 4, cells: { birthDate: '1950-01-01', givenName: 'Ugo' } },
    ]);
    expect(readCsv('given_name,data-di-nascita\nUgo,1950-01-01\n', NAMES, [])).toHaveLength(1);
  });

  it('says which column is unknown, missing or there twice', () => {
    expect(() => readCsv('nome,peso\nUgo,70\n', NAMES, [])).toThrow('La colonna "peso" non si conosce');
    expect(() => readCsv('nome\nUgo\n', NAMES, ['givenName', 'birthDate'])).toThrow(
      'Mancano le colonne: data di nascita',
    );
    expect(() => readCsv('nome,nome\nUgo,Ugo\n', NAMES, [])).toThrow('due colonne: nome');
  });

  it('keeps commas of numbers where semicolons separate', () => {
    expect(readCsv('nome;data di nascita\n44,6;1950\n', NAMES, [])[0]?.cells).toEqual({
      givenName: '44,6',
      birthDate: '1950',
    });
  });

  it('marks a row with too few cells, and refuses what is no table', () => {
    expect(readCsv('nome,data di nascita\nUgo\n', NAMES, [])[0]).toMatchObject({
      line: 2,
      problem: 'ha 1 celle invece di 2',
    });
    expect(() => readCsv('nome\n"Ugo\n', NAMES, [])).toThrow('CSV');
    expect(() => readCsv('', NAMES, [])).toThrow('vuoto');
  });
});

describe('progress away from a terminal', () => {
  it('is a few lines that end with 100%', () => {
    const lines: string[] = [];
    const progress = createProgress({ write: (text: string) => lines.push(text) });
    progress.start(1000, 'Prova');
    for (let done = 0; done < 1000; done += 1) progress.advance(1);
    progress.stop();
    expect(lines).toEqual(['Prova: 20%\n', 'Prova: 40%\n', 'Prova: 60%\n', 'Prova: 80%\n', 'Prova: 100%\n']);
  });
});
