// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { addDays, romeDay } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';

const today = romeDay(new Date());
/** The first Tuesday that is at least three days away. */
const tuesday = addDays(addDays(today, 3), (2 - DateTime.fromISO(addDays(today, 3)).weekday + 7) % 7);

/** Does what a finger does, and counts: a box is touched once and typed into, a list is opened and chosen from. */
class Taps {
  count = 0;
  constructor(readonly visitor: Visitor) {}

  async press(name: string): Promise<void> {
    this.count += 1;
    await this.visitor.press(name);
  }
  async link(href: string): Promise<void> {
    this.count += 1;
    const { page } = this.visitor;
    await Promise.all([page.waitForNavigation(), page.locator(`main a[href="${href}"]`).first().click()]);
  }
  async fill(name: string, text: string): Promise<void> {
    this.count += 1;
    await this.visitor.page.locator(`main [name=${name}]`).fill(text);
  }
  async pickDay(name: string, day: string): Promise<void> {
    this.count += 1;
    await this.fill(name, day);
  }
  async choose(name: string, value: string): Promise<void> {
    this.count += 2;
    await this.visitor.page.locator(`main select[name=${name}]`).selectOption(value);
  }
  async tick(name: string, value: string, isTicked = true): Promise<void> {
    this.count += 1;
    await this.visitor.page.locator(`main input[name=${name}][value="${value}"]`).setChecked(isTicked);
  }
}

describe.each([
  { javaScript: true, width: 1280 },
  { javaScript: false, width: 360 },
])('what comes round, scripts on: $javaScript', ({ javaScript, width }) => {
  const stage = setStage();
  const open = (): Promise<Visitor> => Visitor.open(stage.browser, stage.app.url, { javaScript, width });

  async function untilShown(visitor: Visitor, path: string, selector: string): Promise<void> {
    for (let tries = 0; tries < 40; tries += 1) {
      await visitor.goto(path);
      if ((await visitor.page.locator(selector).count()) > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`${selector} never stood on ${path}`);
  }

  it('three Tuesdays but one are asked for in sixteen taps, and agreed by one yes of each', async () => {
    const [helper, parent] = [await stage.ente.person({ vetted: true }), await stage.ente.person()];
    const [paolo, anna] = [await open(), await open()];
    await paolo.signIn(helper.login);
    await anna.signIn(parent.login);

    await paolo.goto('/offers/new/condominio');
    const offer = new Taps(paolo);
    await offer.choose('category', 'babysitting');
    await offer.fill('title', 'Sto con i bambini');
    await offer.press('Avanti');
    await offer.tick('repeat', 'weekly');
    await offer.tick('days', 'TU');
    await offer.fill('from', '15:00');
    await offer.fill('until', '19:00');
    await offer.press('Avanti');
    await offer.press('Pubblica l’offerta');

    await anna.goto('/');
    const ask = new Taps(anna);
    await ask.press('Chiedi aiuto');
    await ask.link('/requests/new/condominio');
    await ask.choose('category', 'babysitting');
    await ask.fill('title', 'Chi sta con Emma?');
    await ask.press('Avanti');
    await ask.tick('repeat', 'weekly');
    await ask.pickDay('date', tuesday);
    await ask.fill('from', '16:00');
    await ask.fill('until', '18:00');
    await ask.fill('times', '4');
    await ask.press('Avanti');
    const dates = await anna.page
      .locator('input[name=keep]:checked')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    expect(dates).toHaveLength(4);
    await ask.tick('keep', dates[1] ?? '', false);
    await ask.press('Pubblica la richiesta');
    expect(ask.count).toBeLessThanOrEqual(16);
    expect(await anna.text()).toMatch(/ogni martedì dalle 16:00 alle 18:00, fino al/);

    const proposals = 'main a[href^="/proposals/"]';
    await untilShown(anna, new URL(anna.page.url()).pathname, proposals);
    await Promise.all([anna.page.waitForNavigation(), anna.page.locator(proposals).first().click()]);
    await anna.press('Accetto tutte e 3 le date');
    expect(await anna.text()).toContain('Hai detto sì per 3 date');
    await untilShown(paolo, '/', proposals);
    await Promise.all([paolo.page.waitForNavigation(), paolo.page.locator(proposals).first().click()]);
    await paolo.press('Accetto tutte e 3 le date');
    expect(await paolo.page.locator('[role=status], .flash, main, body').first().innerText()).toContain(
      'Siete d’accordo per 3 date',
    );
    await paolo.press('Annulla');
    await paolo.page.getByLabel('Annulla anche le 2 date dopo questa').check();
    await paolo.press('Sì, annulla');
    await anna.goto('/agreements');
    expect(await anna.text()).not.toContain('D’accordo');
    await paolo.close();
    await anna.close();
  });

  it('a weekly ride with the way back is asked for in sixteen taps', async () => {
    const person = await stage.ente.person();
    const lucia = await open();
    await lucia.signIn(person.login);
    await lucia.goto('/');
    const ask = new Taps(lucia);
    await ask.press('Chiedi aiuto');
    await ask.link('/requests/new/trasporto');
    await ask.fill('title', 'Fisioterapia');
    await ask.press('Avanti');
    await ask.tick('repeat', 'weekly');
    await ask.pickDay('date', tuesday);
    await ask.fill('time', '09:00');
    await ask.fill('returnTime', '11:00');
    await ask.fill('times', '5');
    await ask.choose('toPlaceId', stage.ente.places['hospital'] ?? '');
    await ask.press('Avanti');
    await ask.press('Pubblica la richiesta');
    expect(ask.count).toBeLessThanOrEqual(16);
    expect(await lucia.text()).toContain('ogni martedì');
    await lucia.close();
  });

  it('steps survive Back, Forward, a reload and another language, and nothing is posted twice', async () => {
    const person = await stage.ente.person();
    const visitor = await open();
    await visitor.signIn(person.login);
    await visitor.goto('/requests/new/condominio');
    const form = new Taps(visitor);
    await form.choose('category', 'shopping');
    await form.fill('title', 'Passi che restano');
    await form.press('Avanti');
    await form.pickDay('date', tuesday);
    await form.fill('from', '16:00');
    await form.fill('until', '18:00');
    await form.press('Avanti');
    const { page } = visitor;
    await page.goBack();
    expect(await page.locator('[name=from]').inputValue()).toBe('16:00');
    await page.goBack();
    expect(await page.locator('[name=title]').inputValue()).toBe('Passi che restano');
    await page.goForward();
    await page.reload();
    expect(await page.locator('[name=until]').inputValue()).toBe('18:00');
    await page.locator('.slim-languages summary').click();
    await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'English' }).first().click()]);
    expect(await page.locator('[name=until]').inputValue()).toBe('18:00');
    await page.locator('.slim-languages summary').click();
    await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Italiano' }).first().click()]);
    await visitor.press('Indietro');
    expect(await page.locator('[name=title]').inputValue()).toBe('Passi che restano');
    await visitor.press('Avanti');
    await visitor.press('Avanti');
    await visitor.press('Pubblica la richiesta');
    const posted = page.url();
    await page.goBack();
    expect(page.url()).toBe(posted);
    await visitor.goto('/mine');
    expect((await visitor.text()).split('Passi che restano')).toHaveLength(2);
    await visitor.close();
  });
});
