// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { look } from '../support/look.js';
import { setStage } from '../support/journey.js';
import { dayAhead } from '../support/world.js';

describe('forms ask what was chosen needs, and nothing else', () => {
  const stage = setStage();
  const open: Visitor[] = [];
  afterEach(async () => {
    for (const visitor of open.splice(0)) await visitor.close();
  });

  async function enter(login: string, width: number, javaScript: boolean): Promise<Visitor> {
    const visitor = await Visitor.open(stage.browser, stage.app.url, { width, javaScript });
    open.push(visitor);
    await visitor.signIn(login);
    return visitor;
  }

  /** Names of the fields one can see, in their order. */
  async function asked({ page }: Visitor, action: string): Promise<string[]> {
    const fields = await page.locator(`form[action="${action}"] :is(input, select):not([type=hidden])`).all();
    const shown = await Promise.all(
      fields.map(async (field) => ((await field.isVisible()) ? String(await field.getAttribute('name')) : '')),
    );
    return [...new Set(shown.filter(Boolean))];
  }

  it.each([
    [360, true],
    [360, false],
    [1280, true],
  ])('on the telephone, %i pixels wide, scripts: %s', async (width, javaScript) => {
    const { ente } = stage;
    const lady = await ente.person({ devices: 'none', withLogin: false, familyName: 'Ferrero' });
    const operator = await ente.person({ roles: ['operator'] });
    await ente.query("UPDATE places SET name = 'Ospedale Michele e Pietro Ferrero, ambulatori' WHERE id = $1", [
      ente.places['hospital'],
    ]);
    const olga = await enter(operator.login, width, javaScript);
    const action = `/calls/with/${lady.id}/requests`;
    await olga.goto(`/calls/with/${lady.id}?new=1`);
    expect(await asked(olga, action)).toEqual(['what', 'placeId', 'note', 'urgent']);

    const what = olga.page.locator('#f-what');
    await what.selectOption('condominio:shopping');
    const help = ['what', 'placeId', 'date', 'time', 'until', 'note', 'urgent'];
    expect(await asked(olga, action)).toEqual(help);
    await look(olga, `ask-help-${width}-${javaScript ? 'scripts' : 'plain'}`);
    await what.selectOption('trasporto:ride');
    const ride = ['what', 'placeId', 'toPlaceId', 'companions', 'date', 'time', 'timing', 'returnTime'];
    expect(await asked(olga, action)).toEqual([...ride, 'note', 'urgent']);

    // What was typed for a ride is still there when one comes back to it.
    await olga.page.locator('#f-toPlaceId').selectOption(ente.places['hospital'] ?? '');
    await olga.page.locator('#f-date').fill(dayAhead(6).slice(0, 10));
    await olga.page.locator('#f-returnTime').fill('11:30');
    await what.selectOption('condominio:shopping');
    await what.selectOption('trasporto:ride');
    await olga.press('Pubblica e cerca chi può');
    expect(await olga.page.locator('#f-returnTime').inputValue()).toBe('11:30');
    expect(await asked(olga, action)).toEqual([...ride, 'note', 'urgent']);
    await look(olga, `ask-ride-${width}-${javaScript ? 'scripts' : 'plain'}`);
    await what.selectOption('condominio:shopping');
    await olga.page.locator('#f-time').fill('10:00');
    await olga.press('Pubblica e cerca chi può');
    expect(olga.page.url()).toContain('/requests/');
  });

  it.each([true, false])('once shows no weekdays, a parcel no companions; scripts: %s', async (javaScript) => {
    const anna = await enter((await stage.ente.person()).login, 360, javaScript);
    const rides = '/requests/new/trasporto';
    await anna.goto(rides);
    expect(await asked(anna, rides)).toEqual(expect.arrayContaining(['companions', 'walker']));
    expect(await asked(anna, rides)).not.toContain('crates');
    await anna.page.locator('[name=carries]').selectOption('crate');
    expect(await asked(anna, rides)).toContain('crates');
    expect(await asked(anna, rides)).not.toContain('companions');
    await anna.page.locator('[name=title]').fill('La cassetta');
    await anna.press('Avanti');
    expect(await asked(anna, rides)).not.toContain('days');
    await anna.page.locator('.radio-card', { hasText: 'Ogni settimana' }).click();
    expect(await asked(anna, rides)).toContain('days');
    await look(anna, `when-${javaScript ? 'scripts' : 'plain'}`);
  });
});
