// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { crawl, type VisitedPage } from '../../support/crawl.js';
import { openSession } from '../../support/sessions.js';
import { ACCESS_TABLE } from '../../api/access/access-table.js';
import { NeighbourEnte } from '../../api/isolation/neighbour-ente.js';

/** What keeps what was written as it was written: one's own data, and the memos of the ledger. */
const AS_WRITTEN = /\/data|\/account|\/statement|\/audit|\/export|\/csv|\/file|\/inbox|\/xlsx/;
const ROUTES = ACCESS_TABLE.filter(
  ({ method, path }) => method === 'GET' && !path.startsWith('/api/') && !AS_WRITTEN.test(path),
).map(({ path }) => path);
const [ITALIAN, ENGLISH] = ['Titolo fatto', 'Made title'];

let app: TestApp;
let bra: NeighbourEnte;
let pages: VisitedPage[];

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000' });
  bra = await NeighbourEnte.create(app);
  const coordinator = new ApiClient(app.url, await openSession(bra.ente, bra.ids['coordinator'] ?? '', 'api'));
  await coordinator.post('/plans');
  await app.settle();
  for (const table of ['listings', 'agreements'])
    await bra.ente.query(
      `UPDATE ${table} SET title = $1, titles = jsonb_build_object('it', $1::text, 'en', $2::text)`,
      [ITALIAN, ENGLISH],
    );
  pages = [];
  for (const name of ['coordinator', 'gardener', 'receiver', 'driver']) {
    const cookie = `reciproca_session=${await openSession(bra.ente, bra.ids[name] ?? '', 'web')}; reciproca_language=en`;
    const start =
      name === 'coordinator' ? ['/', `/people/${bra.ids['driver']}`, `/people/${bra.ids['receiver']}`] : ['/'];
    pages.push(...(await crawl(app.url, cookie, start, ROUTES, 'en')));
  }
});
afterAll(async () => {
  await bra?.ente.close();
  await app?.close();
});

describe('a title the program has made', () => {
  it('is read in the reader’s language on every page', () => {
    expect(pages.filter(({ html }) => html.includes(ENGLISH)).length).toBeGreaterThan(15);
    expect(pages.filter(({ html }) => html.includes(ITALIAN)).map(({ path }) => path)).toEqual([]);
  });

  it('is so in everything staff and people read from the API', async () => {
    const shown: string[] = [];
    for (const name of ['coordinator', 'receiver', 'driver']) {
      const client = new ApiClient(app.url, await openSession(bra.ente, bra.ids[name] ?? '', 'api'), 'en');
      for (const { method, path } of ACCESS_TABLE.filter(
        ({ path }) => path.startsWith('/api/v1/') && !AS_WRITTEN.test(path),
      )) {
        if (method !== 'GET' || path.includes(':')) continue;
        const { body } = await client.get<unknown>(path.replace('/api/v1', ''));
        if (JSON.stringify(body ?? '').includes(ITALIAN)) shown.push(path);
      }
    }
    expect([...new Set(shown)]).toEqual([]);
  });
});
