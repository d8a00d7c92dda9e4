// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { ApiClient } from '../support/app.js';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { openSession } from '../support/sessions.js';
import { dayAhead } from '../support/world.js';

describe('an operator who has no mouse', () => {
  const stage = setStage();

  it('is at “another request” a few keys after the call page has come', async () => {
    const { ente } = stage;
    const olga = await ente.person({ roles: ['operator'] });
    const caller = await ente.person({ withLogin: false });
    const visitor = await Visitor.open(stage.browser, stage.app.url);
    const { keyboard } = visitor.page;
    await visitor.signIn(olga.login);

    await visitor.goto(`/calls/with/${caller.id}`);
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    const focused = (): Promise<string> => visitor.page.evaluate(() => document.activeElement?.textContent ?? '');
    let presses = 2;
    while (!(await focused()).includes('Un’altra richiesta') && presses < 31) {
      await keyboard.press('Tab');
      presses += 1;
    }
    expect(presses).toBeLessThanOrEqual(8);
    await visitor.close();
  });

  it('sees the whole of each card the keys come to, however fast they are pressed', async () => {
    const { ente } = stage;
    const olga = await ente.person({ roles: ['operator'] });
    const office = new ApiClient(stage.app.url, await openSession(ente, olga.id, 'api'));
    for (let day = 1; day <= 10; day += 1) {
      const { id: onBehalfOf } = await ente.person({ withLogin: false });
      const windows = [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }];
      const wish = { service: 'condominio', category: 'shopping', title: 'Spesa', when: { windows } };
      expect((await office.post('/requests', { ...wish, onBehalfOf })).status).toBe(201);
    }
    const visitor = await Visitor.open(stage.browser, stage.app.url);
    await visitor.signIn(olga.login);
    await visitor.goto('/board');
    const cards = await visitor.page.locator('[data-card]').count();
    expect(cards).toBeGreaterThan(8);
    for (let n = 0; n < 9; n += 1) {
      await visitor.page.keyboard.press('j');
      const seen = await visitor.page.evaluate(() => {
        const card = document.activeElement?.closest('[data-card]');
        const { top, bottom } = card?.getBoundingClientRect() ?? { top: Number.NaN, bottom: Number.NaN };
        return {
          isWhole: top >= 0 && bottom <= innerHeight + 1,
          nth: [...document.querySelectorAll('[data-card]')].indexOf(card as Element),
        };
      });
      expect(seen).toEqual({ isWhole: true, nth: n });
    }
    await visitor.close();
  });
});
