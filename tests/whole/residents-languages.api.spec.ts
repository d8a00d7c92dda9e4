// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RESIDENTS_LANGUAGES, type ResidentsLanguage, type Role } from '@reciproca/kernel';
import { directionOf, takeLentTexts, takeUnknownTexts } from '@reciproca/ui';
import { ACCESS_TABLE } from '../api/access/access-table.js';
import { NeighbourEnte } from '../api/isolation/neighbour-ente.js';
import { roleGrant } from '../builders/identity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { crawl, type VisitedPage } from '../support/crawl.js';
import { pushSettings } from '../support/push-service.js';
import { openSession } from '../support/sessions.js';

/** What answers a GET and is no page: it leads elsewhere, or is a file. */
const NO_PAGE = /^\/(?:api|sign-in\/(?:with|callback|asked)|feeds|inbox\/:id|me\/data\/export)/;
const ROUTES = ACCESS_TABLE.filter(({ method, path }) => method === 'GET' && !NO_PAGE.test(path)).map(
  ({ path }) => path,
);

/** Residents of every kind, with the roles they get besides their own. */
const VIEWERS: readonly (readonly [string, readonly Role[]])[] = [
  ['gardener', ['sentinel', 'mediator']],
  ['receiver', []],
  ['driver', ['tutor']],
];
/** Least routes that somebody signed in comes to by links. */
const MANY_ROUTES = 40;

let app: TestApp;
let bra: NeighbourEnte;
const pages = new Map<ResidentsLanguage, VisitedPage[]>();
let lent: string[];
let unknown: string[];

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000', ...pushSettings() });
  bra = await NeighbourEnte.create(app);
  for (const [name, more] of VIEWERS)
    await bra.ente.addAll(more.map((role) => roleGrant({ personId: bra.ids[name] ?? '', role })));
  [takeLentTexts, takeUnknownTexts].forEach((take) => take());
  for (const language of RESIDENTS_LANGUAGES) {
    const read = await crawl(app.url, '', ['/', '/sign-in'], ROUTES, language);
    for (const [name] of VIEWERS) {
      const cookie = `reciproca_session=${await openSession(bra.ente, bra.ids[name] ?? '', 'web')}`;
      read.push(...(await crawl(app.url, cookie, ['/'], ROUTES, language)));
    }
    pages.set(language, read);
  }
  [lent, unknown] = [takeLentTexts(), takeUnknownTexts()];
});
afterAll(async () => {
  await bra?.ente.close();
  await app?.close();
});

describe('what residents read on pages', () => {
  it.each(RESIDENTS_LANGUAGES)('is all in %s, wherever links lead', (language) => {
    const read = pages.get(language) ?? [];
    expect(new Set(read.map(({ route }) => route)).size).toBeGreaterThan(MANY_ROUTES);
    expect(lent.filter((text) => text.startsWith(`${language} `))).toEqual([]);
    const start = `<html lang="${language}" dir="${directionOf(language)}"`;
    expect(read.filter(({ html }) => !html.includes(start)).map(({ path }) => path)).toEqual([]);
  });

  it('asks for no text that nobody wrote', () => expect(unknown).toEqual([]));
});
