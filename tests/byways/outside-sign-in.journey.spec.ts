// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Door, LEVEL_2 } from '../api/openid/door.js';
import { openBrowser, Visitor } from '../support/browser.js';
import { fiscalCodeFor } from '../support/fiscal-code.js';
import type { ServedApp } from '../support/served.js';

let door: Door<ServedApp>;
let browser: Browser;
let site: string;

beforeAll(async () => {
  door = await Door.serve();
  site = door.site;
  await door.add();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await door?.close();
});

describe('signing in with SPID in the browser', () => {
  it.each([
    ['with scripts, 360 px', { width: 360 }],
    ['with scripts, 1280 px', { width: 1280 }],
    ['without scripts', { javaScript: false }],
  ])('asks to join, is taken in by an operator, and goes in and out (%s)', async (how, options) => {
    const born = '1948-09-12';
    const code = fiscalCodeFor(born, how.includes('360') ? 'FRNTRS' : how.includes('1280') ? 'FRNTRA' : 'FRNTRB');
    const claims = {
      sub: code,
      fiscal_number: code,
      given_name: 'TERESA',
      family_name: `FERNO ${how.length}`,
      birthdate: born,
    };
    door.idp.next = { claims, level: LEVEL_2 };
    const teresa = await Visitor.open(browser, site, options);
    await teresa.goto('/sign-in');
    await teresa.press('Entra con SPID');
    expect(await teresa.text()).toContain('Abbiamo la tua richiesta');
    await teresa.page.locator('#f-phone').fill('0173 123456');
    await teresa.press('Lascia il numero');
    const carla = await Visitor.open(browser, site, {});
    const cookie = { name: 'reciproca_session', value: await door.openWeb(), url: site };
    await carla.page.context().addCookies([cookie]);
    await carla.goto('/join-requests');
    await carla.press(`Teresa Ferno ${how.length}`);
    await carla.press('Registra e fai entrare');
    expect(await carla.text()).toContain(`${code.slice(0, 3)}••••••••••`);
    await teresa.goto('/sign-in/asked');
    expect(await teresa.text()).toContain('Puoi entrare');
    await teresa.goto('/sign-in?next=%2Fme');
    await teresa.press('Entra con SPID');
    expect(new URL(teresa.page.url()).pathname).toBe('/me');
    await teresa.page
      .locator('form[action="/sign-out"] button')
      .first()
      .evaluate((button) => {
        (button as HTMLButtonElement).form?.submit();
      });
    // Over our page, which leads on by itself, to where the other session ends.
    await teresa.page.waitForURL((url) => url.origin === door.idp.issuer || url.pathname === '/sign-in');
    await teresa.goto('/me');
    expect(new URL(teresa.page.url()).pathname).not.toBe('/me');
    await Promise.all([teresa.close(), carla.close()]);
  });
});
