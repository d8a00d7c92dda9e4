// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { look } from '../support/look.js';

describe('whoever answers the telephone', () => {
  const stage = setStage();
  const open: Visitor[] = [];
  afterEach(async () => {
    for (const visitor of open.splice(0)) await visitor.close();
  });

  it.each([
    [1280, true],
    [360, true],
    [360, false],
  ])('finds somebody from the board, %s pixels wide, scripts %s', async (width, javaScript) => {
    const { ente, browser, app } = stage;
    const familyName = `Ferrero${javaScript ? 'x' : 'y'}${width > 400 ? 'x' : 'y'}`;
    const lady = await ente.person({ withLogin: false, familyName });
    const operator = await ente.person({ roles: ['operator'] });
    const olga = await Visitor.open(browser, app.url, { width, javaScript });
    open.push(olga);
    await olga.signIn(operator.login);
    await olga.goto('/board');
    await look(olga, `board-${width}`);
    await olga.page.locator('#header-search').fill(`nome ${familyName.toUpperCase()}`);
    await Promise.all([olga.page.waitForNavigation(), olga.page.locator('.header-search-button').click()]);
    await olga.check();
    await look(olga, `search-${width}`);
    await Promise.all([olga.page.waitForNavigation(), olga.page.locator(`main a[href="/people/${lady.id}"]`).click()]);
    await olga.check();
    await olga.page.locator('#related summary').first().click();
    await olga.page.locator('#f-related-name').fill('Carla Bo');
    await olga.page.locator('#f-related-tie').selectOption('child');
    await olga.page.locator('#f-related-phone').fill('0173 001019');
    await olga.page.locator('#f-related-emergencyOrder').selectOption('1');
    await olga.page.locator('#f-related-holdsKey').check();
    const save = olga.page.locator('#related form').last().getByRole('button');
    await Promise.all([olga.page.waitForNavigation(), save.click()]);
    await olga.check();
    expect(await olga.text()).toContain('Ha le chiavi di casa: Carla Bo, figlio o figlia');
    await look(olga, `person-${width}`);
    await olga.goto('/people/new');
    await look(olga, `new-${width}`);
  });
});
