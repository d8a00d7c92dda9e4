// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';

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
});
