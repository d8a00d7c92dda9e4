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
const namesOf = async (born: string): Promise<unknown[]> =>
  (await alba.query('SELECT family_name, given_name FROM people WHERE birth_date = $1 ORDER BY 1, 2', [born])).rows.map(
    (row) => `${String(row['family_name'])} | ${String(row['given_name'])}`,
  );

describe('a column with the whole name', () => {
  it('is known by its title; what is unsure is said with the guess, and one press or one cell puts it right', async () => {
    const id = await imports.upload(
      'people',
      lines(
        'Cognome e nome;Data di nascita;Codice fiscale',
        'De Luca Ugo;1951-05-05;',
        'Rossi, Mario;1951-05-05;',
        'Verdi Maria Grazia;1951-05-05;VRDMGR51E45A124X',
        'Neri Maria Grazia;1951-05-05;',
        'Fea Bosco Zoe Pia;1951-05-05;',
        'Solo;1951-05-05;',
        ';1951-05-05;',
      ),
    );
    expect(await imports.state(id)).toBe('tried');
    expect(await imports.states(id)).toEqual(['ready', 'ready', 'ready', 'wrong', 'wrong', 'wrong', 'wrong']);
    const [, , , sure, guessed, alone, none] = await imports.rows(id);
    expect(sure?.problems).toMatchObject([
      { column: 'familyGiven', code: 'intake.name_unsure', repair: { key: 'name_comma', value: 'Neri, Maria Grazia' } },
    ]);
    expect(guessed?.problems).toMatchObject([{ repair: { value: 'Fea Bosco Zoe, Pia' } }]);
    expect(alone?.problems).toMatchObject([{ column: 'familyGiven', code: 'intake.name_alone' }]);
    expect(none?.problems).toMatchObject([{ column: 'familyGiven', code: 'input.required' }]);
    const page = await imports.pages.get(`/imports/${id}`);
    expect(page.text).toContain('Dove finisce il cognome? Forse Neri, Maria Grazia.');
    const name = (column: string): string => `row.${guessed?.id}.${column}`;
    await imports.press(id, 'rows', {
      rowId: guessed?.id ?? '',
      [name('familyGiven')]: 'Fea Bosco, Zoe Pia',
      [name('birthDate')]: '1951-05-05',
    });
    await imports.press(id, 'repair', { key: 'name_comma', column: 'familyGiven' });
    expect((await imports.states(id)).slice(0, 5)).toEqual(['ready', 'ready', 'ready', 'ready', 'ready']);
    await imports.press(id, 'take');
    expect(await namesOf('1951-05-05')).toEqual([
      'De Luca | Ugo',
      'Fea Bosco | Zoe Pia',
      'Neri | Maria Grazia',
      'Rossi | Mario',
      'Verdi | Maria Grazia',
    ]);
  });

  it('is chosen by hand with what stands first, and counts for both columns', async () => {
    const id = await imports.upload('people', lines('Chi;Data di nascita', 'Maria De Luca;1952-06-06'));
    expect(await imports.state(id)).toBe('columns');
    const page = await imports.pages.get(`/imports/${id}`);
    expect(page.text).toContain('Nome e cognome insieme (prima il nome)');
    const twice = await imports.press(id, 'columns', { 'columns.0': 'givenFamily', 'columns.1': 'familyName' });
    expect([twice.status, twice.text]).toEqual([422, expect.stringContaining('Mancano queste colonne')]);
    await imports.press(id, 'columns', { 'columns.0': 'givenFamily', 'columns.1': 'birthDate' });
    await imports.press(id, 'take');
    expect(await namesOf('1952-06-06')).toEqual(['De Luca | Maria']);
    // Beside a family name and a name of their own it says nothing more.
    const spare = await imports.upload(
      'people',
      lines('Nominativo;Cognome;Nome;Data di nascita', 'Pia Neri;Neri;Pia;1952-07-07'),
    );
    expect(await imports.states(spare)).toEqual(['ready']);
  });

  it('is put right by one press out of capitals, and who is twice after that is seen', async () => {
    const id = await imports.upload(
      'people',
      lines('NOMINATIVO;DATA DI NASCITA', "D'AMICO MARIA PIA;1953-07-07", "D'AMICO, MARIA PIA;1953-07-07"),
    );
    expect(await imports.states(id)).toEqual(['wrong', 'wrong']);
    expect((await imports.row(id, 3)).problems).toMatchObject([{ column: 'familyGiven', code: 'intake.row_twice' }]);
    const second = await imports.row(id, 3);
    await imports.press(id, 'rows/leave', { rowId: second.id, out: 'true' });
    await imports.press(id, 'repair', { key: 'name_comma', column: 'familyGiven' });
    await imports.press(id, 'repair', { key: 'capitals', column: 'familyGiven' });
    await imports.press(id, 'take');
    expect(await namesOf('1953-07-07')).toEqual(['D’Amico | Maria Pia']);
  });

  it('finds who is here for other files too', async () => {
    const { id: personId } = await alba.person({ familyName: 'Bosio', birthDate: '1970-02-03' });
    const { rows } = await alba.query('SELECT given_name FROM people WHERE id = $1', [personId]);
    const id = await imports.upload(
      'balances',
      lines('Cognome Nome;Data di nascita;Ore', `Bosio, ${String(rows[0]?.['given_name'])};03/02/1970;2`),
    );
    expect(await imports.states(id)).toEqual(['ready']);
  });
});
