// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { openBrowser, Visitor } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { look } from '../support/look.js';
import { signIn } from '../support/neighbour.js';
import { type ServedApp, serveApp } from '../support/served.js';
import { openTileServer, type TileServer } from '../support/tile-server.js';
import { dayAhead, PASSWORD, TestEnte } from '../support/world.js';

let tiles: TileServer;
let app: ServedApp;
let browser: Browser;
let ente: TestEnte;
let visitor: Visitor;

beforeAll(async () => {
  tiles = await openTileServer();
  app = await serveApp(tiles.settings);
  browser = await openBrowser();
  ente = await TestEnte.create(app.database.url);
  await ente.query("INSERT INTO ente_comuni (ente_id, comune_code) VALUES ($1, '004003')", [ente.id]);
});
afterAll(async () => {
  await browser.close();
  await ente.close();
  await app.close();
  await tiles.close();
});
beforeEach(() => {
  tiles.mood = 'well';
  tiles.asked.length = 0;
});
afterEach(() => visitor.close());

type Options = Parameters<typeof Visitor.open>[2];

async function enter(login: string, path: string, options: Options = {}): Promise<void> {
  visitor = await Visitor.open(browser, app.url, options);
  await visitor.signIn(login);
  await visitor.goto(path);
}
async function openPin(options: Options = {}): Promise<void> {
  const { login } = await ente.person({ roles: ['coordinator'] });
  await enter(login, '/places/new', options);
}
const streets = (): Locator => visitor.page.locator('street-map .is-shown .stage');
const drawn = (): Locator => visitor.page.locator('.pin-map');
const position = async (): Promise<number[]> =>
  (await visitor.page.locator('[name=position]').inputValue()).split(', ').map(Number);
const said = (): Promise<string> => visitor.page.locator('#pin [role=status]').innerText();

describe('streets under a pin', () => {
  it.each([1280, 360])('take it where they are pressed, and the form saves it: %i px', async (width) => {
    await openPin({ width });
    await streets().waitFor();
    expect(await drawn().isVisible()).toBe(false);
    await visitor.page.locator('[name=name]').fill(`Sportello ${width}`);
    await streets().click({ position: { x: 200, y: 100 } });
    await eventually(async () => /Il punto è a [\d,]+ k?m dal centro di /.test(await said()));
    const [lat, lon] = await position();
    await visitor.check();
    await look(visitor, `pin-streets-${width}`);
    await visitor.page.locator('[name=kind]').selectOption('service');
    await visitor.page.locator('[name=comune]').fill('Alba');
    await visitor.press('Salva il luogo');
    if ((await visitor.text()).includes('Il comune più vicino')) {
      await visitor.page.locator('#f-positionIsRight').check();
      await visitor.press('Salva il luogo');
    }
    const { rows } = await ente.query('SELECT lat, lon FROM places WHERE name = $1', [`Sportello ${width}`]);
    expect(rows).toEqual([{ lat, lon }]);
  });

  it('take it from the keyboard, and say where it is', async () => {
    await openPin();
    await streets().waitFor();
    await streets().focus();
    const { keyboard } = visitor.page;
    await keyboard.press('Enter');
    const [lat = 0, lon = 0] = await position();
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight']) await keyboard.press(key);
    const [north = 0, east = 0] = await position();
    expect([north > lat, east > lon]).toEqual([true, true]);
    await eventually(async () => (await said()).includes('dal centro di'));
    await visitor.page.getByRole('button', { name: 'Più a sud' }).click();
    expect((await position())[0]).toBeLessThan(north);
    expect(visitor.page.url()).toMatch(/\/places\/new$/);
    await visitor.page.locator('[name=position]').fill('https://www.openstreetmap.org/?mlat=44.71&mlon=8.04');
    await visitor.page.locator('[name=position]').press('Tab');
    await eventually(async () => (await said()).includes('dal centro di Alba'));
  });

  it('say the numbers of the place while nobody says it in words', async () => {
    await openPin();
    await streets().waitFor();
    await visitor.page.route('**/places/new', (route) => route.abort());
    await streets().focus();
    await visitor.page.keyboard.press('Enter');
    await eventually(async () => /^\d+\.\d+, \d+\.\d+$/.test(await said()));
  });

  it('are told the numbers of squares, and nothing of who looks at them', async () => {
    await openPin();
    await streets().waitFor();
    expect(tiles.asked.length).toBeGreaterThan(1);
    for (const { path, headers } of tiles.asked) {
      expect(path).toMatch(/^\/\d+\/\d+\/\d+\.png$/);
      expect([headers.referer, headers.origin, headers.cookie]).toEqual([undefined, undefined, undefined]);
    }
    expect(await visitor.page.locator('street-map .note').innerText()).toContain('Strade: Strade <di> prova & C.');
  });

  it.each(['failing', 'silent'] as const)('leave the map that is drawn where their server is %s', async (mood) => {
    tiles.mood = mood;
    await openPin();
    await eventually(() => Promise.resolve(tiles.asked.length > 0));
    await visitor.page.locator('input[name=_pin]').click({ position: { x: 200, y: 100 } });
    await eventually(async () => (await said()).includes('dal centro di'));
    expect(await streets().count()).toBe(0);
  });

  it('give way to the map that is drawn, with the pin where it is, when their server goes', async () => {
    await openPin();
    await streets().click({ position: { x: 200, y: 100 } });
    await eventually(async () => (await said()).includes('dal centro di'));
    tiles.mood = 'failing';
    for (let times = 0; times < 4; times += 1) await visitor.page.getByRole('button', { name: 'Più vicino' }).click();
    await drawn().waitFor();
    expect(await drawn().locator('.map-marker').count()).toBe(1);
  });

  it('are not there without scripts', async () => {
    await openPin({ javaScript: false, width: 360 });
    expect(await drawn().isVisible()).toBe(true);
    await visitor.page.locator('input[name=_pin]').click({ position: { x: 200, y: 100 } });
    expect(await said()).toContain('dal centro di');
    expect(tiles.asked).toEqual([]);
  });
});

describe('streets around neighbours', () => {
  it.each([
    [1280, 'it-IT', false],
    [360, 'ar', true],
  ])('never come closer than the grid does: %i px, %s', async (width, locale, dark) => {
    const [giver, asker] = [await ente.person(), await ente.person({ staircase: 1 })];
    const { client } = await signIn(app, ente, asker.id);
    const posted = await client.post('/requests', {
      service: 'condominio',
      category: 'shopping',
      title: 'Spesa del sabato',
      durationMinutes: 60,
      when: { windows: [{ start: dayAhead(5, '09:00'), end: dayAhead(5, '12:00') }] },
    });
    expect(posted.status).toBe(201);
    visitor = await Visitor.open(browser, app.url, { width, locale, dark });
    await visitor.page.goto(`${app.url}/sign-in`);
    await visitor.page.locator('#f-login').fill(giver.login);
    await visitor.page.locator('#f-password').fill(PASSWORD);
    await visitor.page.keyboard.press('Enter');
    await visitor.page.waitForURL((url) => url.pathname !== '/sign-in');
    await visitor.goto('/around?view=map');
    await streets().waitFor();
    expect(await streets().locator('.cell').count()).toBeGreaterThan(0);
    const closer = visitor.page.locator('street-map .leaflet-control-zoom-in');
    for (let times = 0; times < 12; times += 1) await closer.click({ force: true });
    await eventually(async () => (await closer.getAttribute('aria-disabled')) === 'true');
    expect(Math.max(...tiles.asked.map(({ zoom }) => zoom))).toBeLessThanOrEqual(15);
    await visitor.check();
    await look(visitor, `around-streets-${width}`);
  });
});
