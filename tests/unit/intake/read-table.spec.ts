// SPDX-License-Identifier: AGPL-3.0-or-later
import { createProgress } from '../../../apps/console/src/output/progress.js';
import type { GivenRow } from '@reciproca/intake';
import { ensureMapping, guessColumns, isPlain } from '../../../libs/intake/src/domain/name-columns.js';
import { findHeading, readRow } from '../../../libs/intake/src/domain/read-rows.js';
import { outOfCapitals } from '../../../libs/intake/src/domain/written-capitals.js';
import { meantDay, writtenDay } from '../../../libs/intake/src/domain/written-day.js';
import { decodeText } from '../../../libs/intake/src/files/decode-text.js';
import { parseTable } from '../../../libs/intake/src/files/parse-table.js';
import { readBalance } from '../../../libs/ledger/src/domain/written-balance.js';
import { gatherHouseholds } from '../../../libs/territory/src/intake/gather-households.js';

const COLUMNS = [
  { key: 'givenName', names: ['nome', 'given_name'], isRequired: true },
  { key: 'birthDate', names: ['data di nascita'] },
];

function read(text: string) {
  const records = parseTable(text);
  const at = findHeading(records, COLUMNS);
  const heading = records[at]?.cells ?? [];
  const guess = guessColumns(heading, COLUMNS, new Map());
  const mapping = guess.map((key) => key ?? null);
  return { heading, guess, rows: records.slice(at + 1).map((record) => readRow(record, mapping)) };
}
const cellsOf = (text: string) => read(text).rows.map(({ cells }) => cells);

describe('a CSV table', () => {
  it('takes either separator, a byte order mark, any order and Italian headings', () => {
    const { rows } = read('\uFEFFData di nascita;Nome\n1947-03-21;"Rosa; detta Rosetta"\n\n1950-01-01;Ugo\n');
    expect(rows).toMatchObject([
      { line: 2, cells: { birthDate: '1947-03-21', givenName: 'Rosa; detta Rosetta' } },
      { line: 4, cells: { birthDate: '1950-01-01', givenName: 'Ugo' } },
    ]);
    expect(cellsOf('given_name,data-di-nascita\nUgo,1950-01-01\n')).toHaveLength(1);
    expect(cellsOf('sep=;\r\nnome;data di nascita\r\nUgo;1950-01-01\r\n')).toHaveLength(1);
    expect(cellsOf('nome\tdata di nascita\rUgo\t1950-01-01')).toHaveLength(1);
  });

  it('leaves out columns nobody asks for and names them, and those without a name', () => {
    const table = read('Codice fiscale;nome;;Note\nRSSGUO50A01A124X;Ugo;;"sente poco; 3° piano"\n');
    expect(table.guess).toEqual([undefined, 'givenName', null, undefined]);
    expect(isPlain(table.guess, COLUMNS)).toBe(false);
    expect(table.rows).toMatchObject([{ line: 2, cells: { givenName: 'Ugo' } }]);
  });

  it('says which column is missing or there twice', () => {
    expect(() => ensureMapping([null, 'birthDate'], COLUMNS)).toThrow('intake.column_missing');
    expect(() => ensureMapping(['givenName', 'givenName'], COLUMNS)).toThrow('intake.column_twice');
    expect(guessColumns(['nome', 'given_name'], COLUMNS, new Map())).toEqual(['givenName', undefined]);
    expect(guessColumns(['Chi è'], COLUMNS, new Map([['chie', 'givenName']]))).toEqual(['givenName']);
  });

  it('finds its titles below the name of the list', () => {
    const text = 'Elenco assistiti, anno 2026\nServizio sociale\n\nnome;data di nascita\nUgo;1950-01-01\n';
    expect(cellsOf(text)).toEqual([{ givenName: 'Ugo', birthDate: '1950-01-01' }]);
    expect(read(text).rows[0]?.line).toBe(5);
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
    expect(read('nome,data di nascita\nUgo\n').rows[0]).toMatchObject({ line: 2, fault: 'intake.row_width' });
    for (const last of ['Eva;1952', '"Eva";1952', '"Eva;1952']) {
      const { rows } = read(`nome;data di nascita\n"Ugo;1950\nPia;1951\n${last}\n`);
      expect(rows.map(({ line }) => line)).toEqual([2, 3, 4]);
      expect(rows.map(({ fault }) => fault)).toEqual([
        'intake.row_torn',
        null,
        last.endsWith('"Eva;1952') ? 'intake.row_torn' : null,
      ]);
    }
    expect(parseTable('')).toEqual([]);
    expect(parseTable(';;\n')).toEqual([]);
  });
});

describe('what a cell means', () => {
  it.each([
    ['21/03/1947', '1947-03-21'],
    ['21.3.1947', '1947-03-21'],
    ['21 marzo 1947', '1947-03-21'],
    ['21-mar-1947', '1947-03-21'],
    ['17247', '1947-03-21'],
    ['1947-03-21 00:00:00', '1947-03-21'],
    ['1947', '1947'],
    ['boh', 'boh'],
  ])('is a day: %s', (cell, day) => expect(writtenDay(cell)).toBe(day));

  it.each([
    ['21/03/47', '21/03/1947'],
    ['01/02/05', '01/02/2005'],
    ['21031947', '21/03/1947'],
    ['31/02/47', null],
    ['21/03/1947', null],
  ])('is asked about where only a person can say: %s', (cell, meant) =>
    expect(meantDay(cell, '2026-11-29')).toBe(meant),
  );

  it.each([
    ["D'ANGELO", 'D’Angelo'],
    ["NICCOLO'", 'Niccolò'],
    ['DE LUCA', 'De Luca'],
    ["DELL'ACQUA-ROSSI", 'Dell’Acqua-Rossi'],
    ['Rossi', null],
    ['XI', null],
  ])('is a name in capitals: %s', (cell, name) => expect(outOfCapitals(cell)).toBe(name));

  it.each([
    ['12,5', 750],
    ['12:30', 750],
    ['-3', -180],
    ['0', 0],
    ['2 ore', 120],
    ['molte', null],
  ])('is a balance of hours: %s', (cell, minutes) => expect(readBalance(cell)).toBe(minutes));
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
  const row = (line: number, cells: Record<string, string>) => ({ line, cells, written: [], fault: null });
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
      { household: '', comune: 'Bra' },
    );
    expect(rows.map(({ cells }) => [cells['household'], cells['address'], cells['comune']])).toEqual([
      ['de luca', 'Via Roma 1', 'Alba'],
      ['de luca', 'Via Roma 1', 'Alba'],
      ['de luca', 'Via Roma 1', 'Alba'],
      ['', '', 'Bra'],
    ]);
  });

  it('have the home that says most, in whichever row it stands', () => {
    const rows = gather(
      { household: 'fea', address: 'Via Po 1' },
      { household: 'fea', comune: 'ALBA (CN)' },
      { household: 'fea', address: 'Via Po, 1', comune: 'Alba', lat: '44,7', lon: '8,03' },
      { household: 'fea', comune: 'Bra' },
    );
    expect(rows.map(({ fault, cells }) => fault ?? [cells['address'], cells['comune'], cells['lat']].join())).toEqual([
      'Via Po, 1,Alba,44,7',
      'Via Po, 1,Alba,44,7',
      'Via Po, 1,Alba,44,7',
      'intake.household_two_homes',
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
    expect(rows.map(({ fault, faultParams }: GivenRow) => [fault, faultParams?.['line']])).toEqual([
      [null, undefined],
      [null, undefined],
      ['intake.household_two_homes', 2],
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
