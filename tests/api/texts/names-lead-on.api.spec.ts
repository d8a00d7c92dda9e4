// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { crawl, type VisitedPage } from '../../support/crawl.js';
import { openSession } from '../../support/sessions.js';
import { ACCESS_TABLE } from '../access/access-table.js';
import { NeighbourEnte } from '../isolation/neighbour-ente.js';

/** Where somebody's name stands without leading to their page, with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

const ROUTES = ACCESS_TABLE.filter(
  ({ method, path }) => method === 'GET' && !path.startsWith('/api/') && !/csv|xlsx|export|pictures|\/file$/.test(path),
).map(({ path }) => path);

let app: TestApp;
let bra: NeighbourEnte;
let pages: VisitedPage[];
let people: { id: string; name: string }[];
let coordinatorId: string;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000' });
  bra = await NeighbourEnte.create(app);
  coordinatorId = bra.ids['coordinator'] ?? '';
  await new ApiClient(app.url, await openSession(bra.ente, coordinatorId, 'api')).post('/plans');
  await app.settle();
  const { rows } = await bra.ente.query(
    "SELECT id, given_name || ' ' || family_name AS name FROM people WHERE ente_id = $1 AND id <> $2",
    [bra.ente.id, coordinatorId],
  );
  people = rows as typeof people;
  const cookie = `reciproca_session=${await openSession(bra.ente, coordinatorId, 'web')}`;
  pages = await crawl(app.url, cookie, ['/', `/people/${bra.ids['driver']}`], ROUTES);
});
afterAll(async () => {
  await bra?.ente.close();
  await app?.close();
});

/** What is read on a page outside links, headings, forms and sheets for the printer. */
function outsideLinks(html: string): string {
  return (/<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '')
    .replaceAll(/<(script|style|svg|h1|a|button|label|legend|option|textarea|summary|caption)\b[\s\S]*?<\/\1>/gi, '¦')
    .replaceAll(/<[^>]*>/g, '¦');
}

describe('the name of somebody on a page of staff’s', () => {
  it('leads to their page', () => {
    const found = new Set(
      pages
        .filter(({ path, html }) => !html.includes('class="paper') && path !== `/people/${coordinatorId}`)
        .flatMap(({ route, path, html }) => {
          const text = outsideLinks(html);
          return people
            .filter(({ id, name }) => text.includes(name) && !path.includes(id))
            .map(({ name }) => `${route}: …${text.slice(text.indexOf(name) - 60, text.indexOf(name) + 60)}`);
        })
        .filter((line) => !EXCEPTIONS[line.split(': …')[0] ?? '']),
    );
    expect([...new Map([...found].map((line) => [line.split(': …')[0], line])).values()]).toEqual([]);
  });
});
