// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AdministratorLinks } from '@reciproca/installation';
import type { Role } from '@reciproca/kernel';
import { systemSeed, UnitOfWork } from '@reciproca/platform';
import { roleGrant } from '../builders/identity.js';
import { ApiClient, startTestApp, type TestApp } from '../support/app.js';
import { crawl, type VisitedPage } from '../support/crawl.js';
import { gulpease, runningText } from '../support/gulpease.js';
import { pushSettings } from '../support/push-service.js';
import { RELOADED_FORMS } from '../support/reloaded-forms.js';
import { InstallationClient } from '../support/installation-client.js';
import { openSession } from '../support/sessions.js';
import { ACCESS_TABLE } from '../api/access/access-table.js';
import { dayAhead } from '../support/world.js';
import { NeighbourEnte } from '../api/isolation/neighbour-ente.js';

/** What answers a GET and is no page to read. */
const NO_PAGES: Readonly<Record<string, string>> = {
  '/documents/:id/file': 'a file to save',
  '/letterhead/:id': 'a picture',
  '/faces/photos/:id': 'a picture',
  '/help/pictures/:name': 'a picture',
  '/agreements/:id/ics': 'a file to save',
  '/feeds/:file': 'for telephones',
  '/manifest.webmanifest': 'for browsers',
  '/imports/:id/rejects/csv': 'a file to save',
  '/imports/:id/rejects/xlsx': 'a file to save',
  '/people/:id/join/:otherId/undo': 'of two files joined lately; read with joining',
  '/reports/csv': 'a file to save',
  '/reports/frozen/:id/csv': 'a file to save',
  '/reports/frozen/:id/xlsx': 'a file to save',
  '/lists/:key/csv': 'a file to save',
  '/lists/:key/xlsx': 'a file to save',
  '/agreements/csv': 'a file to save',
  '/agreements/xlsx': 'a file to save',
  '/reports/xlsx': 'a file to save',
  '/projects/:id/pictures/:partId': 'a picture',
  '/gardens/:id/book/csv': 'a file to save',
  '/gardens/:id/book/xlsx': 'a file to save',
  '/questionnaires/:id/answers/csv': 'a file to save',
  '/questionnaires/:id/answers/xlsx': 'a file to save',
  '/projects/:id/participants/xlsx': 'a file to save',
  '/projects/:id/presence/xlsx': 'a file to save',
  '/suspended': 'who is suspended is sent here from everywhere, nobody else',
  '/sign-in/with/:slug/:method': 'leads to another site',
  '/sign-in/callback/:id': 'where another site sends people back to',
  '/sign-in/asked': 'only of who has just shown who they are',
  '/sign-out/done': 'goes on to where one had signed in',
  '/health': 'for machines',
  '/metrics': 'for machines',
  '/audit/export': 'a table',
  '/me/data/export': 'a file',
  '/people/:id/data/export': 'a file',
  '/people/:id/open': 'only of somebody who has left',
  '/approvals': 'an old address, goes on to the board',
  '/inbox/:id': 'marks it as read and goes on to what it is about',
};

const ROUTES = ACCESS_TABLE.filter(
  ({ method, path }) =>
    method === 'GET' && !path.startsWith('/api/') && !NO_PAGES[path] && !RELOADED_FORMS.includes(path),
).map(({ path }) => path);

/** Easy for who left school at fourteen. */
const EASY = 60;
/** From here on a text is measured by itself too. */
const MANY_WORDS = 12;

/** Somebody of every kind, with the roles they get besides their own. */
const VIEWERS: readonly (readonly [string, readonly Role[]])[] = [
  ['coordinator', []],
  ['gardener', ['driver', 'sentinel', 'mediator', 'tutor', 'partner']],
  ['receiver', []],
  ['driver', []],
];

let app: TestApp;
let bra: NeighbourEnte;
const pages: VisitedPage[] = [];

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000', ...pushSettings() });
  bra = await NeighbourEnte.create(app);
  const coordinator = new ApiClient(app.url, await openSession(bra.ente, bra.ids['coordinator'] ?? '', 'api'));
  await coordinator.post('/plans');
  const rideId = await goThereAndBack();
  await bra.ente.query(
    `UPDATE crates SET person_id = $1, thanks_for_id = $2, state = 'assigned', agreement_id = NULL WHERE id = $3`,
    [bra.ids['driver'], bra.ids['agreement'], bra.ids['crate']],
  );
  // Who answers for a garden has written to its people.
  const gardener = new ApiClient(app.url, await openSession(bra.ente, bra.ids['gardener'] ?? '', 'api'));
  await gardener.post('/own-groups', { group: `garden:${bra.ids['garden']}`, wordsIt: 'Sabato si semina alle 9' });
  // A message to a group has people who are to be called.
  await bra.ente.person({ devices: 'none', withLogin: false });
  await app.settle();
  const { items } = (await coordinator.get<{ items: { address: string }[] }>('/staff/invitations')).body;
  // Whose link comes by mail has no other way in.
  const invitation = new URL(items[0]?.address ?? '').pathname;
  pages.push(...(await crawl(app.url, '', ['/', '/sign-in', invitation, await openLink()], ROUTES)));
  const makeLink = () =>
    app.app.get(UnitOfWork).run(systemSeed('test'), (ctx) => app.app.get(AdministratorLinks).make(ctx, 'added', null));
  const [join, joined] = [await makeLink(), await makeLink()].map((address) => new URL(address).pathname);
  const ada = await InstallationClient.join(app.url, joined ?? '', 'Ada Viglione');
  // What can be taken back for a day has a page for it.
  await ada.api.post('/installation/comuni/merged', { from: 'Guarene', into: 'Castagnito' });
  pages.push(...(await crawl(app.url, ada.cookie, ['/installation', '/installation/sign-in', join ?? ''], ROUTES)));
  for (const [name, more] of VIEWERS) {
    const personId = bra.ids[name] ?? '';
    await bra.ente.addAll(more.map((role) => roleGrant({ personId, role })));
    const cookie = `reciproca_session=${await openSession(bra.ente, personId, 'web')}`;
    // People are found by a search, not by links; the board's first page holds what presses most; App IO and rides of
    // other platforms have their links where a key is.
    const found = [
      `/people/${bra.ids['driver']}`,
      `/thanks/reports/${bra.ids['thanksReport']}`,
      `/impressions/${bra.ids['impression']}`,
      `/conversations/reports/${bra.ids['messageReport']}`,
      '/me/app-io',
      `/requests/${rideId}/elsewhere`,
    ];
    pages.push(...(await crawl(app.url, cookie, ['/', ...(name === 'coordinator' ? found : [])], ROUTES)));
  }
});
afterAll(async () => {
  await bra?.ente.close();
  await app?.close();
});

/** What stands on a poster with a code for cameras. */
async function openLink(): Promise<string> {
  const { rows } = await bra.ente.query('SELECT link_token FROM questionnaires WHERE id = $1', [
    bra.ids['questionnaire'],
  ]);
  return `/ask/${String(rows[0]?.['link_token'])}`;
}

/** The driver takes somebody to the hospital and back, so that the pages about it are there. */
async function goThereAndBack(): Promise<string> {
  const [driver, receiver] = await Promise.all(
    ['driver', 'receiver'].map(
      async (name) => new ApiClient(app.url, await openSession(bra.ente, bra.ids[name] ?? '', 'api')),
    ),
  );
  const ride = { service: 'trasporto', category: 'ride', autoAccept: true, toPlaceId: bra.ente.places['hospital'] };
  await driver?.post('/offers', {
    ...ride,
    title: 'Vado e torno',
    when: { windows: [{ start: dayAhead(6, '08:00'), end: dayAhead(6, '09:00') }] },
    details: { seats: 3, detourMinutes: 60, returnTime: '11:30' },
  });
  const request = await receiver?.post<{ id: string }>('/requests', {
    ...ride,
    title: 'Visita',
    details: { arriveBy: dayAhead(6, '09:00'), returnAt: dayAhead(6, '11:30') },
  });
  await bra.ente.query("UPDATE people SET vetted_until = '2099-01-01' WHERE id = $1", [bra.ids['receiver']]);
  // What is agreed already becomes one way of a journey whose other way nobody drives.
  await bra.ente.query(
    'UPDATE listings SET linked_to_id = (SELECT request_id FROM agreements WHERE id = $1) WHERE id = $2',
    [bra.ids['agreement'], request?.body.id],
  );
  return request?.body.id ?? '';
}

describe('Italian pages', () => {
  it('are all reached by links from somebody’s first page', () => {
    const reached = new Set(pages.map(({ route }) => route));
    expect(ROUTES.filter((route) => !reached.has(route))).toEqual([]);
  });

  it('are easy to read, each of them', () => {
    const figures = [...new Set(pages.map(({ route }) => route))].flatMap((route) => {
      const text = new Set(pages.filter((page) => page.route === route).flatMap(({ html }) => runningText(html)));
      return text.size === 0 ? [] : [{ route, gulpease: Math.round(gulpease([...text].join('\n'))) }];
    });
    expect(figures.length).toBeGreaterThan(35);
    expect(figures.filter((figure) => figure.gulpease < EASY)).toEqual([]);
  });

  it('hold no text of more than a few words that is hard by itself', () => {
    const texts = [...new Set(pages.flatMap(({ html }) => runningText(html)))].filter(
      (text) => text.split(' ').length >= MANY_WORDS,
    );
    const figures = texts.map((text) => ({ text, gulpease: Math.round(gulpease(text)) }));
    expect(figures.length).toBeGreaterThan(60);
    expect(figures.filter((figure) => figure.gulpease < EASY)).toEqual([]);
  });
});
