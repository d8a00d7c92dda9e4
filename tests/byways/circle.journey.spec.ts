// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { ApiClient } from '../support/app.js';
import { Visitor } from '../support/browser.js';
import { circlePeople, circlePosts, postAll } from '../support/circle-people.js';
import { setStage, untilSettled } from '../support/journey.js';
import { openSession } from '../support/sessions.js';

describe('a circle of three', () => {
  const stage = setStage();

  it('is shown as a picture to each of them, and is on when all have said yes', async () => {
    const { ente, app, browser } = stage;
    const people = await circlePeople(ente);
    const posts = circlePosts(ente, 4);
    for (const name of ['gardener', 'driver', 'neighbour'] as const) {
      await postAll(new ApiClient(app.url, await openSession(ente, people[name].id, 'api')), posts[name]);
    }
    await untilSettled(stage);
    const { rows } = await ente.query('SELECT state FROM circles WHERE ente_id = $1', [ente.id]);
    expect(rows).toEqual([{ state: 'proposed' }]);

    const gardener = await Visitor.open(browser, app.url, { width: 360 });
    await gardener.signIn(people.gardener.login);
    const card = gardener.page.locator('[data-live=home]').getByText('Un giro aspetta la tua risposta');
    await gardener.untilLive();
    await card.waitFor();
    await Promise.all([gardener.page.waitForURL(/\/circles\//), card.click()]);
    await gardener.check();
    const path = new URL(gardener.page.url()).pathname;
    const picture = gardener.page.getByRole('img', { name: 'Il giro: chi dà che cosa a chi' });
    expect(await picture.locator('polygon').count()).toBe(3);
    expect(await picture.locator('desc').textContent()).toContain('Tu dai a');
    // Nothing has to be scrolled sideways on a small phone.
    expect(await gardener.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    // What the two others do for each other is told by its kind: why somebody is driven is theirs.
    expect(await gardener.text()).not.toContain('Dal cardiologo');
    await gardener.press('Ci sto');
    expect(await gardener.text()).toContain('Hai detto sì');

    const operator = await Visitor.open(browser, app.url);
    await operator.signIn((await ente.person({ roles: ['operator'] })).login);
    await operator.goto('/circles');
    expect(await operator.text()).toContain('1 sì su 3');

    // Without scripts the picture and the answer are there all the same.
    const driver = await Visitor.open(browser, app.url, { javaScript: false });
    await driver.signIn(people.driver.login);
    await driver.goto(path);
    expect(await driver.page.locator('svg.circle-picture').count()).toBe(1);
    await driver.press('Ci sto');

    const neighbour = await Visitor.open(browser, app.url);
    await neighbour.signIn(people.neighbour.login);
    await neighbour.goto(path);
    await neighbour.press('Ci sto');
    expect(await neighbour.text()).toContain('Il giro è fatto');

    // The first to say yes learns it on the page that is still open.
    await gardener.page.locator('h1').getByText('Il giro è fatto').waitFor();
    await gardener.check();
    await gardener.goto('/agreements');
    expect(await gardener.text()).toContain('La spesa del venerdì');
    expect(await gardener.text()).toContain('Verdura fresca');
    await operator.goto(path);
    expect(await operator.text()).toContain('Dal cardiologo');
    for (const visitor of [gardener, driver, neighbour, operator]) await visitor.close();
  });
});
