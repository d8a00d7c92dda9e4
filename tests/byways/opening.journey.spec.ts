// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { look } from '../support/look.js';
import { type ServedApp, serveApp } from '../support/served.js';
import { PASSWORD } from '../support/world.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  { width: 360, javaScript: true },
  { width: 1280, javaScript: false },
])('an empty installation, $width px wide, scripts: $javaScript', ({ width, javaScript }) => {
  let app: ServedApp;
  let visitor: Visitor;
  const see = (name: string) => look(visitor, `opening-${name}-${width}`);
  beforeAll(async () => {
    app = await serveApp({ DEMO: 'off' });
    visitor = await Visitor.open(browser, app.url, { width, javaScript });
  });
  afterAll(async () => {
    await visitor.close();
    await app.close();
  });

  const fill = async (fields: Readonly<Record<string, string>>): Promise<void> => {
    for (const [id, value] of Object.entries(fields)) await visitor.page.locator(`[id="f-${id}"]`).fill(value);
  };

  it('becomes an ente whose coordinator is led on, without a console', async () => {
    const printed = (): string => /http[^"\s]+(\/installation\/join\/[\w-]+)/.exec(app.log())?.[1] ?? '';
    await eventually(() => printed() !== '');
    await visitor.goto(printed());
    const secret = (await visitor.page.locator('main code').innerText()).replaceAll(' ', '');
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    await see('join');
    await fill({ name: 'Ada Viglione', login: 'ada', password: PASSWORD, code: totp.generate() });
    await visitor.press('Fatto');
    await fill({ login: 'ada', password: PASSWORD, code: totp.generate({ timestamp: Date.now() + 30_000 }) });
    await visitor.press('Entra');
    expect(await visitor.text()).toContain('Non c’è ancora nessun ente');
    await visitor.press('Apri un ente');
    await see('new');
    await fill({
      name: 'Consorzio del Monregalese',
      slug: 'monregalese',
      'coordinator-givenName': 'Pia',
      'coordinator-familyName': 'Basso',
      'coordinator-email': 'pia@example.org',
    });
    await visitor.press('Apri l’ente');
    await see('ente');
    const link = await visitor.page.locator('main code').innerText();
    await visitor.goto('/installation/administrators');
    await visitor.goto('/installation/log');
    await see('log');

    await visitor.goto(new URL(link).pathname);
    await see('invitation');
    await fill({ birthDate: '1975-04-03', login: 'pia.basso', password: PASSWORD });
    await visitor.press('Fatto');
    await visitor.signIn('pia.basso');
    expect(await visitor.text()).toContain('Passi fatti: 1 su 8');
    await see('board');
    await visitor.press('Guarda tutti i passi');
    await see('steps');
    await visitor.goto('/settings/comuni');
    await fill({ names: 'Mondovì\nVicoforte' });
    await visitor.press('Aggiungi');
    await see('comuni');
    await visitor.goto('/settings/staff');
    await fill({ givenName: 'Olga', familyName: 'Dutto', email: 'olga@example.org' });
    await visitor.page.locator('#f-role').selectOption('operator');
    await visitor.press('Manda l’invito');
    await see('invited');
    await visitor.goto('/settings/staff');
    await see('staff');
  });
});
