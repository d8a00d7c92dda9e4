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
    const broken: string[] = [];
    visitor.page.on('pageerror', ({ message }) => broken.push(message));
    await visitor.page.reload({ waitUntil: 'domcontentloaded' });
    await eventually(() => Promise.resolve(tiles.asked.length > 0));
    await visitor.page.locator('input[name=_pin]').click({ position: { x: 200, y: 100 } });
    await eventually(async () => (await said()).includes('dal centro di'));
    expect(await streets().count()).toBe(0);
    expect(broken).toEqual([]);
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

describe('streets under a way', () => {
  const mornings = () => dayAhead(4).slice(0, 10);

  it.each([
    [1280, false],
    [360, true],
  ])('have the two stops of a ride in their order, for its driver: %i px, dark: %s', async (width, dark) => {
    const [marco, lucia] = [await ente.driver(), await ente.person({ staircase: 1 })];
    const [driver, rider] = await Promise.all([marco, lucia].map(({ id }) => signIn(app, ente, id)));
    const day = width === 360 ? 5 : 6;
    await driver!.client.post('/offers', {
      ...{ service: 'trasporto', category: 'ride', title: 'Vado a Verduno', toPlaceId: ente.places['hospital'] },
      autoAccept: true,
      when: { windows: [{ start: dayAhead(day, '08:00'), end: dayAhead(day, '09:00') }] },
      details: { seats: 3, detourMinutes: 30 },
    });
    const { body } = await rider!.client.post<{ id: string }>('/requests', {
      ...{ service: 'trasporto', category: 'ride', title: 'Visita', toPlaceId: ente.places['hospital'] },
      details: { arriveBy: dayAhead(day, '09:00') },
    });
    const found = async () =>
      (await rider!.client.get<{ items: { id: string }[] }>(`/requests/${body.id}/proposals`)).body.items[0];
    await eventually(async () => (await found()) !== undefined);
    const { body: agreed } = await rider!.client.post<{ agreementId: string }>(
      `/proposals/${(await found())?.id}/accept`,
    );
    await enter(marco.login, `/agreements/${agreed.agreementId}`, { width, dark });
    await seeWay(['1', '2'], `ride-streets-${width}`);
    const { rows } = await ente.query('SELECT offer_slot_id AS slot FROM agreements WHERE id = $1', [
      agreed.agreementId,
    ]);
    await visitor.goto(`/departures/${rows[0]?.['slot']}`);
    await seeWay(['1', '2'], `departure-streets-${width}`);
  });

  it.each([1280, 360])('have every halt of a round, each with its number: %i px', async (width) => {
    const [carla, marco] = [await ente.person({ roles: ['coordinator'] }), await ente.driver()];
    const { client } = await signIn(app, ente, carla.id);
    const asked = ['market', 'hospital', 'garden'].map(async (from) => {
      const { id } = await ente.person({ staircase: 1, withLogin: false });
      const self = await signIn(app, ente, id);
      const { body } = await self.client.post<{ id: string }>('/requests', {
        ...{ service: 'trasporto', category: 'ride', title: 'Cassetta', placeId: ente.places[from] },
        ...{ toPlaceId: ente.places[`home:${id}`], autoAccept: true },
        details: { leaveAt: dayAhead(4, '09:00'), leaveUntil: dayAhead(4, '11:30'), parcel: true },
      });
      return body.id;
    });
    const requestIds: string[] = [];
    for (const one of asked) requestIds.push(await one);
    const { status, body } = await client.post<{ id: string; halts: unknown[] }>('/rounds', {
      ...{ driverId: marco.id, day: mornings(), from: '09:00', until: '12:30', room: 6, requestIds },
    });
    expect(status).toBe(201);
    const numbers = body.halts.map((_, nth) => String(nth + 1));
    expect(numbers.length).toBeGreaterThan(3);
    await enter(marco.login, `/rounds/${body.id}`, { width });
    await seeWay(numbers, `round-streets-${width}`);
    await visitor.press('Sì, lo faccio');
    await seeWay(numbers, `round-agreed-streets-${width}`);
  });

  /** Every number is seen on the streets, inside their frame, and in the list beside them. */
  async function seeWay(numbers: readonly string[], name: string): Promise<void> {
    await streets().waitFor();
    await streets().scrollIntoViewIfNeeded();
    const marks = streets().locator('.mark');
    await eventually(async () => (await marks.count()) > 1);
    // Halts at the same door share a mark.
    const seen = (await marks.allInnerTexts()).flatMap((text) => text.split(/\D+/));
    expect(seen.toSorted()).toEqual([...numbers].toSorted());
    expect(await streets().locator('.way').count()).toBe(1);
    const frame = await streets().boundingBox();
    for (const box of await Promise.all((await marks.all()).map((mark) => mark.boundingBox()))) {
      expect(box!.x).toBeGreaterThanOrEqual(frame!.x);
      expect(box!.x + box!.width).toBeLessThanOrEqual(frame!.x + frame!.width);
      expect(box!.y).toBeGreaterThanOrEqual(frame!.y);
      expect(box!.y + box!.height).toBeLessThanOrEqual(frame!.y + frame!.height);
    }
    await visitor.check();
    await look(visitor, name);
  }
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
    // A press while the map still moves is lost.
    await eventually(async () => {
      const isEnd = (await closer.getAttribute('aria-disabled')) === 'true';
      if (!isEnd) await closer.click({ force: true });
      return isEnd;
    });
    expect(Math.max(...tiles.asked.map(({ zoom }) => zoom))).toBeLessThanOrEqual(15);
    await visitor.check();
    await look(visitor, `around-streets-${width}`);
  });
});
