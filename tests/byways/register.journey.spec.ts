// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { look } from '../support/look.js';
import { dayAhead, type TestPerson } from '../support/world.js';

const stage = setStage();
const day = (ahead: number): string => dayAhead(ahead).slice(0, 10);

describe.each([
  { width: 360, javaScript: true },
  { width: 1280, javaScript: false },
])('the register of volunteers, $width px wide, scripts: $javaScript', ({ width, javaScript }) => {
  let desk: Visitor;
  let own: Visitor;
  let dino: TestPerson;
  const see = (visitor: Visitor, name: string) => look(visitor, `register-${name}-${width}`);
  beforeAll(async () => {
    dino = await stage.ente.person({ familyName: `Volontario${width}`, birthDate: '1970-02-03' });
    const carla = await stage.ente.person({ roles: ['resident', 'coordinator'] });
    [desk, own] = (await Promise.all(
      [carla, dino].map(async ({ login }) => {
        const visitor = await Visitor.open(stage.browser, stage.app.url, { width, javaScript });
        visitor.page.setDefaultTimeout(8_000);
        await visitor.signIn(login);
        return visitor;
      }),
    )) as [Visitor, Visitor];
  });
  afterAll(() => Promise.all([desk.close(), own.close()]));

  const fill = async ({ page }: Visitor, fields: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, value] of Object.entries(fields)) {
      const field = page.locator(`main [name="${name}"]:visible`).first();
      const tag = await field.evaluate((one) => `${one.tagName} ${(one as HTMLInputElement).type}`);
      if (tag.startsWith('SELECT')) await field.selectOption(value);
      else if (tag.endsWith('radio')) await page.locator(`main [name="${name}"][value="${value}"]`).check();
      else await field.fill(value);
    }
  };
  const open = async ({ page }: Visitor, words: string): Promise<Locator> => {
    const summary = page.locator('main summary', { hasText: words }).first();
    const isOpen = await summary.evaluate((one) => (one.parentElement as HTMLDetailsElement).open);
    if (!isOpen) await summary.click();
    return summary;
  };

  it('takes in who comes, says what is missing, and keeps training and when they can', async () => {
    await desk.goto(`/volunteers/${dino.id}`);
    await see(desk, 'nobody');
    await desk.press('Scrivi l’entrata');
    expect(await desk.page.locator('.field-error').count()).toBeGreaterThan(0);
    await see(desk, 'missing');
    await fill(desk, { day: day(-20), birthPlace: 'Alba', residence: 'Via Roma 1, Alba' });
    await fill(desk, { section: 'regular', activity: 'driver' });
    await desk.press('Scrivi l’entrata');
    expect(await desk.text()).toContain('Nel registro con il numero');
    await open(desk, 'Aggiungi un corso');
    await fill(desk, { title: 'Guida sicura', trainingDay: '1960-01-01', hours: '4', givenBy: 'Croce Rossa' });
    await desk.press('Scrivi il corso');
    // The page has two forms with a day: what is refused stands at the day of the course, and nothing typed is lost.
    expect(await desk.page.locator('.field-error').count()).toBe(1);
    expect(await desk.page.locator('#f-title').inputValue()).toBe('Guida sicura');
    await see(desk, 'refused');
    await fill(desk, { trainingDay: day(-3) });
    await desk.press('Scrivi il corso');
    expect(await desk.text()).toContain('Guida sicura');
    await see(desk, 'entered');
  });

  it('shows the whole register, a badge, and a line put right by a later one', async () => {
    await stage.ente.query('UPDATE people SET covered_until = $2 WHERE id = $1', [dino.id, day(300)]);
    for (const [path, name] of [
      ['/volunteers', 'list'],
      ['/volunteers/register', 'register'],
      [`/volunteers/${dino.id}/badge`, 'badge'],
    ] as const) {
      await desk.goto(path);
      await see(desk, name);
    }
    expect(await desk.text()).toContain(`Volontario${width}`);
    await desk.goto(`/volunteers/${dino.id}`);
    const correct = desk.page.locator('main a[href*="/correct"]').first();
    await Promise.all([desk.page.waitForNavigation(), correct.click()]);
    await see(desk, 'correct');
    await fill(desk, { residence: 'Via Torino 2, Alba', reason: 'Scritto male' });
    await desk.press('Scrivi la correzione');
    await see(desk, 'corrected');
    expect(await desk.text()).toContain('Corregge il numero');
  });

  it('pays nothing, and keeps what was spent within what the ente says', async () => {
    for (const path of ['policies', 'refunds']) {
      await desk.goto(`/settings/${path}`);
      await see(desk, `settings-${path}`);
    }
    await own.goto('/me/volunteering');
    await see(own, 'own');
    await own.goto('/me/refunds');
    await see(own, 'own-refunds');
    await desk.goto(`/volunteers/${dino.id}/refunds`);
    await see(desk, 'refunds');
    await desk.goto('/volunteers/refunds');
    await see(desk, 'refunds-waiting');
  });

  it('writes down who leaves', async () => {
    await desk.goto(`/volunteers/${dino.id}`);
    await fill(desk, { day: day(-1), reason: 'Si trasferisce' });
    await desk.press('Scrivi che esce');
    await see(desk, 'left');
  });
});
