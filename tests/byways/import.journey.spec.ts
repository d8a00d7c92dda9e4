// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { setStage } from '../support/journey.js';
import { workbook } from '../support/import-client.js';
import { look } from '../support/look.js';

const stage = setStage();

describe.each([
  { width: 360, javaScript: true },
  { width: 1280, javaScript: false },
])('a coordinator with a spreadsheet, $width px wide, scripts: $javaScript', ({ width, javaScript }) => {
  let visitor: Visitor;
  const see = (name: string) => look(visitor, `import-${name}-${width}`);
  beforeAll(async () => {
    const carla = await stage.ente.person({ roles: ['resident', 'coordinator'] });
    visitor = await Visitor.open(stage.browser, stage.app.url, { width, javaScript });
    await visitor.signIn(carla.login);
  });
  afterAll(() => visitor.close());

  const work = (state: string): Promise<void> =>
    eventually(async () => {
      const { rows } = await stage.ente.query(
        'SELECT state FROM intakes WHERE ente_id = $1 ORDER BY created_at DESC LIMIT 1',
        [stage.ente.id],
      );
      return rows[0]?.['state'] === state;
    });
  const to = async (link: Locator): Promise<void> => {
    await Promise.all([visitor.page.waitForNavigation(), link.click()]);
    await visitor.check();
  };
  const open = async (): Promise<void> => {
    await visitor.goto('/imports');
    await to(visitor.page.locator('main td a, main th a').first());
  };

  it('tries it, puts it right, lets it in and takes it back', async () => {
    const word = `Assistito${width}`;
    const file = [
      `Elenco ${width};;;;;`,
      // Another title each time: what is said of one is known from then on.
      `Cognome;Nome;Nato il;Cellulare;Note ${width};Famiglia`,
      `${word.toUpperCase()};Rosa;21/03/1947;0173 441122;sente poco;`,
      `${word};Ugo;31/02/1950;;;`,
      `${word};Ivo;1941-01-01;173441122;;`,
      `${word};Lia;02/04/52;;;`,
    ].join('\r\n');
    await visitor.goto('/people');
    await see('people');
    await visitor.press('Da un foglio');
    await see('files');
    await visitor.page.locator('#f-kind').selectOption('people');
    await visitor.page
      .locator('#f-file')
      .setInputFiles({ name: 'assistiti.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    await visitor.press('Prova il foglio');
    expect(await visitor.text()).toContain('Per esempio: sente poco');
    await see('columns');
    await visitor.page.locator('select').nth(4).selectOption('-');
    await visitor.press('Prova le righe');
    await work('tried');
    await open();
    expect(await visitor.text()).toContain('Manca lo 0 davanti al numero');
    await see('trial');
    await visitor.press('Aggiusta una riga');
    await visitor.press('Aggiusta una riga');
    await visitor.press('Aggiusta una riga');
    const day = visitor.page.getByLabel('Data di nascita').first();
    await day.fill('28/02/1950');
    await visitor.press('Salva e riprova');
    await see('ready');
    await visitor.press('Fai entrare: 4 persone');
    await see('work');
    await work('taken');
    await open();
    expect(await visitor.text()).toContain('Entrati finora: 4 persone');
    await see('taken');
    await visitor.page.locator('summary', { hasText: 'Annulla l’importazione' }).click();
    await visitor.press('Annulla l’importazione');
    await work('taken_back');
    await open();
    await see('taken-back');
    const { rows } = await stage.ente.query('SELECT 1 FROM people WHERE ente_id = $1 AND family_name ILIKE $2', [
      stage.ente.id,
      word,
    ]);
    expect(rows).toEqual([]);
  });

  it('asks which table, and who is meant; changes what is ticked, and begins again where it broke off', async () => {
    const known = await stage.ente.person({ familyName: `Nota${width}`, birthDate: '1950-05-06' });
    const { rows: there } = await stage.ente.query(
      `UPDATE people SET channels = '{call}' WHERE id = $1 RETURNING given_name`,
      [known.id],
    );
    const name = String(there[0]?.['given_name']);
    const file = await workbook({
      Altre: [
        ['Cognome', 'Nome', 'Data di nascita'],
        [`Altra${width}`, 'Eva', '09/05/1950'],
      ],
      Persone: [
        ['Cognome', 'Nome', 'Data di nascita', 'Telefono'],
        [`Nota${width}`, name, '06/05/1950', '0173 441177'],
        [`Nota${width}`, `${name}e`, '06/05/1950', ''],
        [`Nuova${width}`, 'Lea', '07/05/1950', ''],
        [`Fuori${width}`, 'Ada', '08/05/1950', ''],
      ],
    });
    await visitor.goto('/imports');
    await visitor.page.locator('#f-kind').selectOption('people');
    await visitor.page
      .locator('#f-file')
      .setInputFiles({ name: 'elenco.xlsx', mimeType: 'application/xlsx', buffer: file });
    await visitor.press('Prova il foglio');
    await see('sheets');
    await to(visitor.page.locator('.panel', { hasText: 'Persone' }).getByRole('button', { name: 'Prendi questa' }));
    await work('tried');
    await open();
    await see('asks');
    await visitor.press(`Sì, è ${name} Nota${width}`);
    await open();
    await see('differs');
    await visitor.page.locator('input[name=ticked]').first().check();
    await visitor.press('Salva quello che ho spuntato');
    await see('ticked');
    await to(visitor.page.locator('main a', { hasText: 'Pronte' }));
    const out = visitor.page
      .locator('.panel', { hasText: `Fuori${width}` })
      .getByRole('button', { name: 'Lascia fuori' });
    await to(out);
    await see('left-out');
    await stage.ente.query(`UPDATE intakes SET state = 'failed' WHERE ente_id = $1 AND state = 'tried'`, [
      stage.ente.id,
    ]);
    await open();
    await see('failed');
    await visitor.press('Riprova');
    await work('taken');
    await open();
    await see('changed');
    expect(await visitor.text()).toContain('Entrati finora: 1 persona. Cambiati: 1.');
    const { rows } = await stage.ente.query(
      `SELECT given_name FROM people WHERE ente_id = $1 AND family_name IN ($2, $3, $4) ORDER BY given_name`,
      [stage.ente.id, `Nota${width}`, `Nuova${width}`, `Fuori${width}`],
    );
    expect(rows.map((row) => row['given_name'])).toEqual(['Lea', name].sort());
  });
});
