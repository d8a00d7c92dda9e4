// SPDX-License-Identifier: AGPL-3.0-or-later
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readExcelFile from 'read-excel-file/node';
import { startTestApp, type TestApp } from '../../support/app.js';
import { ImportClient, workbook } from '../../support/import-client.js';
import { openSession } from '../../support/sessions.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let alba: TestEnte;
let carla: TestPerson;
let imports: ImportClient;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000' });
  alba = await TestEnte.create(app.database.url);
  carla = await alba.person({ roles: ['resident', 'coordinator'] });
  imports = await ImportClient.open(app, alba, carla);
});
afterAll(async () => {
  await alba.close();
  await app.close();
});

const csv = (...lines: string[]): string => lines.join('\r\n');
const PEOPLE = csv(
  'Elenco assistiti 2026;;;;;',
  'Cognome;Nome;Nato il;Cellulare;Indirizzo;Comune',
  'Abrigo;Rosa;21/03/1947;0173 441122;Via Roma 1;Alba',
  ';;;;;',
  'Bosio;Ugo;31/02/1950;;;',
  'Costa;Ivo;1941-01-01;173441122;Via Roma 2;Alba',
);

describe('a file', () => {
  it('becomes a trial: titles some lines down, rows with their faults, and nothing is in', async () => {
    const before = (await alba.query('SELECT count(*) AS n FROM people')).rows[0];
    const id = await imports.upload('people', PEOPLE);
    expect(await imports.state(id)).toBe('tried');
    expect(await imports.states(id)).toEqual(['ready', 'wrong', 'wrong']);
    const page = await imports.pages.get(`/imports/${id}`);
    expect(page.text).toContain('Da correggere 2');
    expect(page.text).toContain('forse manca lo 0 davanti');
    expect(page.text).toContain('24/11/2026');
    expect((await alba.query('SELECT count(*) AS n FROM people')).rows[0]).toEqual(before);
  });

  it('is put right in its cells, the good rows go in, and the rest is saved with the reasons', async () => {
    const id = await imports.upload(
      'people',
      PEOPLE.replaceAll('Abrigo', 'Abrigo Due').replaceAll('Costa', 'Costa Due'),
    );
    const zero = await imports.press(id, 'repair', { key: 'zero', column: 'phone' });
    expect(zero.flash).toContain('Una riga è a posto');
    expect((await imports.row(id, 6)).cells['phone']).toBe('+39 0173 441122');
    expect(await imports.states(id)).toEqual(['ready', 'wrong', 'ready']);
    const xlsx = await fetch(`${app.url}/imports/${id}/rejects/xlsx`, {
      headers: { cookie: `reciproca_session=${await openSession(alba, carla.id, 'web')}` },
    });
    const [sheet] = await readExcelFile(Buffer.from(await xlsx.arrayBuffer()));
    expect(sheet?.data[0]).toEqual(['Cognome', 'Nome', 'Nato il', 'Cellulare', 'Indirizzo', 'Comune', 'motivo']);
    expect(sheet?.data[1]?.[0]).toBe('Bosio');
    expect(sheet?.data[1]?.[6]).toContain('Scrivi una data che esiste');
    const bad = await imports.row(id, 5);
    const name = (column: string): string => `row.${bad.id}.${column}`;
    const fields = { rowId: bad.id, [name('familyName')]: 'Bosio', [name('givenName')]: 'Ugo' };
    const again = await imports.press(id, 'rows', { ...fields, [name('birthDate')]: '30/02/1950' });
    expect(again.flash).toContain('ancora qualcosa');
    await imports.press(id, 'rows', { ...fields, [name('birthDate')]: '28/02/1950' });
    expect(await imports.states(id)).toEqual(['ready', 'ready', 'ready']);
    expect((await imports.press(id, 'take')).status).toBe(303);
    expect(await imports.state(id)).toBe('taken');
    const { rows } = await alba.query(
      `SELECT p.family_name, p.birth_date::text AS born, p.phone, l.address FROM people p LEFT JOIN residences r ON r.person_id = p.id
       LEFT JOIN places l ON l.id = r.place_id WHERE p.family_name IN ('Abrigo Due', 'Bosio', 'Costa Due') ORDER BY 1`,
    );
    expect(rows).toEqual([
      { family_name: 'Abrigo Due', born: '1947-03-21', phone: '+390173441122', address: 'Via Roma 1' },
      { family_name: 'Bosio', born: '1950-02-28', phone: null, address: null },
      { family_name: 'Costa Due', born: '1941-01-01', phone: '+390173441122', address: 'Via Roma 2' },
    ]);
    const { rows: log } = await alba.query(
      "SELECT count(*)::int AS n FROM access_log WHERE actor_id = $1 AND detail ->> 'what' = 'registered'",
      [carla.id],
    );
    expect(log[0]?.['n']).toBe(3);
  });

  it('of Excel says what formulas came to; of several tables one is chosen, and its days and numbers are read', async () => {
    const content = await workbook({
      Note: [['appunti'], ['altro']],
      Elenco: [
        ['Assistiti'],
        [null],
        ['COGNOME', 'NOME', 'DATA DI NASCITA', 'CELL.', 'Note operatore'],
        ["D'ANGELO", "NICCOLO'", new Date(Date.UTC(1950, 4, 1)), 3331234567, 'sente poco'],
        ['Ferrero', 'Lucia', 17247, '="0173441122"', ''],
        ['Gallo', 'Ivo', 17248, '=A1+1', ''],
      ],
    });
    const id = await imports.upload('people', content, 'elenco.xlsx');
    expect(await imports.state(id)).toBe('sheets');
    expect((await imports.pages.get(`/imports/${id}`)).text).toContain('Elenco 5 righe');
    await imports.press(id, 'sheet', { sheet: '1' });
    expect(await imports.state(id)).toBe('columns');
    const page = await imports.pages.get(`/imports/${id}`);
    expect(page.text).toContain('Note operatore');
    expect(page.text).toContain('Per esempio: sente poco');
    const missing = await imports.press(id, 'columns', {
      'columns.0': 'familyName',
      'columns.1': 'givenName',
      'columns.2': '-',
    });
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('Mancano queste colonne: data di nascita');
    // One that says nothing moves no other.
    await imports.press(id, 'columns', {
      'columns.0': 'familyName',
      'columns.2': 'birthDate',
      'columns.3': 'phone',
      'columns.4': 'givenName',
    });
    expect((await imports.row(id, 4)).cells).toMatchObject({
      birthDate: '1950-05-01',
      phone: '3331234567',
      givenName: 'sente poco',
    });
    const columns = ['familyName', 'givenName', 'birthDate', 'phone', '-'];
    await imports.press(id, 'columns', Object.fromEntries(columns.map((key, index) => [`columns.${index}`, key])));
    expect(await imports.states(id)).toEqual(['ready', 'ready', 'wrong']);
    const [capitals, asText, formula] = await imports.rows(id);
    expect(capitals?.cells).toMatchObject({ birthDate: '1950-05-01', phone: '3331234567' });
    expect(asText?.cells).toMatchObject({ birthDate: '17247', phone: '0173441122' });
    expect(formula?.problems).toMatchObject([{ column: 'phone', code: 'intake.cell_formula' }]);
    await imports.press(id, 'repair', { key: 'capitals', column: 'familyName' });
    await imports.press(id, 'repair', { key: 'capitals', column: 'givenName' });
    expect((await imports.row(id, 4)).cells).toMatchObject({ familyName: 'D’Angelo', givenName: 'Niccolò' });
    // What was said of the titles is known from now on.
    const other = await imports.upload(
      'people',
      'Cognome;Nome;Data di nascita;Cell.;Note operatore\nVerdi;Pia;1950-01-02;;x',
    );
    expect(await imports.state(other)).toBe('tried');
    expect(await imports.states(other)).toEqual(['ready']);
  });

  it.each([
    ['', 'Il file è vuoto'],
    ['%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj', 'Serve un foglio di Excel'],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex').toString('latin1'), 'vecchio Excel'],
    [Array.from({ length: 10_100 }, (_, nth) => `a;${nth}`).join('\n'), 'troppe righe'],
  ])('that is no table is refused in words: %#', async (content, words) => {
    const answer = await imports.send('people', 'x.csv', Buffer.from(content, 'latin1'));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
  });

  it('that would fill the memory is refused before it is unpacked', async () => {
    const zeros = deflateRawSync(Buffer.alloc(200 * 1024 * 1024));
    const name = Buffer.from('[Content_Types].xml');
    const sizes = (at: number, head: Buffer): Buffer => {
      head.writeUInt16LE(8, at);
      head.writeUInt32LE(zeros.length, at + 10);
      // It lies about what it holds.
      head.writeUInt32LE(1000, at + 14);
      head.writeUInt16LE(name.length, at + 18);
      return head;
    };
    const local = sizes(8, Buffer.alloc(30));
    local.writeUInt32LE(0x04034b50, 0);
    const central = sizes(10, Buffer.alloc(46));
    central.writeUInt32LE(0x02014b50, 0);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(46 + name.length, 12);
    end.writeUInt32LE(30 + name.length + zeros.length, 16);
    const bomb = Buffer.concat([local, name, zeros, central, name, end]);
    const answer = await imports.send('people', 'bomba.xlsx', bomb);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/troppo grande|Serve un foglio di Excel/);
  });
});

describe('rows of one file', () => {
  it('that are one and the same are refused but for the first, until one is left out', async () => {
    const id = await imports.upload(
      'people',
      csv(
        'Cognome;Nome;Data di nascita;Codice fiscale',
        'Viola;Pia;1950-01-01;',
        'VIOLA;Pia;01/01/1950;',
        'Neri;Zoe;1951-01-01;',
      ),
    );
    expect(await imports.states(id)).toEqual(['ready', 'wrong', 'ready']);
    expect((await imports.row(id, 3)).problems).toMatchObject([{ column: 'familyName', code: 'intake.row_twice' }]);
    const first = await imports.row(id, 2);
    await imports.press(id, 'rows/leave', { rowId: first.id, out: 'true' });
    expect(await imports.states(id)).toEqual(['left_out', 'ready', 'ready']);
  });

  it('may lack what the file has no column for: it is written there, or offered for all of them', async () => {
    const file = csv(
      'Cognome;Nome;Data di nascita;Indirizzo',
      'Fea;Ada;1950-01-01;Via Po 1',
      'Fea;Eva;1951-01-01;Via Po 2',
    );
    const id = await imports.upload('people', file);
    expect(await imports.states(id)).toEqual(['wrong', 'wrong']);
    const [ada] = await imports.rows(id);
    expect((await imports.pages.get(`/imports/${id}`)).html).toContain(`name="row.${ada?.id}.comune"`);
    const cells = { familyName: 'Fea', givenName: 'Ada', birthDate: '1950-01-01', address: 'Via Po 1', comune: 'Alba' };
    const named = Object.entries(cells).map(([key, value]) => [`row.${ada?.id}.${key}`, value]);
    await imports.press(id, 'rows', { rowId: ada?.id ?? '', ...Object.fromEntries(named) });
    expect(await imports.states(id)).toEqual(['ready', 'wrong']);
    await alba.query("INSERT INTO ente_comuni (ente_id, comune_code) VALUES ($1, '004003')", [alba.id]);
    const other = await imports.upload('people', file);
    await imports.press(other, 'repair', { key: 'comune', column: 'comune' });
    expect(await imports.states(other)).toEqual(['ready', 'ready']);
  });

  it('of one household go in together, children with who answers for them', async () => {
    const id = await imports.upload(
      'people',
      csv(
        'Cognome;Nome;Data di nascita;Famiglia;Indirizzo;Comune',
        'Popa;Andrei;09/07/2016;popa;;',
        'Popa;Mihaela;02/05/1988;Popa ;Via Cavour 9;Guarene (CN)',
        'Solo;Zoe;09/07/2016;;;',
      ),
    );
    expect(await imports.states(id)).toEqual(['ready', 'ready', 'wrong']);
    await imports.press(id, 'take');
    const { rows } = await alba.query(
      `SELECT p.given_name, g.given_name AS guardian, h.size FROM people p LEFT JOIN people g ON g.id = p.guardian_id
       JOIN residences r ON r.person_id = p.id JOIN households h ON h.id = r.household_id WHERE p.family_name = 'Popa' ORDER BY 1`,
    );
    expect(rows).toEqual([
      { given_name: 'Andrei', guardian: 'Mihaela', size: 2 },
      { given_name: 'Mihaela', guardian: null, size: 2 },
    ]);
  });
});
