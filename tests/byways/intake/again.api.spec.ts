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

const HEADING = 'Cognome;Nome;Data di nascita;Telefono;Indirizzo;Comune';
const file = (...rows: string[]): string => [HEADING, ...rows].join('\n');
const phoneOf = async (familyName: string): Promise<unknown> =>
  (await alba.query('SELECT phone FROM people WHERE family_name = $1', [familyName])).rows[0]?.['phone'];

describe('people who are there already', () => {
  it('are not made twice by the same file', async () => {
    const rows = ['Abrigo;Rosa;1947-03-21;0173 441122;Via Roma 1;Alba', 'Bosio;Ugo;1950-02-03;;;'];
    const first = await imports.upload('people', file(...rows));
    await imports.press(first, 'take');
    expect(await imports.states(first)).toEqual(['taken', 'taken']);
    const second = await imports.upload('people', file(...rows));
    expect(await imports.states(second)).toEqual(['same', 'same']);
    expect((await imports.press(second, 'take')).status).toBe(409);
  });

  it('keep what is newer unless somebody ticks it, and it can be put back', async () => {
    await imports.press(
      await imports.upload('people', file('Conti;Ada;1947-03-22;0173 441123;;', 'Deo;Eva;1948-03-22;0173 441124;;')),
      'take',
    );
    const id = await imports.upload(
      'people',
      file('Conti;Ada;1947-03-22;333 1234567;;', 'Deo;Eva;1948-03-22;333 1234568;;'),
    );
    expect(await imports.states(id)).toEqual(['differs', 'differs']);
    const page = await imports.pages.get(`/imports/${id}`);
    expect(page.text).toContain('Telefono: c’è +39 0173 441123, il foglio dice +39 333 123 4567');
    expect((await imports.press(id, 'take')).status).toBe(409);
    expect(await phoneOf('Conti')).toBe('+390173441123');
    const [ada, eva] = await imports.rows(id);
    await imports.press(id, 'rows/tick', { shown: ada?.id ?? '', ticked: ada?.id ?? '' });
    expect(eva?.state).toBe('differs');
    await imports.press(id, 'take');
    expect(await imports.states(id)).toEqual(['changed', 'differs']);
    expect([await phoneOf('Conti'), await phoneOf('Deo')]).toEqual(['+393331234567', '+390173441124']);
    await imports.press(id, 'take-back');
    expect(await phoneOf('Conti')).toBe('+390173441123');
  });

  it('who may be the same are asked about: a slip of the pen, another family name', async () => {
    await imports.press(
      await imports.upload(
        'people',
        file('Giacosa;Piera;1955-06-07;0173 441125;;', 'Marengo;Silvia;1960-07-08;0173 441126;;'),
      ),
      'take',
    );
    const id = await imports.upload(
      'people',
      file('Giacossa;Piera;1955-06-07;;;', 'Rossi;Silvia;1960-07-08;0173 441126;;'),
    );
    expect(await imports.states(id)).toEqual(['asks', 'asks']);
    expect((await imports.pages.get(`/imports/${id}`)).text).toContain('Sì, è Piera Giacosa');
    const [piera, silvia] = await imports.rows(id);
    await imports.press(id, 'rows/who', { rowId: piera?.id ?? '', who: 'new' });
    const candidate = silvia?.finding?.candidateIds?.[0] ?? '';
    await imports.press(id, 'rows/who', { rowId: silvia?.id ?? '', who: candidate });
    expect(await imports.states(id)).toEqual(['ready', 'differs']);
    expect((await imports.row(id, 3)).finding?.changes).toEqual([
      { column: 'familyName', before: 'Marengo', after: 'Rossi' },
    ]);
    await imports.press(id, 'rows/tick', { shown: silvia?.id ?? '', ticked: silvia?.id ?? '' });
    await imports.press(id, 'take');
    expect(await imports.states(id)).toEqual(['taken', 'changed']);
    const { rows } = await alba.query("SELECT family_name FROM people WHERE given_name = 'Silvia'");
    expect(rows).toEqual([{ family_name: 'Rossi' }]);
  });

  it('are two where a list has twins', async () => {
    const id = await imports.upload(
      'people',
      file('Vico;Maria;1990-06-07;0173 441127;;', 'Vico;Mario;1990-06-07;0173 441127;;'),
    );
    expect(await imports.states(id)).toEqual(['ready', 'ready']);
    await imports.press(id, 'take');
    expect(await imports.states(id)).toEqual(['taken', 'taken']);
  });

  it('and one fiscal code on two rows is seen, as is one of another birthday', async () => {
    const id = await imports.upload(
      'people',
      [
        'Cognome;Nome;Data di nascita;CF',
        'Bianchi;Ugo;1950-01-01;BNCGUO50A01A124X',
        'Bianchi;Ivo;1950-01-01;BNC GUO 50A01 A124X',
        'Bianchi;Leo;1951-01-01;BNCLEO50A01A124X',
      ].join('\n'),
    );
    expect((await imports.rows(id)).map(({ problems }) => problems[0]?.code)).toEqual([
      undefined,
      'intake.row_twice',
      'intake.fiscal_code_other_day',
    ]);
    const { rows } = await alba.query(
      "SELECT count(*)::int AS n FROM people WHERE row_to_json(people)::text LIKE '%BNCGUO%'",
    );
    expect(rows[0]?.['n']).toBe(0);
  });
});

describe('what a file has made', () => {
  it('is gone in one step within a day, but for what something rests on or somebody has changed', async () => {
    const id = await imports.upload(
      'people',
      file(
        'Via;Uno;1950-01-01;;Via Lunga 1;Alba',
        'Via;Due;1950-01-02;;Via Lunga 2;Alba',
        'Via;Tre;1950-01-03;;Via Lunga 3;Alba',
      ),
    );
    await imports.press(id, 'take');
    const idOf = async (name: string): Promise<string> =>
      String(
        (await alba.query("SELECT id FROM people WHERE family_name = 'Via' AND given_name = $1", [name])).rows[0]?.[
          'id'
        ],
      );
    const [two, three] = [await idOf('Due'), await idOf('Tre')];
    await imports.pages.post(`/people/${two}/edit`, {});
    await alba.query(
      `INSERT INTO person_changes (id, ente_id, person_id, field, old_value, new_value, channel, changed_at)
       VALUES (gen_random_uuid(), $1, $2, 'phone', 'null', '"+390173"', 'web', now())`,
      [alba.id, two],
    );
    await alba.query(
      "INSERT INTO accounts (id, ente_id, kind, owner_id, created_at) VALUES (gen_random_uuid(), $1, 'person', $2, now())",
      [alba.id, three],
    );
    expect((await imports.pages.get(`/imports/${id}`)).text).toContain('Annulla l’importazione');
    await imports.press(id, 'take-back');
    expect(await imports.states(id)).toEqual(['taken_back', 'stays', 'stays']);
    const { rows } = await alba.query(
      `SELECT p.given_name, l.address FROM people p JOIN residences r ON r.person_id = p.id JOIN places l ON l.id = r.place_id
       WHERE p.family_name = 'Via' ORDER BY 1`,
    );
    expect(rows).toEqual([
      { given_name: 'Due', address: 'Via Lunga 2' },
      { given_name: 'Tre', address: 'Via Lunga 3' },
    ]);
    expect((await alba.query("SELECT 1 FROM places WHERE address = 'Via Lunga 1'")).rows).toEqual([]);
    expect((await imports.pages.get(`/imports/${id}`)).text).toContain('2 righe non si possono annullare');
  });

  it('stays after a day', async () => {
    const id = await imports.upload('people', file('Poi;Uno;1950-01-01;;;'));
    await imports.press(id, 'take');
    await alba.query("UPDATE intakes SET taken_at = now() - interval '25 hours' WHERE id = $1", [id]);
    expect((await imports.press(id, 'take-back')).text).toContain('più di un giorno');
    expect(await imports.states(id)).toEqual(['taken']);
  });
});

describe('dwellings and places', () => {
  it('come in with what stands above them, and go again', async () => {
    const id = await imports.upload(
      'dwellings',
      [
        'Area;Comune;Palazzo;Scala;Indirizzo;Interno;Piano',
        'Nuova;Alba;Casa Nuova;A;Via Nuova 1;1;T',
        'Nuova;Alba;Casa Nuova;A;Via Nuova 1;2;1',
        'Nuova;Alba;Casa Nuova;A;Via Nuova 1;3;alto',
      ].join('\n'),
    );
    expect(await imports.states(id)).toEqual(['ready', 'ready', 'wrong']);
    await imports.press(id, 'take');
    const count = async (): Promise<unknown> =>
      (
        await alba.query(
          "SELECT count(*)::int AS n FROM dwellings d JOIN staircases s ON s.id = d.staircase_id WHERE s.address = 'Via Nuova 1'",
        )
      ).rows[0]?.['n'];
    expect(await count()).toBe(2);
    await imports.press(id, 'take-back');
    expect(await count()).toBe(0);
    expect((await alba.query("SELECT 1 FROM areas WHERE name = 'Nuova'")).rows).toEqual([]);
  });

  it('are places by the words of the pages, once each', async () => {
    const places = 'Nome;Tipo;Comune\nOspedale Nuovo;Ospedale;Verduno\nMercatino;mercato;Bra\nAltro;astronave;Bra';
    const id = await imports.upload('places', places);
    expect(await imports.states(id)).toEqual(['ready', 'ready', 'wrong']);
    await imports.press(id, 'take');
    expect(await imports.states(await imports.upload('places', places))).toEqual(['same', 'same', 'wrong']);
  });
});
