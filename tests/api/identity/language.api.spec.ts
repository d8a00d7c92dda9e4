// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { openForm, openSession } from '../../support/sessions.js';
import { TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function languageOf(session: string, asked: string): Promise<string | undefined> {
  const answer = await fetch(`${app.url}/me`, {
    headers: { accept: 'text/html', 'accept-language': asked, cookie: `reciproca_session=${session}` },
  });
  return /<html lang="(..)"/.exec(await answer.text())?.[1];
}

describe('the language of the pages', () => {
  it('is the browser’s until the person has chosen one, and then theirs on every device', async () => {
    const { id } = await ente.person();
    const session = await openSession(ente, id, 'web');
    expect(await languageOf(session, 'en-GB,en;q=0.9')).toBe('en');
    expect(await languageOf(session, 'it-IT,it;q=0.9,en;q=0.8')).toBe('it');
    expect(await languageOf(session, 'ro')).toBe('ro');
    expect(await languageOf(session, 'de')).toBe('it');

    const form = await openForm(app.url);
    await fetch(`${app.url}/language`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        cookie: `${form.cookie}; reciproca_session=${session}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ language: 'it', back: '/me', _csrf: form.token }).toString(),
    });
    expect(await languageOf(session, 'en-GB,en;q=0.9')).toBe('it');
  });

  it('is the one the office has written down, where that is not the usual one', async () => {
    const { id } = await ente.person();
    await ente.query("UPDATE people SET ui_language = 'en' WHERE id = $1", [id]);
    expect(await languageOf(await openSession(ente, id, 'web'), 'it')).toBe('en');
  });

  it('runs from right to left where people write so', async () => {
    const { id } = await ente.person();
    await ente.query("UPDATE people SET ui_language = 'ar' WHERE id = $1", [id]);
    const session = await openSession(ente, id, 'web');
    const answer = await fetch(`${app.url}/me`, {
      headers: { accept: 'text/html', cookie: `reciproca_session=${session}` },
    });
    const page = await answer.text();
    expect(page).toContain('<html lang="ar" dir="rtl"');
    expect(page).toContain('app.rtl');
    expect(page).not.toMatch(/app\.(?!rtl)[^"]*css/);
  });

  it('is one of their own for staff, whatever their browser and their profile say', async () => {
    const { id } = await ente.person({ roles: ['operator'] });
    await ente.query("UPDATE people SET ui_language = 'ar' WHERE id = $1", [id]);
    const session = await openSession(ente, id, 'web');
    expect(await languageOf(session, 'ar')).toBe('it');
    await ente.query("UPDATE people SET ui_language = 'en' WHERE id = $1", [id]);
    expect(await languageOf(session, 'ar')).toBe('en');
  });

  it('can be chosen by its own name before anybody has signed in', async () => {
    const page = await (await fetch(`${app.url}/sign-in`, { headers: { 'accept-language': 'sq' } })).text();
    expect(page).toContain('<html lang="sq" dir="ltr"');
    for (const [language, direction, name] of [
      ['it', 'ltr', 'Italiano'],
      ['en', 'ltr', 'English'],
      ['ro', 'ltr', 'Română'],
      ['sq', 'ltr', 'Shqip'],
      ['ar', 'rtl', 'العربية'],
      ['fr', 'ltr', 'Français'],
    ])
      expect(page).toMatch(
        new RegExp(`value="${language}" lang="${language}" dir="${direction}"[^>]*>${name}</button>`),
      );
  });
});
