// SPDX-License-Identifier: AGPL-3.0-or-later
import { readCsv } from '../../../apps/console/src/import/csv-table.js';
import { decodeText } from '../../../apps/console/src/import/decode-text.js';
import { gatherHouseholds } from '../../../apps/console/src/import/gather-households.js';
import { createProgress } from '../../../apps/console/src/output/progress.js';

const NAMES = { givenName: ['nome', 'given_name'], birthDate: ['data di nascita'] };

const cellsOf = (text: string) => readCsv(text, NAMES, []).rows.map(({ cells }) => cells);

describe('a CSV table', () => {
  it('takes either separator, a byte order mark, any order and Italian headings', () => {
    const { rows } = readCsv(
      '\uFEFFData di nascita;Nome\n1947-03-21;"Rosa; detta Rosetta"\n\n1950-01-01;Ugo\n',
      NAMES,
      ['givenName'],
    );
    expect(rows).toMatchObject([
      { line: 2, cells: { birthDate: '1947-03-21', givenName: 'Rosa; detta Rosetta' } },
      { line: 4, cells: { birthDate: '1950-01-01', givenName: 'Ugo' } },
    ]);
    expect(cellsOf('given_name,data-di-nascita\nUgo,1950-01-01\n')).toHaveLength(1);
    expect(cellsOf('sep=;\r\nnome;data di nascita\r\nUgo;1950-01-01\r\n')).toHaveLength(1);
    expect(cellsOf('nome\tdata di nascita\rUgo\t1950-01-01')).toHaveLength(1);
  });

  it('leaves out columns nobody asks for and names them, and those without a name', () => {
    const table = readCsv('Codice fiscale;nome;;Note\nRSSGUO50A01A124X;Ugo;;"sente poco; 3° piano"\n', NAMES, []);
    expect(table.leftOut).toEqual(['Codice fiscale', 'Note']);
    expect(table.rows).toMatchObject([{ line: 2, cells: { givenName: 'Ugo' } }]);
  });

  it('says which column is missing or there twice', () => {
    expect(() => readCsv('nome\nUgo\n', NAMES, ['givenName', 'birthDate'])).toThrow(
      'Mancano le colonne: data di nascita',
    );
    expect(() => readCsv('nome,given_name\nUgo,Ugo\n', NAMES, [])).toThrow('due colonne: nome (nome, given_name)');
  });

  it('takes rows of nothing but separators for none, wherever they stand', () => {
    expect(cellsOf('nome;data di nascita\n;;;;\nUgo;1950-01-01;;;\n ; ;\n;;;;\n')).toEqual([
      { givenName: 'Ugo', birthDate: '1950-01-01' },
    ]);
  });

  it.each([
    ['="0173001006"', '0173001006'],
    ['"=""0173001006"""', '0173001006'],
    ["'+393331234567", '+393331234567'],
    ['Maria "Mimì"', 'Maria "Mimì"'],
    ['"Mimì" Rosa', '"Mimì" Rosa'],
    ['D"Angelo', 'D"Angelo'],
    ['\u00A0Ugo ', 'Ugo'],
    ['"Uno\r\ndue"', 'Uno\ndue'],
  ])('reads %j as spreadsheets mean it', (written, meant) => {
    expect(cellsOf(`nome;data di nascita\r\n${written};1950\r\nUgo;1951\r\n`)).toEqual([
      { givenName: meant, birthDate: '1950' },
      { givenName: 'Ugo', birthDate: '1951' },
    ]);
  });

  it('keeps commas of numbers where semicolons separate', () => {
    expect(cellsOf('nome;data di nascita\n44,6;1950\n')).toEqual([{ givenName: '44,6', birthDate: '1950' }]);
  });

  it('refuses a row with too few cells or an open quote, and none beside it', () => {
    expect(readCsv('nome,data di nascita\nUgo\n', NAMES, []).rows[0]).toMatchObject({
      line: 2,
      problem: 'ha 1 celle invece di 2',
    });
    for (const last of ['Eva;1952', '"Eva";1952', '"Eva;1952']) {
      const { rows } = readCsv(`nome;data di nascita\n"Ugo;1950\nPia;1951\n${last}\n`, NAMES, []);
      expect(rows.map(({ line }) => line)).toEqual([2, 3, 4]);
      expect(rows.map(({ problem }) => problem ?? '')).toEqual([
        'ha virgolette aperte e non chiuse',
        '',
        last.endsWith('"Eva;1952') ? 'ha virgolette aperte e non chiuse' : '',
      ]);
    }
    expect(() => readCsv('', NAMES, [])).toThrow('vuoto');
    expect(() => readCsv(';;\n', NAMES, [])).toThrow('vuoto');
  });
});

describe('a file of a spreadsheet', () => {
  it.each([
    ['UTF-8', Buffer.from('Niccolò')],
    ['UTF-8 with its mark', Buffer.from('\uFEFFNiccolò')],
    ['Windows-1252', Buffer.from('Niccolò', 'latin1')],
    ['UTF-16 with its mark', Buffer.from('\uFEFFNiccolò', 'utf16le')],
    ['UTF-16 without', Buffer.from('Niccolò', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\uFEFFNiccolò', 'utf16le').swap16()],
  ])('is read in %s', (_, bytes) => {
    expect(decodeText(bytes).replace('\uFEFF', '')).toBe('Niccolò');
  });
});

describe('rows of one household', () => {
  const row = (line: number, cells: Record<string, string>) => ({ line, cells, written: [] });
  const gather = (...rows: Record<string, string>[]) =>
    gatherHouseholds(
      rows.map((cells, index) => row(index + 2, { address: '', birthDate: '1980-01-01', ...cells })),
      '2026-11-24',
    );

  it('are one, however the word is written, and live where one of them does', () => {
    const rows = gather(
      { household: 'De  Luca ', comune: 'Alba' },
      { household: 'DE LUCA', address: 'Via Roma 1', comune: 'Alba' },
      { household: 'de luca' },
      { household: '' },
    );
    expect(rows.map(({ cells }) => [cells.household, cells.address])).toEqual([
      ['de luca', ''],
      ['de luca', 'Via Roma 1'],
      ['de luca', ''],
      ['', ''],
    ]);
  });

  it('have their adults first, those of an unreadable day among them', () => {
    const rows = gather(
      { household: 'a', birthDate: '9/7/2016' },
      { household: 'a', birthDate: '1988-05-02' },
      { household: 'b', birthDate: 'boh' },
    );
    expect(rows.map(({ line }) => line)).toEqual([3, 4, 2]);
  });

  it('are refused where they live in two homes', () => {
    const rows = gather(
      { household: 'Rossi', address: 'Via Roma 1', comune: 'Alba' },
      { household: 'rossi', address: 'via Roma, 1', comune: 'ALBA' },
      { household: 'Rossi', address: 'Via Cavour 9', comune: 'Alba' },
    );
    expect(rows.map(({ problem }) => problem?.slice(0, 48))).toEqual([
      undefined,
      undefined,
      'la famiglia "Rossi" ha un’altra casa alla riga 2',
    ]);
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
