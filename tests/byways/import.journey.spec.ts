// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { setStage } from '../support/journey.js';
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
  const open = async (): Promise<void> => {
    await visitor.goto('/imports');
    await Promise.all([visitor.page.waitForNavigation(), visitor.page.locator('main td a, main th a').first().click()]);
    await visitor.check();
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
});
