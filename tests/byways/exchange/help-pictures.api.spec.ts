// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let pages: PageClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  pages = await PageClient.open(app.url, ente, (await ente.person({ withLogin: false })).id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const pictureOf = (html: string, path: string): string | undefined =>
  new RegExp(`<a[^>]+href="${path.replaceAll('?', '\\?')}"[^>]*>.*?</a>`)
    .exec(html)?.[0]
    .match(/#(?:it-)?([\w-]+)"/)?.[1];

describe('the first step of asking', () => {
  it('shows each kind of help with a picture of its own, and leads to its form', async () => {
    const { html } = await pages.get('/requests/new');
    const path = '/requests/new/condominio?category=shopping';
    expect(pictureOf(html, path)).toBe('basket');
    const form = await pages.get((await pages.get(path)).location ?? '');
    expect(form.html).toMatch(/<option[^>]*value="shopping"[^>]*selected|selected[^>]*value="shopping"/);
  });

  it('keeps what a link has filled in', async () => {
    const { html } = await pages.get('/requests/new?date=2099-01-05');
    expect(html.replaceAll('&amp;', '&')).toContain(
      'href="/requests/new/condominio?date=2099-01-05&category=shopping"',
    );
  });

  it('shows an inactive kind no more', async () => {
    await ente.query("UPDATE categories SET active = false WHERE ente_id = $1 AND code = 'shopping'", [ente.id]);
    expect((await pages.get('/offers/new')).html).not.toContain('category=shopping');
  });
});
