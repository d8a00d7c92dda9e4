// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { dayAhead, type TestPerson } from '../support/world.js';

describe.each([
  { javaScript: true, width: 1280 },
  { javaScript: false, width: 360 },
])('babysitting in the same staircase, scripts on: $javaScript', ({ javaScript, width }) => {
  const stage = setStage();

  async function post(visitor: Visitor, kind: 'offer' | 'request', title: string): Promise<void> {
    await visitor.goto(`/${kind}s/new/condominio`);
    await visitor.page.locator('[name=category]').selectOption('babysitting');
    await visitor.page.locator('[name=title]').fill(title);
    await visitor.press('Avanti');
    await visitor.page.locator('[name=date]').fill(dayAhead(5).slice(0, 10));
    await visitor.page.locator('[name=from]').fill('15:00');
    await visitor.page.locator('[name=until]').fill('18:00');
    await visitor.press('Avanti');
    await visitor.press(kind === 'offer' ? 'Pubblica l’offerta' : 'Pubblica la richiesta');
  }

  /** Without scripts people look again themselves. */
  async function untilShown(visitor: Visitor, path: string, selector: string): Promise<void> {
    for (let tries = 0; tries < 40; tries += 1) {
      await visitor.goto(path);
      if ((await visitor.page.locator(selector).count()) > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`${selector} never stood on ${path}`);
  }

  it('is offered, asked for, agreed, done and confirmed by two neighbours', async () => {
    const helper: TestPerson = await stage.ente.person({ vetted: true });
    const parent: TestPerson = await stage.ente.person();
    const one = await Visitor.open(stage.browser, stage.app.url, { javaScript, width });
    const other = await Visitor.open(stage.browser, stage.app.url, { javaScript, width });
    await one.signIn(helper.login);
    await other.signIn(parent.login);

    await post(one, 'offer', 'Guardo volentieri i bambini');
    await post(other, 'request', 'Chi guarda Emma e Luca?');
    const proposals = 'main a[href^="/proposals/"]';
    await untilShown(other, new URL(other.page.url()).pathname, proposals);
    await Promise.all([other.page.waitForNavigation(), other.page.locator(proposals).first().click()]);
    expect(await other.text()).toContain('Abita nella stessa scala');
    await other.press('Accetto');
    expect(await other.text()).toContain('Chi chiede ha detto sì');

    await untilShown(one, '/', proposals);
    await Promise.all([one.page.waitForNavigation(), one.page.locator(proposals).first().click()]);
    await one.press('Accetto');
    const agreement = new URL(one.page.url()).pathname;
    expect(agreement).toContain('/agreements/');
    await stage.ente.letPass(agreement.split('/').at(-1) ?? '');
    await one.goto(agreement);
    await one.press('È fatto');
    await one.press('Sì, è fatto');
    await other.goto(agreement);
    await other.press('Confermo: è andata così');
    await other.press('Sì, confermo');
    expect(await other.text()).toContain('Concluso');
    await one.goto('/minutes');
    expect(await one.text()).toMatch(/\+2 ore/);
    await one.close();
    await other.close();
  });

  it('keeps what was typed when something is missing, and says what', async () => {
    const person = await stage.ente.person();
    const visitor = await Visitor.open(stage.browser, stage.app.url, { javaScript, width });
    await visitor.signIn(person.login);
    await visitor.goto('/requests/new/condominio');
    await visitor.page.locator('[name=description]').fill('Una frase che non deve sparire');
    await visitor.press('Avanti');
    expect(await visitor.page.locator('[name=description]').inputValue()).toBe('Una frase che non deve sparire');
    expect(await visitor.page.locator('[aria-invalid=true]').count()).toBeGreaterThan(0);
    await visitor.close();
  });
});
