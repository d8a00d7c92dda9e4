// SPDX-License-Identifier: AGPL-3.0-or-later
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage, untilSettled } from '../support/journey.js';
import { look } from '../support/look.js';
import { signIn } from '../support/neighbour.js';
import { dayAhead } from '../support/world.js';

describe('whoever looks before reading', () => {
  const stage = setStage();
  const open: Visitor[] = [];
  afterEach(async () => {
    for (const visitor of open.splice(0)) await visitor.close();
  });

  async function enter(login: string, options: { javaScript?: boolean; width?: number }): Promise<Visitor> {
    const visitor = await Visitor.open(stage.browser, stage.app.url, options);
    open.push(visitor);
    await visitor.signIn(login);
    return visitor;
  }

  async function follow(visitor: Visitor, selector: string): Promise<void> {
    await Promise.all([visitor.page.waitForNavigation(), visitor.page.locator(selector).first().click()]);
    await visitor.check();
  }

  it.each([
    [1280, true],
    [360, true],
    [360, false],
  ])(
    'sees the week with one press, and a day and a month with one more: %s pixels, scripts %s',
    async (width, javaScript) => {
      const { login } = await stage.ente.person();
      const anna = await enter(login, { width, javaScript });
      await follow(anna, 'main a[href^="/calendar"]');
      await look(anna, `week-${width}-${javaScript}`);
      for (const view of ['day', 'month']) {
        await follow(anna, `main a[href*="view=${view}"]`);
        await look(anna, `${view}-${width}-${javaScript}`);
      }
      expect(await anna.page.locator('.calendar-cell.is-today').isVisible()).toBe(true);
      expect(await anna.text()).toContain('Niente in questo mese.');
    },
  );

  it('goes through the week from key to key', async () => {
    const { login } = await stage.ente.person();
    const anna = await enter(login, {});
    await anna.goto('/calendar');
    const later = anna.page.getByRole('link', { name: 'Dopo', exact: true });
    for (let n = 0; n < 40 && !(await later.evaluate((one) => one === document.activeElement)); n += 1)
      await anna.page.keyboard.press('Tab');
    const heading = await anna.page.locator('main .lead').innerText();
    await Promise.all([anna.page.waitForNavigation(), anna.page.keyboard.press('Enter')]);
    expect(await anna.page.locator('main .lead').innerText()).not.toBe(heading);
  });

  it.each([
    [1280, true],
    [360, false],
  ])('reads on the map what the list beside it says: %s pixels, scripts %s', async (width, javaScript) => {
    const { ente, app } = stage;
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
    const visitor = await enter(giver.login, { width, javaScript });
    await visitor.goto('/around?view=map');
    await look(visitor, `around-${width}`);
    const numbers = await visitor.page.locator('svg .map-number, svg .map-marker text').allInnerTexts();
    expect(numbers.length).toBeGreaterThan(0);
    expect(await visitor.text()).toContain('Spesa del sabato');
    await ente.query("INSERT INTO ente_comuni (ente_id, comune_code) VALUES ($1, '004003') ON CONFLICT DO NOTHING", [
      ente.id,
    ]);
    const operator = await enter((await ente.person({ roles: ['operator'] })).login, { width, javaScript });
    await operator.goto('/map');
    await look(operator, `map-${width}`);
    expect(await operator.page.locator('svg.map-picture').count()).toBe(1);
  });

  it('leads from the map of staff to the list behind a number by keys alone', async () => {
    const { login } = await stage.ente.person({ roles: ['operator'] });
    const operator = await enter(login, {});
    await operator.goto('/map');
    const first = operator.page.locator('main table a, main ul a').first();
    const href = await first.getAttribute('href');
    for (let n = 0; n < 60 && !(await first.evaluate((one) => one === document.activeElement)); n += 1)
      await operator.page.keyboard.press('Tab');
    await Promise.all([operator.page.waitForNavigation(), operator.page.keyboard.press('Enter')]);
    expect(new URL(operator.page.url()).pathname + new URL(operator.page.url()).search).toBe(href);
  });

  it.each(['/', '/calendar', '/calendar?view=month', '/around?view=map', '/agreements', '/me', '/me/card'])(
    'weighs no more than a slow telephone can carry: %s',
    async (path) => {
      const { login } = await stage.ente.person();
      const visitor = await enter(login, {});
      const html = await visitor.page.request.get(stage.app.url + path);
      expect(html.status()).toBe(200);
      const text = await html.text();
      const weightOf = async (pattern: RegExp): Promise<number> => {
        const urls = new Set([...text.matchAll(pattern)].map(([, url = '']) => url));
        expect(urls.size).toBeGreaterThan(0);
        const bodies = await Promise.all(
          [...urls].map(async (url) => (await visitor.page.request.get(stage.app.url + url)).body()),
        );
        return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
      };
      expect(await weightOf(/<link[^>]*href="([^"]+\.css)"/g)).toBeLessThanOrEqual(60_000);
      expect(await weightOf(/<script[^>]*src="([^"]+\.js)"/g)).toBeLessThanOrEqual(30_000);
      expect(gzipSync(text).length).toBeLessThanOrEqual(30_000);
    },
  );

  it('finds a helper near home with three presses at most, and writes to them from the agreement with two', async () => {
    const { ente, app } = stage;
    const [anna, paolo] = [await ente.person(), await ente.person()];
    const help = {
      service: 'condominio',
      category: 'shopping',
      title: 'La spesa del giovedì',
      durationMinutes: 60,
      when: { windows: [{ start: dayAhead(6, '09:00'), end: dayAhead(6, '12:00') }] },
    };
    const [asks, gives] = [await signIn(app, ente, anna.id), await signIn(app, ente, paolo.id)];
    const offer = await gives.client.post<{ id: string }>('/offers', help);
    const visitor = await enter(anna.login, {});
    await follow(visitor, '.nav-wide a[href="/around"]');
    await follow(visitor, 'main a[href*="kind=offer"]');
    await follow(visitor, 'main a[href*="order=near"]');
    expect(await visitor.text()).toContain(help.title);

    const request = await asks.client.post<{ id: string }>('/requests', help);
    await untilSettled(stage);
    const { body } = await asks.client.get<{ items: { id: string; offerId: string }[] }>(
      `/requests/${request.body.id}/proposals`,
    );
    const proposal = body.items.find(({ offerId }) => offerId === offer.body.id)?.id;
    await gives.client.post(`/proposals/${proposal}/accept`);
    const agreed = await asks.client.post<{ agreementId: string }>(`/proposals/${proposal}/accept`);
    await visitor.goto(`/agreements/${agreed.body.agreementId}`);
    await follow(visitor, 'main a[href^="/conversations/"]');
    await look(visitor, 'write-to-them');
    await visitor.page.locator('main textarea').fill('Arrivo alle nove e dieci.');
    await Promise.all([visitor.page.waitForNavigation(), visitor.page.locator('main form button').last().click()]);
    expect(await visitor.text()).toContain('Arrivo alle nove e dieci.');
  });
});
