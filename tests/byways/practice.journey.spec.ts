// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { setStage } from '../support/journey.js';
import { look } from '../support/look.js';

const BAND = 'Prova: niente di quello che fai qui esce o conta';

describe('practice', () => {
  const stage = setStage();

  it.each([
    { width: 360, javaScript: true },
    { width: 1280, javaScript: false },
  ])('is opened, stepped into, tried and left, $width px wide, scripts: $javaScript', async ({ width, javaScript }) => {
    const { ente, app, browser } = stage;
    const carla = await ente.person({ roles: ['coordinator'] });
    const visitor = await Visitor.open(browser, app.url, { width, javaScript });
    const { page } = visitor;
    const see = (name: string) => look(visitor, `practice-${name}-${width}`);
    const bands = (): Promise<number> => page.locator('.practice-band', { hasText: BAND }).count();

    await visitor.signIn(carla.login);
    await visitor.goto('/help');
    await page.getByRole('link', { name: 'Provare senza fare danni' }).first().click();
    await visitor.check();
    await visitor.press('Apri la prova');
    expect(await visitor.text()).toContain('La prova è aperta dal');
    expect(await bands()).toBe(0);
    await see('desk');
    await visitor.press('Entra nella prova');
    expect(await visitor.text()).toContain('Prendi una richiesta al telefono');
    await see('inside');

    for (const path of [
      '/board',
      '/people',
      '/calls',
      '/settings',
      '/messages',
      '/places',
      '/signals',
      '/plans',
      '/me',
    ]) {
      await visitor.goto(path);
      expect([path, await bands()]).toEqual([path, 1]);
      const overflow = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      expect([path, overflow]).toEqual([path, false]);
    }
    await eventually(async () => {
      await visitor.goto('/messages');
      return (await visitor.text()).includes('Sarebbe partito');
    });
    await visitor.goto('/practice');
    await visitor.press('Stampa il foglio di chi guida');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.practice-words').isVisible()).toBe(true);
    expect(await page.locator('.practice-band button').isVisible()).toBe(false);
    await see('sheet');
    await page.emulateMedia({ media: null });
    await visitor.goto('/practice');
    expect(await page.locator('main').getByText('Fatto', { exact: true }).count()).toBe(1);

    await Promise.all([
      page.waitForNavigation(),
      page.locator('.practice-band').getByRole('button', { name: 'Esci dalla prova' }).click(),
    ]);
    await visitor.check();
    expect([await bands(), await visitor.text()]).toEqual([0, expect.stringContaining('Sei di nuovo nell’ente vero')]);
    await page.locator('summary', { hasText: 'Chiudi la prova' }).click();
    await page.locator('details[open]').getByRole('button', { name: 'Chiudi la prova' }).click();
    await page.waitForLoadState();
    await visitor.check();
    expect(await visitor.text()).toContain('La prova è chiusa');
    await visitor.close();
  });
});
