// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { delegation } from '../builders/identity.js';
import { agreedLately } from '../support/agreed-lately.js';
import { Visitor } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { setStage } from '../support/journey.js';
import { look } from '../support/look.js';

describe('a driver on the way', () => {
  const stage = setStage();

  async function ride(width: number, javaScript = true) {
    const [marco, lucia] = [await stage.ente.driver(), await stage.ente.person()];
    const id = await agreedLately(stage.ente, { giver: marco, receiver: lucia, title: 'Visita', isRide: true });
    const driver = await Visitor.open(stage.browser, stage.app.url, { width, javaScript });
    await driver.signIn(marco.login);
    return { id, driver, lucia };
  }

  async function tickedOf(id: string) {
    const { rows } = await stage.ente.query(
      'SELECT kind, at IS NOT NULL AS timed FROM ride_stop_marks WHERE agreement_id = $1 ORDER BY kind DESC',
      [id],
    );
    return rows;
  }

  it.each([
    [360, true],
    [360, false],
    [1280, true],
  ])('ticks in one press each, and takes one back (%i px, scripts: %s)', async (width, javaScript) => {
    const { id, driver, lucia } = await ride(width, javaScript);
    await driver.goto(`/agreements/${id}`);
    await look(driver, `tick-before-${width}-${javaScript}`);
    await driver.check();
    await driver.press('È in auto');
    await driver.press('Siamo a destinazione');
    expect(await tickedOf(id)).toEqual([
      { kind: 'pick_up', timed: true },
      { kind: 'drop', timed: true },
    ]);
    await driver.press('È un errore: togli');
    expect(await tickedOf(id)).toEqual([{ kind: 'pick_up', timed: true }]);
    await look(driver, `tick-after-${width}-${javaScript}`);
    const rider = await Visitor.open(stage.browser, stage.app.url, { width });
    await rider.signIn(lucia.login);
    await rider.goto(`/agreements/${id}`);
    expect(await rider.text()).toMatch(/In viaggio: ore \d+:\d\d, 1 ora dopo l’orario|In viaggio: ore \d+:\d\d/);
    await look(rider, `tick-read-${width}-${javaScript}`);
    await rider.check();
    await driver.close();
    await rider.close();
  });

  it('is followed on the open page of who sits in the car, and of who acts for them', async () => {
    const { id, driver, lucia } = await ride(360);
    const daughter = await stage.ente.person();
    await stage.ente.add(delegation({ delegatorId: lucia.id, delegateId: daughter.id }));
    const [rider, other] = await Promise.all(
      [lucia, daughter].map(async ({ login }) => {
        const visitor = await Visitor.open(stage.browser, stage.app.url, { width: 360 });
        await visitor.signIn(login);
        return visitor;
      }),
    );
    await other!.goto('/me');
    await Promise.all([
      other!.page.waitForNavigation(),
      other!.page.locator(`form[action="/act-for/${lucia.id}"] button`).click(),
    ]);
    for (const each of [rider!, other!]) {
      await each.goto(`/agreements/${id}`);
      await each.page.waitForSelector('body[data-live-state=connected]');
    }
    await driver.goto(`/agreements/${id}`);
    await driver.press('È in auto');
    for (const { page } of [rider!, other!]) await page.getByText('In viaggio: ore').waitFor({ timeout: 8_000 });
    await driver.press('Siamo a destinazione');
    // A second word within five seconds is made up for at their end.
    for (const { page } of [rider!, other!]) await page.getByText('A destinazione: ore').waitFor({ timeout: 9_000 });
    await driver.press('È un errore: togli');
    for (const { page } of [rider!, other!])
      await page.getByText('A destinazione: ore').waitFor({ state: 'detached', timeout: 9_000 });
    await Promise.all([driver, rider!, other!].map((each) => each.close()));
  });

  it('ticks without a signal, and the server keeps it once without an hour', async () => {
    const { id, driver } = await ride(360);
    await driver.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await driver.goto(`/agreements/${id}`);
    await driver.page.waitForTimeout(500);
    await driver.page.context().setOffline(true);
    await driver.goto(`/agreements/${id}`);
    await driver.page.getByRole('button', { name: 'È in auto' }).click();
    await driver.page.getByText('È scritto su questo dispositivo').first().waitFor();
    await look(driver, 'tick-no-signal');
    expect(await tickedOf(id)).toEqual([]);
    await driver.page.context().setOffline(false);
    await eventually(async () => (await tickedOf(id)).length === 1);
    expect(await tickedOf(id)).toEqual([{ kind: 'pick_up', timed: false }]);
    await driver.close();
  });
});

describe('who answers for a garden', () => {
  const stage = setStage();

  it.each([360, 768, 1280])('writes to its people from its page (%i px)', async (width) => {
    const referent = await stage.ente.person({ roles: ['gardener'] });
    const gardener = await stage.ente.person({ roles: ['gardener'] });
    const garden = stage.ente.gardenId || (await stage.ente.garden(referent.id));
    await stage.ente.query('UPDATE gardens SET referent_id = $2 WHERE id = $1', [garden, referent.id]);
    await stage.ente.query(
      `INSERT INTO garden_work (id, ente_id, garden_id, person_id, worked_on, minutes, state, created_at)
       VALUES (gen_random_uuid(), $1, $2, $3, current_date - 3, 60, 'recorded', now())`,
      [stage.ente.id, garden, gardener.id],
    );
    const visitor = await Visitor.open(stage.browser, stage.app.url, { width });
    await visitor.signIn(referent.login);
    await visitor.goto(`/gardens/${garden}`);
    await visitor.page.getByRole('link', { name: 'Messaggio' }).click();
    await visitor.page.waitForURL(/own-groups/);
    await look(visitor, `own-group-${width}`);
    await visitor.check();
    await visitor.page.locator('[name=wordsIt]').fill('Sabato si semina alle 9');
    await visitor.press('Guarda chi raggiunge');
    await look(visitor, `own-group-draft-${width}`);
    await visitor.check();
    await visitor.press('Manda il messaggio');
    expect(await visitor.text()).toContain('Fatto: il messaggio parte');
    await visitor.goto('/own-groups');
    expect(await visitor.text()).toContain('Sabato si semina alle 9');
    await look(visitor, `own-groups-${width}`);
    await visitor.close();
  });
});
