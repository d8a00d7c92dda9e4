// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { ImportClient } from '../../support/import-client.js';
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

const lines = (...rows: string[]): string => rows.join('\n');
describe('a fiscal code', () => {
  it('that contradicts the birth date or the gender says so in every row, at the cell, with what it says', async () => {
    const id = await imports.upload(
      'people',
      lines(
        'Cognome;Nome;Data di nascita;Sesso;Codice fiscale;Telefono',
        'Rossi;Mario;1950-01-02;F;RSSMRA50A01A124X;',
        'Rossi;Maria;1950-01-02;maschio;RSSMRA50A42A124X;123',
        'Rossi;Pio;2050-01-02;;RSSPIO50A01A124X;',
        'Rossi;Zoe;1950-01-02;altro;RSSZOE50A42A124X;',
      ),
    );
    const told = (await imports.rows(id)).map(({ problems }) =>
      problems.map(({ column, code }) => `${column} ${code}`),
    );
    expect(told.map((one) => one.toSorted())).toEqual([
      ['birthDate intake.fiscal_code_other_day', 'gender intake.fiscal_code_man'],
      ['gender intake.fiscal_code_woman', 'phone person.phone_wrong'],
      ['birthDate intake.fiscal_code_other_day'],
      [],
    ]);
    const page = await imports.pages.get(`/imports/${id}`);
    expect(page.text).toContain('Il codice fiscale dice 01/01/1950.');
    expect(page.text).toContain('Il codice fiscale dice maschio.');
    expect(page.text).toContain('Il codice fiscale dice femmina.');
  });
});

describe('a household', () => {
  it('has its home from whichever row says it, though the others name their comune alone', async () => {
    const id = await imports.upload(
      'people',
      lines(
        'Cognome;Nome;Data di nascita;Famiglia;Comune;Indirizzo',
        'Sala;Ida;2016-03-03;sala;Alba;',
        'Sala;Eva;1955-03-03;sala;Alba;',
        'Altro;Ugo;1955-03-03;;;',
        'Sala;Ivo;1954-03-03;sala;Alba (CN);Via Po 7',
      ),
    );
    expect(await imports.states(id)).toEqual(['ready', 'ready', 'ready', 'ready']);
    await imports.press(id, 'take');
    const { rows } = await alba.query(
      `SELECT p.given_name, l.address, h.size FROM people p JOIN residences r ON r.person_id = p.id
       JOIN places l ON l.id = r.place_id JOIN households h ON h.id = r.household_id WHERE p.family_name = 'Sala' ORDER BY 1`,
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['Eva', 'Via Po 7', 3],
      ['Ida', 'Via Po 7', 3],
      ['Ivo', 'Via Po 7', 3],
    ]);
  });
});
