// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { look } from '../support/look.js';
import { openSession } from '../support/sessions.js';
import { dayAhead } from '../support/world.js';

const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

describe('for people who see little', () => {
  const stage = setStage();

  it('buttons, the chosen entry and arrows are seen in colours of one’s own', async () => {
    const { login } = await stage.ente.person();
    const visitor = await Visitor.open(stage.browser, stage.app.url);
    await visitor.signIn(login);
    const { page } = visitor;
    await page.emulateMedia({ forcedColors: 'active' });
    await visitor.goto('/requests/new/condominio');
    expect(await styleOf(page, 'main .btn-primary', 'border-top-width')).toBe('2px');
    expect(await styleOf(page, 'main select', 'background-image')).toBe('none');
    await visitor.goto('/around');
    const [chosen, other] = ['[aria-current=page]', 'a:not([aria-current])'].map(
      (which) => `.nav-wide .nav-list ${which}`,
    );
    for (const property of ['border-bottom-color', 'outline-width'])
      expect(await styleOf(page, chosen ?? '', property)).not.toBe(await styleOf(page, other ?? '', property));
  });

  it('in the dark everything can be told from its ground, and paper stays white', async () => {
    const [resident, operator] = [await stage.ente.person(), await stage.ente.person({ roles: ['coordinator'] })];
    const grounds = new Set<string>();
    for (const [who, paths] of [
      [resident, ['/', '/around', '/around?view=map', '/calendar?view=month', '/me', '/requests/new/condominio']],
      [operator, ['/board', '/map', '/reports', '/people', '/settings']],
    ] as const) {
      const visitor = await Visitor.open(stage.browser, stage.app.url, { dark: true });
      await visitor.signIn(who.login);
      for (const path of paths) {
        await visitor.goto(path);
        await look(visitor, `dark-${path.slice(1).replaceAll(/\W/g, '-')}`);
        grounds.add(await styleOf(visitor.page, 'body', 'background-color'));
      }
      await visitor.page.emulateMedia({ media: 'print' });
      expect(await styleOf(visitor.page, 'body', 'color')).toBe('rgb(0, 0, 0)');
      await visitor.close();
    }
    expect([...grounds]).toEqual(['rgb(15, 25, 35)']);
  });

  it('with text twice as large on a small screen the page comes first and nothing runs over', async () => {
    const { login } = await stage.ente.person();
    const visitor = await Visitor.open(stage.browser, stage.app.url, { width: 360 });
    await visitor.signIn(login);
    const { page } = visitor;
    for (const path of ['/', '/minutes', '/around', '/me']) {
      await visitor.goto(path);
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      const { header, width } = await page.evaluate(() => ({
        header: document.querySelector('.main-header')?.getBoundingClientRect().bottom ?? 0,
        width: document.documentElement.scrollWidth,
      }));
      expect([path, width]).toEqual([path, 360]);
      expect(header).toBeLessThan(300);
    }
  });

  it('a title of one long word makes no page wider, neither its own nor everybody’s', async () => {
    const [asking, neighbour] = [await stage.ente.person(), await stage.ente.person()];
    const token = await openSession(stage.ente, asking.id, 'api');
    const word = `https://${'a'.repeat(110)}`;
    const posted = await fetch(`${stage.app.url}/api/v1/requests`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        service: 'condominio',
        category: 'shopping',
        title: word,
        description: word.repeat(3),
        durationMinutes: 30,
        when: { windows: [{ start: dayAhead(5, '09:00'), end: dayAhead(5, '10:00') }] },
      }),
    });
    const { id } = (await posted.json()) as { id: string };
    expect(posted.status).toBe(201);
    for (const width of [360, 1280])
      for (const [who, paths] of [
        [asking, ['/', `/requests/${id}`]],
        [neighbour, ['/around']],
      ] as const) {
        const visitor = await Visitor.open(stage.browser, stage.app.url, { width });
        await visitor.signIn(who.login);
        for (const path of paths) {
          await visitor.goto(path);
          expect(await visitor.text()).toContain(word);
          expect([path, await visitor.page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
            path,
            width,
          ]);
        }
        await visitor.close();
      }
  });
});
