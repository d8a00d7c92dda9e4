// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { ApiClient } from '../support/app.js';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { openSession } from '../support/sessions.js';
import { dayAhead } from '../support/world.js';

describe('an operator who has no mouse', () => {
  const stage = setStage();

  it('is at “another request” a few keys after the call page has come, and sees the whole of each card of the board', async () => {
    const { ente } = stage;
    const olga = await ente.person({ roles: ['operator'] });
    const office = new ApiClient(stage.app.url, await openSession(ente, olga.id, 'api'));
    const caller = await ente.person({ withLogin: false });
    for (let day = 2; day < 14; day += 1) {
      await office.post('/requests', {
        ...{ service: 'condominio', category: 'shopping', title: `Spesa ${day}`, onBehalfOf: caller.id },
        when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] },
      });
    }
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

    await visitor.goto('/board?view=open');
    for (let step = 0; step < 9; step += 1) {
      await keyboard.press('j');
      const isWhole = await visitor.page.evaluate(() => {
        const box = document.activeElement?.closest('[data-card]')?.getBoundingClientRect();
        return box !== undefined && box.top >= -1 && box.bottom <= window.innerHeight + 1;
      });
      expect(isWhole).toBe(true);
    }
    await visitor.close();
  });
});
