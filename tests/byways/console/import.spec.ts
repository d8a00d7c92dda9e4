// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { runConsole } from '../../../apps/console/src/console.js';
import { ente } from '../../builders/identity.js';
import { insert } from '../../builders/insert.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
let client: Client;
let folder: string;
const said: string[] = [];
const output = { write: (text: string) => said.push(text) };

async function run(kind: 'people' | 'dwellings', lines: readonly string[], ...more: string[]): Promise<number> {
  said.length = 0;
  const file = join(folder, 'table.csv');
  writeFileSync(file, lines.join('\n'));
  const args = ['node', 'reciproca', 'import', kind, file, '--ente', 'prova', ...more];
  return runConsole(args, { DATABASE_URL: database.url, LOG_LEVEL: 'error' }, output, output);
}

async function count(table: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
  return Number(rows[0]?.count);
}

const DWELLINGS = [
  'area;comune;condominio;scala;indirizzo;alloggio;piano;latitudine;longitudine',
  'Moretta;Alba;Casa dei Glicini;Scala A;Via Rio Misureto 2;1;0;44,6945;8,0296',
  'Moretta;Alba;Casa dei Glicini;Scala A;Via Rio Misureto 2;2;0;44,6945;8,0296',
  'Moretta;Alba;Casa dei Glicini;Scala B;Via Rio Misureto 4;1;1;;',
];
const PEOPLE = [
  'nome,cognome,data di nascita,sesso,telefono,lingue,dispositivo,scala,alloggio,indirizzo,comune,famiglia',
  'Rosa,Abrigo,21/03/1947,f,0173 441122,it,nessuno,Via Rio Misureto 2,1,,,',
  'Mihaela,Popa,1988-05-02,f,333 1234567,ro it,smartphone,Casa dei Glicini Scala A,2,,,popa',
  'Andrei,Popa,2016-07-09,m,,,,Casa dei Glicini Scala A,2,,,popa',
  'Ugo,Costa,1960-01-01,m,,it,cellulare,,,Via Roma 1,Guarene,',
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reciproca-import-'));
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  await insert(client, null, [ente({ slug: 'prova' })]);
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('import dwellings', () => {
  it('tries first and writes nothing', async () => {
    expect(await run('dwellings', DWELLINGS)).toBe(0);
    expect(said.join('')).toContain('--apply');
    expect(await count('dwellings')).toBe(0);
  });

  it('writes areas, blocks, staircases and dwellings when told to, and again without doubling', async () => {
    expect(await run('dwellings', DWELLINGS, '--apply')).toBe(0);
    expect(await run('dwellings', DWELLINGS, '--apply')).toBe(0);
    expect([await count('areas'), await count('blocks'), await count('staircases'), await count('dwellings')]).toEqual([
      1, 1, 2, 3,
    ]);
  });

  it('names every bad row and writes none', async () => {
    const bad = [
      ...DWELLINGS.slice(0, 1),
      'Nuova;Alba;Casa Nuova;Scala A;Via Nuova 1;1;0;;',
      'Nuova;Atlantide;Casa Nuova;Scala A;Via Nuova 1;2;0;;',
      'Nuova;Alba;Casa Nuova;Scala A;Via Nuova 1;3;alto;;',
      'Nuova;Alba;Casa Nuova;Scala A;Via Nuova 1;1;0;;',
      'Nuova;Alba;Casa Nuova;Scala A;Via Nuova 1;4;0;8,03;44,69',
      'Nuova;Alba',
    ];
    expect(await run('dwellings', bad, '--apply')).toBe(1);
    const words = said.join('');
    expect(words).toContain('riga 3, comune: Nessun comune del Piemonte si chiama Atlantide.');
    expect(words).toMatch(/riga 4, piano: /);
    expect(words).toContain('riga 5, alloggio: La riga 2 è uguale.');
    expect(words).toMatch(/riga 6, latitudine: /);
    expect(words).toContain('riga 7: Non ha tante celle quanti sono i titoli.');
    expect(await count('areas')).toBe(1);
  });
});

describe('import people', () => {
  it('tries first and writes nothing', async () => {
    expect(await run('people', PEOPLE)).toBe(0);
    expect(said.join('')).toMatch(/Prova riuscita: 4 persone/);
    expect(await count('people')).toBe(0);
  });

  it('names every bad row with its reason, and writes not even the good ones', async () => {
    const bad = [
      ...PEOPLE,
      'Zoe,Neri,2019-01-01,f,,,,,,Via Roma 2,Alba,',
      'Eva,Blu,31/02/1950,f,,,,,,,,',
      'Rosa,Abrigo,1947-03-21,f,,,,,,,,',
      'Pia,Viola,1950-01-01,f,,,,Via Rio Misureto 2,99,,,',
      ',Verdi,1950-01-01,f,123,xx,,,,,,',
    ];
    expect(await run('people', bad, '--apply')).toBe(1);
    const words = said.join('');
    expect(words).toMatch(/riga 6, data di nascita: .*adulto/i);
    expect(words).toMatch(/riga 7, data di nascita: /);
    expect(words).toContain('riga 8, cognome: La riga 2 è uguale.');
    expect(words).toContain('riga 9, alloggio: In questa scala non c’è l’alloggio 99.');
    expect(words).toMatch(/riga 10, nome: /);
    expect(words).toMatch(/riga 10, lingue/);
    expect(words).not.toMatch(/errors?\.|input\./);
    expect(await count('people')).toBe(0);
  });

  it('writes people with homes, households and guardians when told to', async () => {
    expect(await run('people', PEOPLE, '--apply')).toBe(0);
    const { rows } = await client.query(
      `SELECT p.given_name, p.devices, p.phone, g.given_name AS guardian, h.size, d.number FROM people p
       LEFT JOIN people g ON g.id = p.guardian_id LEFT JOIN residences r ON r.person_id = p.id
       LEFT JOIN households h ON h.id = r.household_id LEFT JOIN dwellings d ON d.id = r.dwelling_id ORDER BY p.given_name`,
    );
    expect(rows).toEqual([
      { given_name: 'Andrei', devices: 'none', phone: null, guardian: 'Mihaela', size: 2, number: '2' },
      { given_name: 'Mihaela', devices: 'smartphone', phone: '+393331234567', guardian: null, size: 2, number: '2' },
      { given_name: 'Rosa', devices: 'none', phone: '+390173441122', guardian: null, size: 1, number: '1' },
      { given_name: 'Ugo', devices: 'basic_phone', phone: null, guardian: null, size: 1, number: null },
    ]);
  });

  it('finds who is there already', async () => {
    expect(await run('people', PEOPLE.slice(0, 2), '--apply')).toBe(0);
    expect(said.join('')).toContain('Ci sono già: 1');
    expect(await count('people')).toBe(4);
  });

  it('takes the good rows where they are wanted by themselves, and saves the others with why', async () => {
    const rejects = join(folder, 'rejects.csv');
    const table = [
      'Tessera;cognome;nome;data di nascita;telefono;famiglia;indirizzo;comune;;latitudine;longitudine',
      'X1;Gallo;Lia;09/07/2016;;gallo;;;;;',
      'X2;Gallo;Berto;31/02/1950;;;;;;;',
      ';;;;;;;;;;',
      'X3;GALLO;Nadia;"1988-05-02 00:00:00";="0173441122";Gallo ;Via Cavour 9;Guarene;;44,7401;8,0361',
      'X4;Gallo;Aldo;1940-01-01;173441122;;;;;;',
      'X5;Gallo;Ivo;1941-01-01;;;Via Roma 1;Atlantide;;;',
      '"X6;Gallo;Eva;1942-01-01;;;;;;;',
    ];
    const before = await count('people');
    expect(await run('people', table, '--apply')).toBe(1);
    expect(await count('people')).toBe(before);
    expect(await run('people', table, '--apply', '--good-rows', '--rejects', rejects)).toBe(0);
    expect(said.join('')).toContain('Colonne lasciate fuori: Tessera');
    expect(said.join('')).toContain('Righe da correggere: 4 su 6. Fatto: 2 persone.');
    const { rows } = await client.query(
      `SELECT p.given_name, p.phone, g.given_name AS guardian, h.size, pl.address, round(pl.lat::numeric, 4)::text AS lat
       FROM people p LEFT JOIN people g ON g.id = p.guardian_id JOIN residences r ON r.person_id = p.id
       JOIN households h ON h.id = r.household_id JOIN places pl ON pl.id = r.place_id
       WHERE lower(p.family_name) = 'gallo' ORDER BY p.given_name`,
    );
    const home = { size: 2, address: 'Via Cavour 9', lat: '44.7401' };
    expect(rows).toEqual([
      { given_name: 'Lia', phone: null, guardian: 'Nadia', ...home },
      { given_name: 'Nadia', phone: '+390173441122', guardian: null, ...home },
    ]);
    const saved = readFileSync(rejects, 'utf8').trim().split('\r\n');
    expect(saved[0]).toMatch(/;motivo$/);
    expect(saved.slice(1).map((line) => line.split(';')[2])).toEqual(['Berto', 'Aldo', 'Ivo', 'Eva']);
    expect(saved[1]).toContain('24/11/2026');
    expect(saved[2]).toContain('forse manca lo 0 davanti');
    expect(saved[3]).toContain('Atlantide');
    writeFileSync(
      rejects,
      readFileSync(rejects, 'utf8').replace('173441122', '0173 441122').replace('Atlantide', 'Alba'),
    );
    expect(await run('people', saved.slice(0, 1).concat(readFileSync(rejects, 'utf8').split('\r\n').slice(2, 4)))).toBe(
      0,
    );
  });

  it('knows its enti', async () => {
    said.length = 0;
    const args = ['node', 'reciproca', 'import', 'people', join(folder, 'table.csv'), '--ente', 'altrove'];
    expect(await runConsole(args, { DATABASE_URL: database.url, LOG_LEVEL: 'error' }, output, output)).toBe(1);
    expect(said.join('')).toContain('Ci sono: prova');
  });
});
