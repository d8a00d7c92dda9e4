// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, describe, expect, it } from '@jest/globals';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { look } from '../support/look.js';
import { dayAhead } from '../support/world.js';

describe('beside a form stands what helps to fill it in', () => {
  const stage = setStage();
  const open: Visitor[] = [];
  afterEach(async () => {
    for (const visitor of open.splice(0)) await visitor.close();
  });

  async function enter(login: string, width: number, javaScript = true): Promise<Visitor> {
    const visitor = await Visitor.open(stage.browser, stage.app.url, { width, javaScript });
    open.push(visitor);
    await visitor.signIn(login);
    return visitor;
  }

  const BESIDE = '.form-beside-note';

  /** Whether what helps stands beside the form or below it, and how much of the page's width the two take. */
  async function placed({ page }: Visitor): Promise<'beside' | 'below' | 'nowhere'> {
    const form = await page.locator('.form-beside-form').boundingBox();
    const note = await page.locator(BESIDE).boundingBox();
    if (!form || !note) return 'nowhere';
    return note.x >= form.x + form.width && note.y < form.y + form.height ? 'beside' : 'below';
  }

  it.each([true, false])('what is being asked is said while it is written; scripts: %s', async (javaScript) => {
    const anna = await enter((await stage.ente.person()).login, 1280, javaScript);
    const note = anna.page.locator(BESIDE);
    await anna.goto('/requests/new/condominio');
    await anna.page.locator('#f-category').selectOption('shopping');
    await anna.page.locator('#f-title').fill('La spesa del sabato');
    await anna.page.locator('#f-people').fill('2');
    if (javaScript) {
      expect(await note.innerText()).toContain('La spesa del sabato');
      await look(anna, 'beside-typed');
    }
    await anna.press('Avanti');
    // Without scripts it says what was sent at last.
    expect(await placed(anna)).toBe('beside');
    expect(await note.innerText()).toContain('La spesa del sabato');
    expect(await note.innerText()).toContain('a casa di chi chiede');
    await anna.page.locator('#f-date').fill(dayAhead(6).slice(0, 10));
    await anna.page.locator('#f-from').fill('10:00');
    await anna.page.locator('#f-from').blur();
    if (javaScript) expect(await note.innerText()).toContain('10:00');
    await look(anna, `beside-when-${javaScript ? 'scripts' : 'plain'}`);
    await anna.check();
    // What was emptied is said no longer.
    await anna.page.locator('#f-from').fill('');
    if (javaScript) expect(await note.innerText()).not.toContain('10:00');
  });

  it.each([
    [1280, 'beside'],
    [768, 'below'],
    [360, 'below'],
  ] as const)('staff forms at %i pixels', async (width, where) => {
    const person = await stage.ente.person({ familyName: 'Ferrero' });
    const carla = await enter((await stage.ente.person({ roles: ['coordinator'] })).login, width);
    for (const [path, name] of [
      [`/people/${person.id}/edit`, 'person'],
      [`/people/${person.id}/residence`, 'residence'],
      ['/places/new', 'place'],
      ['/imports', 'imports'],
      ['/settings', 'settings'],
      ['/me', 'me'],
    ] as const) {
      await carla.goto(path);
      expect({ path, where: await placed(carla) }).toEqual({ path, where });
      await look(carla, `beside-${name}-${width}`);
      await carla.check();
    }
    await carla.goto('/people/new');
    await carla.page.locator('#f-givenName').fill('Maria');
    expect(await carla.page.locator(BESIDE).innerText()).toContain('Maria');
    expect(await placed(carla)).toBe(where);
    await look(carla, `beside-new-person-${width}`);
  });

  it('what is changed stands beside how it is', async () => {
    const rosa = await stage.ente.person();
    const visitor = await enter(rosa.login, 1280);
    await visitor.goto('/requests/new/condominio');
    await visitor.page.locator('#f-category').selectOption('shopping');
    await visitor.page.locator('#f-title').fill('Compagnia al parco');
    await visitor.press('Avanti');
    await visitor.page.locator('#f-date').fill(dayAhead(6).slice(0, 10));
    await visitor.page.locator('#f-from').fill('10:00');
    await visitor.page.locator('#f-until').fill('12:00');
    await visitor.press('Avanti');
    await visitor.press('Pubblica la richiesta');
    await visitor.goto(`${new URL(visitor.page.url()).pathname}/edit`);
    await visitor.page.locator('#f-title').fill('Compagnia al mercato');
    expect(await placed(visitor)).toBe('beside');
    expect(await visitor.page.locator(BESIDE).innerText()).toContain('dalle 10:00 alle 12:00');
    await look(visitor, 'beside-edit');
    await visitor.check();
  });
});
