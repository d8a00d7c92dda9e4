// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IntakeKinds, IntakeWork } from '@reciproca/intake';
import { newId } from '@reciproca/kernel';
import { startTestApp, type TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { ImportClient } from '../../support/import-client.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let alba: TestEnte;
let carla: TestPerson;
let marco: TestPerson;
let imports: ImportClient;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000' });
  alba = await TestEnte.create(app.database.url);
  carla = await alba.person({ roles: ['resident', 'coordinator'] });
  marco = await alba.person({ familyName: 'Bosio', birthDate: '1970-02-03' });
  imports = await ImportClient.open(app, alba, carla);
});
afterAll(async () => {
  await alba.close();
  await app.close();
});

const nameOf = async (id: string): Promise<string> =>
  String((await alba.query('SELECT given_name FROM people WHERE id = $1', [id])).rows[0]?.['given_name']);

describe('drivers’ papers', () => {
  const file = (name: string, licence: string): string =>
    [
      'Cognome;Nome;Data di nascita;Auto;Posti;Patente;Assicurazione;Revisione;Copertura',
      `Bosio;${name};03/02/1970;Panda bianca;4;${licence};31/12/2027;;31/12/2027`,
      'Nessuno;Ugo;01/01/1950;Punto;3;31/12/2027;31/12/2027;;31/12/2027',
      `Bosio;${name}x;04/02/1970;Punto;molti;31/12/2027;31/12/2027;;31/12/2027`,
    ].join('\n');

  it('make drivers of who is here, are changed where they are ticked, and go again', async () => {
    const name = await nameOf(marco.id);
    const id = await imports.upload('papers', file(name, '31/12/2027'));
    expect(await imports.states(id)).toEqual(['ready', 'wrong', 'wrong']);
    expect((await imports.row(id, 3)).problems).toMatchObject([{ column: 'familyName', code: 'intake.nobody' }]);
    expect((await imports.row(id, 4)).problems).toMatchObject([{ column: 'seats' }]);
    await imports.press(id, 'take');
    const papers = async () =>
      (
        await alba.query(
          `SELECT d.car, d.licence_until::text AS until, d.approved_by, (SELECT count(*)::int FROM role_grants g
             WHERE g.person_id = d.person_id AND g.role = 'driver' AND g.revoked_at IS NULL) AS drives
           FROM driver_papers d WHERE d.person_id = $1`,
          [marco.id],
        )
      ).rows;
    const seen = { car: 'Panda bianca', approved_by: carla.id, drives: 1 };
    expect(await papers()).toEqual([{ ...seen, until: '2027-12-31' }]);
    const later = await imports.upload('papers', file(name, '30/06/2029'));
    const [differs] = await imports.rows(later);
    expect(differs?.finding?.changes).toEqual([{ column: 'licenceUntil', before: '2027-12-31', after: '2029-06-30' }]);
    await imports.press(later, 'rows/tick', { shown: differs?.id ?? '', ticked: differs?.id ?? '' });
    await imports.press(later, 'take');
    expect(await papers()).toEqual([{ ...seen, until: '2029-06-30' }]);
    await imports.press(later, 'take-back');
    expect(await papers()).toEqual([{ ...seen, until: '2027-12-31' }]);
    await imports.press(id, 'take-back');
    expect(await papers()).toEqual([]);
  });
});

describe('opening balances', () => {
  it('stand between a person and the fund, once, and go by an opposite transfer', async () => {
    const file = [
      'Cognome;Nome;Data di nascita;Ore',
      `Bosio;${await nameOf(marco.id)};03/02/1970;-12,5`,
      'X;Y;01/01/1950;molte',
    ];
    const balances = async () =>
      (
        await alba.query('SELECT kind, balance FROM accounts WHERE ente_id = $1 AND balance <> 0 ORDER BY kind', [
          alba.id,
        ])
      ).rows;
    const id = await imports.upload('balances', file.join('\n'));
    expect(await imports.states(id)).toEqual(['ready', 'wrong']);
    await imports.press(id, 'take');
    const opened = [
      { kind: 'fund', balance: 750 },
      { kind: 'person', balance: -750 },
    ];
    expect(await balances()).toEqual(opened);
    expect(await imports.states(await imports.upload('balances', file.join('\n')))).toEqual(['same', 'wrong']);
    const other = await imports.upload('balances', file.join('\n').replace('-12,5', '3'));
    expect((await imports.row(other, 2)).problems).toMatchObject([{ code: 'ledger.opened_otherwise' }]);
    await imports.press(id, 'take-back');
    expect(await balances()).toEqual([]);
    const again = await imports.upload('balances', file.join('\n'));
    expect(await imports.states(again)).toEqual(['ready', 'wrong']);
    await imports.press(again, 'take');
    expect(await balances()).toEqual(opened);
  });
});

describe('every kind', () => {
  it('has a taker, titles of its own and words', () => {
    const kinds = app.app.get(IntakeKinds).list();
    expect(kinds.map(({ key }) => key)).toEqual(['people', 'dwellings', 'places', 'papers', 'balances']);
    for (const { columns } of kinds) {
      const names = columns.flatMap((column) => column.names.map((name) => name.toLowerCase()));
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  it('is the coordinator’s alone', async () => {
    const olga = await alba.person({ roles: ['resident', 'operator'] });
    const pages = await PageClient.open(app.url, alba, olga.id);
    expect((await pages.get('/imports')).status).toBe(403);
  });
});

describe('the work on a file', () => {
  const list = (word: string, rows: number): string =>
    [
      'Cognome;Nome;Data di nascita',
      ...Array.from({ length: rows }, (_, nth) => `${word};Nome${nth};${1940 + nth}-01-01`),
    ].join('\n');
  const countOf = async (word: string): Promise<unknown> =>
    (await alba.query('SELECT count(*)::int AS n FROM people WHERE family_name = $1', [word])).rows[0]?.['n'];

  it('goes on where a process that has gone left it', async () => {
    const id = await imports.upload('people', list('Ripreso', 30));
    await imports.pages.post(`/imports/${id}/take`, {});
    await alba.query('UPDATE intakes SET process_id = $2, beat_at = now() WHERE id = $1', [id, newId()]);
    await imports.work();
    expect([await imports.state(id), await countOf('Ripreso')]).toEqual(['taking', 0]);
    const page = await imports.pages.get(`/imports/${id}`);
    expect(page.text).toContain('0 righe su 30');
    await alba.query("UPDATE intakes SET beat_at = now() - interval '1 minute' WHERE id = $1", [id]);
    await imports.work();
    expect([await imports.state(id), await countOf('Ripreso')]).toEqual(['taken', 30]);
  });

  it('that no process could do is tried again where it stopped', async () => {
    const id = await imports.upload('people', list('Fermo', 3));
    await imports.pages.post(`/imports/${id}/take`, {});
    await alba.query('UPDATE intakes SET takes = 3 WHERE id = $1', [id]);
    await imports.work();
    expect(await imports.state(id)).toBe('failed');
    expect((await imports.pages.get(`/imports/${id}`)).text).toContain('Riprova');
    await imports.press(id, 'take');
    expect([await imports.state(id), await countOf('Fermo')]).toEqual(['taken', 3]);
    expect((await imports.press(id, 'discard')).status).toBe(409);
  });

  it('is done once, whoever works beside', async () => {
    const other = await startTestApp({}, app.database);
    const id = await imports.upload('people', list('Insieme', 60));
    await imports.pages.post(`/imports/${id}/take`, {});
    await Promise.all([imports.work(), other.app.get(IntakeWork).drain()]);
    await imports.work();
    expect([await imports.state(id), await countOf('Insieme')]).toEqual(['taken', 60]);
    await other.app.close();
  });

  it('goes on where a server that was stopped left it, and takes no row twice', async () => {
    const id = await imports.upload('people', list('Interrotto', 60));
    await imports.pages.post(`/imports/${id}/take`, {});
    const other = await startTestApp({}, app.database);
    const working = other.app.get(IntakeWork).drain();
    await eventually(async () => (await countOf('Interrotto')) !== 0);
    await other.app.close();
    await working;
    await imports.work();
    expect([await imports.state(id), await countOf('Interrotto')]).toEqual(['taken', 60]);
    const { rows } = await alba.query('SELECT done, total FROM intakes WHERE id = $1', [id]);
    expect(rows[0]).toEqual({ done: 60, total: 60 });
  });

  it('is forgotten after two weeks, with what is in the file', async () => {
    const id = await imports.upload('people', list('Vecchio', 2));
    await alba.query("UPDATE intakes SET created_at = now() - interval '15 days' WHERE id = $1", [id]);
    await app.reach(new Date(Date.now() + 3_700_000));
    expect((await alba.query('SELECT 1 FROM intake_rows WHERE intake_id = $1', [id])).rows).toEqual([]);
  });
});
