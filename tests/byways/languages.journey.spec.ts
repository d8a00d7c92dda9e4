// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import type { Language } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import '../support/every-lib.js';
import { smsConsent } from '../builders/identity.js';
import { ApiClient } from '../support/app.js';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { openSession } from '../support/sessions.js';
import { dayAhead, PASSWORD } from '../support/world.js';

/** How far the heading is from either edge of what it stands in: on the right is where Arabic begins. */
const HEADING_FROM_EDGES = `(() => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('main h1'));
  const [words, main] = [range.getBoundingClientRect(), document.querySelector('main').getBoundingClientRect()];
  return { right: main.right - words.right, left: words.left - main.left };
})()`;

describe('somebody who reads another language', () => {
  const stage = setStage();

  async function signIn({ page }: Visitor, login: string): Promise<void> {
    await page.locator('#f-login').fill(login);
    await page.locator('#f-password').fill(PASSWORD);
    await Promise.all([page.waitForNavigation(), page.locator('main button[type=submit]').first().click()]);
  }

  async function expectPage(visitor: Visitor, language: Language, width: number): Promise<void> {
    expect(await visitor.page.evaluate('document.documentElement.lang')).toBe(language);
    expect(await visitor.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  }

  async function ask(visitor: Visitor, language: Language, width: number): Promise<void> {
    const t = translator(language);
    await visitor.goto('/requests/new/condominio');
    await expectPage(visitor, language, width);
    await visitor.page.locator('[name=category]').selectOption('shopping');
    await visitor.page.locator('[name=title]').fill(t('exchange:help.shopping'));
    await visitor.press(t('ui:next'));
    await expectPage(visitor, language, width);
    await visitor.page.locator('[name=date]').fill(dayAhead(12).slice(0, 10));
    await visitor.page.locator('[name=from]').fill('09:00');
    await visitor.page.locator('[name=until]').fill('11:00');
    await visitor.press(t('ui:next'));
    await expectPage(visitor, language, width);
    await visitor.press(t('exchange:new.send.request'));
    await expectPage(visitor, language, width);
    expect(new URL(visitor.page.url()).pathname).toMatch(/^\/requests\/[^/]+$/);
  }

  it.each([
    [360, false],
    [1280, true],
  ])('is met in Arabic by what their browser says, and asks for help (%d wide, dark: %s)', async (width, dark) => {
    const { login } = await stage.ente.person();
    const visitor = await Visitor.open(stage.browser, stage.app.url, { width, dark, locale: 'ar' });
    await visitor.goto('/sign-in');
    expect(await visitor.page.evaluate('document.documentElement.dir')).toBe('rtl');
    await signIn(visitor, login);
    await expectPage(visitor, 'ar', width);
    await ask(visitor, 'ar', width);
    const { left, right } = await visitor.page.evaluate<{ left: number; right: number }>(HEADING_FROM_EDGES);
    expect(right).toBeLessThan(left);
    for (const path of ['/', '/around', '/calendar', '/calendar?view=month', '/conversations', '/me']) {
      await visitor.goto(path);
      await expectPage(visitor, 'ar', width);
    }
    await visitor.close();
  });

  it.each([true, false])('chooses Romanian by its name before signing in (scripts: %s)', async (javaScript) => {
    const { login } = await stage.ente.person();
    const visitor = await Visitor.open(stage.browser, stage.app.url, { javaScript, width: 360 });
    await visitor.goto('/sign-in');
    const romanian = visitor.page.locator('main').getByRole('button', { name: 'Română', exact: true });
    expect(await romanian.getAttribute('lang')).toBe('ro');
    await Promise.all([visitor.page.waitForNavigation(), romanian.click()]);
    await expectPage(visitor, 'ro', 360);
    await signIn(visitor, login);
    await expectPage(visitor, 'ro', 360);
    await ask(visitor, 'ro', 360);
    await visitor.close();
  });

  it('is asked by text in Arabic, and answers with a word of it', async () => {
    const { ente, app, browser } = stage;
    const operator = await ente.person({ roles: ['operator'] });
    const rider = await ente.person({ devices: 'basic_phone', withLogin: false, birthDate: '1944-04-04' });
    const driver = await ente.driver();
    for (const [id, name, phone, language] of [
      [rider.id, 'Rita', '+393330077001', 'it'],
      [driver.id, 'Samira', '+393330077002', 'ar'],
    ]) {
      await ente.query(
        "UPDATE people SET given_name = $2, phone = $3, ui_language = $4, channels = '{sms,call}' WHERE id = $1",
        [id, name, phone, language],
      );
      await ente.add(smsConsent({ personId: id ?? '' }));
    }
    const day = dayAhead(6).slice(0, 10);
    const posted = await new ApiClient(app.url, await openSession(ente, driver.id, 'api')).post('/offers', {
      service: 'trasporto',
      category: 'ride',
      title: 'Vado a Verduno',
      toPlaceId: ente.places['hospital'],
      when: { windows: [{ start: `${day}T08:00:00+01:00`, end: `${day}T09:00:00+01:00` }] },
      details: { seats: 2, detourMinutes: 30 },
    });
    expect(posted.status).toBe(201);

    const visitor = await Visitor.open(browser, app.url);
    await visitor.signIn(operator.login);
    await visitor.goto(`/demo/phones?with=${rider.id}&with=${driver.id}`);
    const screen = (name: string) => visitor.page.getByLabel(`Messaggi di ${name}`);
    const write = async (name: string, text: string): Promise<void> => {
      await visitor.page.getByLabel(`Scrivi come ${name}`).fill(text);
      await Promise.all([
        visitor.page.waitForNavigation(),
        screen(name).getByRole('button', { name: 'Manda' }).click(),
      ]);
      await visitor.untilLive();
    };
    const [, month, date] = day.split('-').map(Number);
    await write('Rita', `passaggio ospedale ${date}/${month} ore 9`);
    await screen('Rita').getByText('Rispondi SI per confermare').waitFor();
    await write('Rita', 'sì');
    await screen('Samira').getByText('نعم').first().waitFor();
    await write('Samira', 'نعم');
    await screen('Rita').getByText('Samira può portarti').waitFor();
    await write('Rita', 'ok');
    await screen('Rita').getByText("D'accordo con Samira").waitFor();
    await visitor.close();
  });
});
