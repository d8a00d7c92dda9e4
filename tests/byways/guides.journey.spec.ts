// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GUIDES, pictureOf } from '@reciproca/help';
import { type Language, type Role, STAFF_LANGUAGES } from '@reciproca/kernel';
import { ApiClient } from '../support/app.js';
import { Visitor } from '../support/browser.js';
import { setStage } from '../support/journey.js';
import { openSession } from '../support/sessions.js';
import { dayAhead, PASSWORD } from '../support/world.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'libs', 'help', 'src', 'pictures');
const SAID = join(FOLDER, 'pictures.json');
const isWriting = process.env['HELP_PICTURES'] === 'write';

/** Whose page each picture shows, how wide, and where it is. */
const PICTURES: Readonly<Record<string, { role: Role; width: number; path: (ids: Ids) => string }>> = {
  'ask-1': { role: 'resident', width: 390, path: () => '/requests/new' },
  'ask-2': { role: 'resident', width: 390, path: () => '/requests/new/condominio' },
  'give-1': { role: 'resident', width: 390, path: () => '/offers/new/condominio' },
  'drive-2': { role: 'driver', width: 390, path: () => '/offers/new/trasporto' },
  'watch-1': { role: 'sentinel', width: 390, path: () => '/signals/new' },
  'desk-1': { role: 'operator', width: 900, path: () => '/board' },
  'desk-2': { role: 'operator', width: 900, path: ({ lucia }) => `/calls/with/${lucia}` },
  'open-1': { role: 'coordinator', width: 900, path: () => '/settings/opening' },
  'open-2': { role: 'coordinator', width: 900, path: () => '/settings/staff' },
};
interface Ids {
  readonly lucia: string;
}

/** What a page says of itself, whoever and whatever it is about: its title, its fields and its buttons. */
const WORDS = `[...new Set([...document.querySelectorAll('main h1, main legend, main label, main button, main .btn')]
  .map((one) => one.textContent.replaceAll(/[\\s\\d]+/g, ' ').trim()).filter(Boolean))]`;

describe('the pictures of the guides', () => {
  const stage = setStage();
  const said = JSON.parse(readFileSync(SAID, 'utf8')) as Record<string, readonly string[]>;
  const seen: Record<string, readonly string[]> = {};
  const logins = new Map<Role, { id: string; login: string }>();
  let ids: Ids;

  beforeAll(async () => {
    const { ente, app } = stage;
    const name = (id: string, givenName: string, familyName: string) =>
      ente.query('UPDATE people SET given_name = $2, family_name = $3 WHERE id = $1', [id, givenName, familyName]);
    const names: [Role, string, string][] = [
      ['resident', 'Anna', 'Bruno'],
      ['driver', 'Marco', 'Fenoglio'],
      ['sentinel', 'Elena', 'Rossi'],
      ['operator', 'Olga', 'Dutto'],
      ['coordinator', 'Carla', 'Revello'],
    ];
    for (const [role, given, family] of names) {
      const person =
        role === 'driver' ? await ente.driver() : await ente.person({ roles: [...new Set<Role>(['resident', role])] });
      await name(person.id, given, family);
      logins.set(role, person);
    }
    const lucia = await ente.person({ withLogin: false, devices: 'none', phone: '+390173000101' });
    await name(lucia.id, 'Lucia', 'Ferrero');
    ids = { lucia: lucia.id };
    const called = 'UPDATE categories SET name_it = $2, name_en = $3 WHERE ente_id = $1 AND code = $4';
    await ente.query(called, [ente.id, 'Spesa a casa', 'Shopping delivered', 'shopping']);
    await ente.query(called, [ente.id, 'Stare con i bambini', 'Babysitting', 'babysitting']);
    const office = new ApiClient(app.url, await openSession(ente, logins.get('operator')?.id ?? '', 'api'));
    const posted = await office.post('/requests', {
      service: 'condominio',
      category: 'shopping',
      title: 'La spesa per Lucia',
      durationMinutes: 60,
      when: { windows: [{ start: dayAhead(1, '09:00'), end: dayAhead(1, '11:00') }] },
      onBehalfOf: lucia.id,
    });
    expect(posted.status).toBe(201);
  });

  afterAll(() => {
    if (isWriting) writeFileSync(SAID, `${JSON.stringify(seen, null, 2)}\n`);
  });

  it('are taken of every step that has one, and of no other', () => {
    const wanted = GUIDES.flatMap(({ key, pictures }) => pictures.map((step) => `${key}-${step}`));
    expect(Object.keys(PICTURES).sort()).toEqual(wanted.sort());
  });

  it.each(STAFF_LANGUAGES.flatMap((language) => Object.keys(PICTURES).map((picture) => [picture, language] as const)))(
    '%s in %s shows what the page says today',
    async (picture, language: Language) => {
      const { role, width, path } = PICTURES[picture] as (typeof PICTURES)[string];
      const [key, step] = picture.split('-') as [(typeof GUIDES)[number]['key'], string];
      const { id, login } = logins.get(role) ?? { id: '', login: '' };
      await stage.ente.query('UPDATE people SET ui_language = $2 WHERE id = $1', [id, language]);
      const visitor = await Visitor.open(stage.browser, stage.app.url, { width });
      await visitor.page.setExtraHTTPHeaders({ 'accept-language': language });
      await visitor.page.goto(`${stage.app.url}/sign-in`);
      await visitor.page.locator('#f-login').fill(login);
      await visitor.page.locator('#f-password').fill(PASSWORD);
      await Promise.all([
        visitor.page.waitForNavigation(),
        visitor.page.locator('main button[type=submit]').first().click(),
      ]);
      await visitor.page.goto(`${stage.app.url}${path(ids)}`);
      const name = pictureOf(key, Number(step), language);
      seen[name] = (await visitor.page.evaluate(WORDS)) as string[];
      if (isWriting) {
        const top = (await visitor.page.locator('main h1').first().boundingBox())?.y ?? 0;
        await visitor.page.screenshot({
          path: join(FOLDER, `${name}.jpg`),
          type: 'jpeg',
          quality: 55,
          clip: { x: 0, y: Math.max(0, top - 16), width, height: width < 500 ? 600 : 560 },
          fullPage: true,
        });
      } else expect({ name, words: seen[name] }).toEqual({ name, words: said[name] });
      await visitor.close();
    },
  );
});
