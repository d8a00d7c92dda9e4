// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { APP_IO_KEY, AppIoServer } from '../support/app-io-server.js';
import { openBrowser, Visitor } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { fiscalCodeFor } from '../support/fiscal-code.js';
import { look } from '../support/look.js';
import { type ServedApp, serveApp } from '../support/served.js';
import { TestEnte, type TestPerson } from '../support/world.js';

/** Of everybody a TestEnte makes. */
const CODE = fiscalCodeFor('1980-05-05', 'RSSMRA', true);
const SHOWN = `${CODE.slice(0, 3)}••••••••••${CODE.slice(13)}`;

describe('App IO, in the browser', () => {
  const io = new AppIoServer();
  let app: ServedApp;
  let browser: Browser;
  let ente: TestEnte;
  let carla: TestPerson;

  beforeAll(async () => {
    app = await serveApp(await io.open());
    browser = await openBrowser();
    ente = await TestEnte.create(app.database.url);
    carla = await ente.person({ roles: ['coordinator'] });
  });
  afterAll(async () => {
    await browser.close();
    await ente.close();
    await app.close();
    await io.close();
  });

  async function enter({ login }: TestPerson, path: string, options: Parameters<typeof Visitor.open>[2] = {}) {
    const visitor = await Visitor.open(browser, app.url, options);
    await visitor.signIn(login);
    await visitor.goto(path);
    return visitor;
  }

  /** What waits for the morning leaves now. */
  async function untilTaken(count: number): Promise<void> {
    await eventually(async () => {
      await ente.query('UPDATE deliveries SET run_at = now() WHERE done_at IS NULL AND run_at > now()');
      return io.taken.length >= count;
    });
  }

  async function writeTo(person: TestPerson, words: string): Promise<void> {
    const office = await enter(carla, `/people/${person.id}/conversation`);
    await office.page.locator('main textarea').first().fill(words);
    await office.press('Invia');
    await office.close();
  }

  it('is turned on by a coordinator with the key, which is tried', async () => {
    const one = await enter(carla, '/settings');
    await one.page.locator('main a[href="/settings/app-io"]').first().click();
    await one.page.waitForURL(/app-io/);
    expect(await one.text()).toContain('Chiave del servizio');
    await one.page.locator('[name=key]').fill(APP_IO_KEY);
    await one.press('Salva');
    await one.press('Prova la chiave');
    expect(await one.text()).toContain('La chiave va bene');
    expect(await one.page.content()).not.toContain(APP_IO_KEY);
    await look(one, 'app-io-key');
    await one.close();
  });

  it.each([
    [360, true],
    [1280, true],
    [360, false],
  ])('is asked for by a person, told something, and let go (%i px, scripts: %s)', async (width, javaScript) => {
    io.taken.length = 0;
    const anna = await ente.person({});
    const one = await enter(anna, '/me', { width, javaScript });
    await one.press('Avvisi nell’app IO');
    await look(one, `app-io-off-${width}-${javaScript}`);
    await one.page.locator('[name=appIoCode]').fill(CODE.slice(1));
    await one.page.locator('#f-agreed').check();
    await one.press('Avvisami nell’app IO');
    expect(await one.page.locator('[name=appIoCode]').inputValue()).toBe(CODE.slice(1));
    await look(one, `app-io-refused-${width}-${javaScript}`);
    await one.page.locator('[name=appIoCode]').fill(CODE.toLowerCase());
    await one.press('Avvisami nell’app IO');
    expect(await one.text()).toContain(SHOWN);
    expect(await one.page.content()).not.toContain(CODE);
    await look(one, `app-io-on-${width}-${javaScript}`);

    await writeTo(anna, 'Domani l’ufficio è chiuso per Rosa Segreta.');
    await untilTaken(1);
    const [taken] = io.taken;
    expect(taken).toMatchObject({ fiscalCode: CODE, content: { require_secure_channels: true } });
    expect(JSON.stringify(taken?.content)).not.toMatch(/Segreta|chiuso/);

    await one.goto('/me/app-io');
    await one.page.locator('form[action="/me/app-io/remove"] button').click();
    await one.page.locator('form[action="/me/app-io"]').waitFor();
    expect(await one.text()).not.toContain(SHOWN);
    await one.close();
  });

  it.each([360, 1280])('is read out by an operator, who writes down the yes (%i px)', async (width) => {
    io.taken.length = 0;
    const [bruno, olga] = [await ente.person({ withLogin: false }), await ente.person({ roles: ['operator'] })];
    const desk = await enter(olga, `/people/${bruno.id}`, { width });
    await desk.page.getByText('Lo chiede al telefono o allo sportello').click();
    const words = desk.page.getByText('Da leggere: «Posso scriverle nell’app IO');
    await words.scrollIntoViewIfNeeded();
    expect(await words.isVisible()).toBe(true);
    await look(desk, `app-io-read-out-${width}`);
    const form = desk.page.locator(`form[action="/people/${bruno.id}/app-io"]`);
    await form.locator('[name=appIoCode]').fill(CODE);
    await form.locator('#f-agreed').check();
    await Promise.all([desk.page.waitForNavigation(), form.locator('button[type=submit]').click()]);
    await desk.check();
    expect(await desk.text()).toContain(SHOWN);
    await writeTo(bruno, 'Può passare quando vuole.');
    await untilTaken(1);
    await desk.close();
  });
});
