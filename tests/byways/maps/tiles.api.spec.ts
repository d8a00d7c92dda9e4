// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte } from '../../support/world.js';

const SETTINGS = { TILES_URL: 'https://tiles.example/{z}/{x}/{y}.png', TILES_CREDIT: 'Chi le ha fatte' };

let app: TestApp;
let ente: TestEnte;
afterEach(async () => {
  await ente.close();
  await app.close();
});

async function see(settings: Record<string, string>) {
  app = await startTestApp(settings);
  ente = await TestEnte.create(app.database.url);
  const { id } = await ente.person({ roles: ['operator'] });
  const page = await PageClient.open(app.url, ente, id);
  const { headers } = await fetch(`${app.url}/sign-in`);
  const pictures = /img-src ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1];
  return { pictures, html: (await page.get('/places/new')).html };
}

describe('streets', () => {
  it('are fetched from the host that is named, which no page may send anything else', async () => {
    const { pictures, html } = await see(SETTINGS);
    expect(pictures).toBe("'self' data: https://tiles.example");
    expect(html).toContain('data-tiles="https://tiles.example/{z}/{x}/{y}.png"');
    expect(html).toMatch(/<street-map[^>]*><div class="pin-map"><svg/);
  });

  it('are nowhere on a page or in its policy where no host is named', async () => {
    const { pictures, html } = await see({});
    expect(pictures).toBe("'self' data:");
    expect(html).not.toContain('street-map');
    expect(html).toContain('<div class="pin-map"><svg');
  });
});
