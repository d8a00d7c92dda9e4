// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@reciproca/kernel';
import { announcement, suspension } from '../builders/conduct.js';
import { agreement, listing, proposal, slot } from '../builders/exchange.js';
import { accessLogEntry, person } from '../builders/identity.js';
import { intake } from '../builders/intake.js';
import { callTask } from '../builders/notifications.js';
import { circle, matchRun } from '../builders/planning.js';
import { caseAssignment, erasureRequest, organisation } from '../builders/privacy.js';
import { ago, ahead, type Row, row } from '../builders/row.js';
import { inboundText } from '../builders/texting.js';
import { document } from '../builders/vetting.js';
import { ApiClient, startTestApp, type TestApp } from '../support/app.js';
import { PageClient } from '../support/page-client.js';
import { openSession } from '../support/sessions.js';
import { TestEnte } from '../support/world.js';

/** One more than the longest page anywhere. */
const ROWS = 101;
const DAY = '2026-01-01';

let app: TestApp;
let ente: TestEnte;
let pages: PageClient;
let api: ApiClient;
/** Somebody of the staff, somebody who is told of, and as many people as there are rows. */
let staff: string;
let anna: string;
let people: string[];
let organisationId: string;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  staff = (await ente.person({ roles: ['coordinator'], withLogin: false })).id;
  anna = (await ente.person({ withLogin: false })).id;
  people = (await ente.addAll(
    Array.from({ length: ROWS }, (_, nth) => person({ givenName: `Nome${nth}` })),
  )) as string[];
  organisationId = await ente.add(organisation());
  pages = await PageClient.open(app.url, ente, staff);
  api = new ApiClient(app.url, await openSession(ente, staff, 'api'));
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const many = (make: (nth: number) => Row): Row[] => Array.from({ length: ROWS }, (_, nth) => make(nth));
const ofPeople = (make: (personId: string) => Row): Row[] => people.map(make);

const refund = (personId: string): Row =>
  row(
    'volunteer_refunds',
    { id: newId(), personId, day: DAY, kind: 'receipt', what: 'Parcheggio', receipt: '1', cents: 200 },
    { state: 'declared', createdAt: new Date() },
  );

const activity = (): Row =>
  row(
    'activities',
    {
      id: newId(),
      kind: 'course',
      title: 'Corso di orto',
      organiser: 'Alba',
      placeId: ente.places['market'] as string,
    },
    { audience: 'everybody', state: 'draft', createdAt: new Date() },
  );

function disputes(): Row[] {
  const placeId = ente.places['market'] as string;
  const categoryId = ente.categories['shopping'] as string;
  const [startsAt, endsAt] = [ago({ days: 3 }), ago({ days: 3, hours: -1 })];
  return people.flatMap((offererId) => {
    const offer = listing({ categoryId, personId: offererId, placeId, kind: 'offer', state: 'fulfilled' });
    const request = listing({ categoryId, personId: anna, placeId, kind: 'request', state: 'fulfilled' });
    const slots = [offer, request].map(({ fields }) => slot({ listingId: fields.id, startsAt, endsAt }));
    const pair = {
      offerId: offer.fields.id,
      requestId: request.fields.id,
      offerSlotId: slots[0]?.fields.id as string,
      requestSlotId: slots[1]?.fields.id as string,
      startsAt,
      endsAt,
    };
    const match = proposal({ ...pair, requesterId: anna, offererId, state: 'agreed' });
    const parties = { giverId: offererId, receiverId: anna };
    const done = agreement({ ...pair, ...parties, categoryId, proposalId: match.fields.id, state: 'disputed' });
    const times = { openedAt: ago({ days: 1 }), updatedAt: ago({ days: 1 }) };
    const dispute = row(
      'disputes',
      { id: newId(), agreementId: done.fields.id, ...parties, state: 'opened', ...times },
      {},
    );
    return [offer, request, ...slots, match, done, dispute];
  });
}

const contactRow = (change: object): Row =>
  row(
    'contacts',
    { id: newId(), personId: anna, channel: 'phone', direction: 'in', outcome: 'reached', byId: staff, at: new Date() },
    change,
  );

const openOf = (kind: 'request' | 'offer', word: string): Row[] =>
  many((nth) =>
    listing({
      categoryId: ente.categories['shopping'] as string,
      placeId: ente.places['market'] as string,
      personId: anna,
      kind,
      state: 'open',
      title: `${word}${nth}.`,
    }),
  );

interface List {
  readonly page: () => string;
  /** Of the list whose field turns its pages; `after` where the page has one list. */
  readonly field?: string;
  readonly api?: () => string;
  readonly rows: () => Row[];
  /** What tells one row of the page from another. */
  readonly links: RegExp;
}

const LISTS: Record<string, List> = {
  suspensions: {
    page: () => '/suspensions',
    rows: () => ofPeople((personId) => suspension({ personId })),
    links: /href="\/suspensions\/([0-9a-f-]{36})"/g,
  },
  announcements: {
    page: () => '/announcements',
    rows: () => many(() => announcement({ publishedBy: staff, toldAt: new Date() })),
    links: /href="\/announcements\/([0-9a-f-]{36})"/g,
  },
  'requests to be forgotten': {
    page: () => '/erasures',
    api: () => '/erasures',
    rows: () => ofPeople((personId) => erasureRequest({ personId })),
    links: /href="\/erasures\/([0-9a-f-]{36})"/g,
  },
  'whom an organisation looks after': {
    page: () => `/organisations/${organisationId}`,
    rows: () => ofPeople((personId) => caseAssignment({ organisationId, personId, assignedBy: staff })),
    links: /href="\/people\/([0-9a-f-]{36})"/g,
  },
  disputes: {
    page: () => '/disputes',
    api: () => '/disputes',
    rows: disputes,
    links: /href="\/disputes\/([0-9a-f-]{36})"/g,
  },
  'civic returns': {
    page: () => '/civic',
    api: () => '/civic-returns',
    rows: () =>
      ofPeople((personId) =>
        row(
          'civic_commitments',
          { id: newId(), personId, tutorId: staff, agreedMinutes: 600, activities: 'Verde', startsOn: DAY },
          { endsOn: '2099-01-01', paperReference: 'prot. 1', state: 'active', createdAt: new Date() },
        ),
      ),
    links: /href="\/civic\/([0-9a-f-]{36})"/g,
  },
  volunteers: {
    page: () => '/volunteers',
    api: () => '/volunteers',
    rows: () =>
      people.map((personId, nth) =>
        row(
          'volunteer_entries',
          { id: newId(), number: nth + 1, personId, kind: 'entry', section: 'regular', activity: 'driver', day: DAY },
          {
            name: `Nome${nth}`,
            birthDate: '1960-01-01',
            birthPlace: 'Alba',
            residence: 'Alba',
            recordedAt: new Date(),
          },
        ),
      ),
    links: /href="\/volunteers\/([0-9a-f-]{36})"/g,
  },
  activities: {
    page: () => '/activities',
    api: () => '/activities',
    rows: () => many(() => activity()),
    links: /href="\/activities\/([0-9a-f-]{36})"/g,
  },
  'expenses of volunteers': {
    page: () => '/volunteers/refunds',
    api: () => '/volunteer-refunds',
    rows: () => ofPeople((personId) => refund(personId)),
    links: /action="\/volunteers\/refunds\/([0-9a-f-]{36})\/approve"/g,
  },
  'expenses of one volunteer': {
    page: () => `/volunteers/${anna}/refunds`,
    api: () => `/volunteers/${anna}/refunds`,
    rows: () => many(() => refund(anna)),
    links: /action="\/volunteers\/refunds\/([0-9a-f-]{36})\/approve"/g,
  },
  signals: {
    page: () => '/signals',
    api: () => '/signals',
    rows: () =>
      many(() =>
        row(
          'signals',
          { id: newId(), sentinelId: anna, channel: 'web', about: 'La signora di sopra', need: 'Non esce da giorni' },
          { consent: 'not_asked', state: 'new', createdAt: new Date() },
        ),
      ),
    links: /href="\/signals\/([0-9a-f-]{36})"/g,
  },
  files: {
    page: () => '/imports',
    api: () => '/imports',
    rows: () => many((nth) => intake({ createdAt: ago({ minutes: nth }) })),
    links: /href="\/imports\/([0-9a-f-]{36})"/g,
  },
  'documents to look at': {
    page: () => '/documents',
    api: () => '/documents',
    rows: () => ofPeople((personId) => document({ personId })),
    links: /action="\/documents\/([0-9a-f-]{36})\/approve"/g,
  },
  'texts that wait': {
    page: () => '/texts',
    rows: () => many(() => inboundText()),
    links: /href="\/texts\/([0-9a-f-]{36})"/g,
  },
  circles: {
    page: () => '/circles',
    api: () => '/circles',
    rows: () => many(() => circle()),
    links: /href="\/circles\/([0-9a-f-]{36})"/g,
  },
  plans: {
    page: () => '/plans',
    api: () => '/plans',
    rows: () => many(() => matchRun({ state: 'failed' })),
    links: /href="\/plans\/([0-9a-f-]{36})"/g,
  },
  calls: {
    page: () => '/calls',
    api: () => '/call-tasks',
    rows: () => ofPeople((personId) => callTask({ personId })),
    links: /action="\/calls\/([0-9a-f-]{36})\/claim"/g,
  },
  rounds: {
    page: () => '/rounds',
    api: () => '/rounds',
    rows: () =>
      ofPeople((driverId) =>
        row(
          'rounds',
          { id: newId(), driverId, fromPlaceId: ente.places['market'], toPlaceId: ente.places['hospital'], room: 3 },
          {
            leavesAt: ahead({ days: 2 }),
            backAt: ahead({ days: 2, hours: 1 }),
            minutes: 40,
            metres: 9000,
            estimated: true,
            state: 'proposed',
            createdAt: new Date(),
          },
        ),
      ),
    links: /href="\/rounds\/([0-9a-f-]{36})"/g,
  },
  'listings to approve': {
    page: () => '/approvals/queue',
    field: 'listings',
    rows: () =>
      ofPeople((personId) =>
        listing({
          categoryId: ente.categories['shopping'] as string,
          placeId: ente.places['market'] as string,
          personId,
          kind: 'request',
          state: 'pending',
        }),
      ),
    links: /value="listing:([0-9a-f-]{36})"/g,
  },
  'what was changed in a card': {
    page: () => `/people/${anna}/data`,
    field: 'changes',
    rows: () =>
      many((nth) =>
        row(
          'person_changes',
          { id: newId(), personId: anna, field: 'phone', oldValue: `prima${nth}.`, newValue: `dopo${nth}.` },
          { channel: 'web', changedBy: staff, changedAt: new Date() },
        ),
      ),
    links: /(prima\d+)\./g,
  },
  'who looked at a card': {
    page: () => `/people/${anna}/data`,
    field: 'lookings',
    rows: () => many((nth) => accessLogEntry({ actorId: staff, personId: anna, at: ago({ days: 200, minutes: nth }) })),
    links: /datetime="(2[^"]+)"|<td[^>]*>([^<]*\d{1,2}:\d{2})<\/td>/g,
  },
  'contacts with a person': {
    page: () => `/calls/with/${anna}`,
    field: 'contacts',
    api: () => `/people/${anna}/contacts`,
    rows: () => many((nth) => contactRow({ note: `detto${nth}.` })),
    links: /(detto\d+)\./g,
  },
  'steps to take with a person': {
    page: () => `/calls/with/${anna}`,
    field: 'steps',
    rows: () => many((nth) => contactRow({ nextStep: `passo${nth}.`, nextAt: ahead({ days: 1, minutes: nth }) })),
    links: /(passo\d+)\./g,
  },
  'what a caller asks for': {
    page: () => `/calls/with/${anna}`,
    field: 'requests',
    rows: () => openOf('request', 'chiede'),
    links: /(chiede\d+)\./g,
  },
  'what a person offers, on their card': {
    page: () => `/people/${anna}`,
    field: 'offers',
    rows: () => openOf('offer', 'dà'),
    links: /(dà\d+)\./g,
  },
  'nights of the retention': {
    page: () => '/retention',
    rows: () =>
      many((nth) =>
        row('retention_runs', { id: newId(), origin: 'nightly', ranAt: ago({ hours: nth }), lines: [] }, {}),
      ),
    links: />([^<>]*\d{1,2}:\d{2})</g,
  },
};

/** Of the links of a page that turn pages, that which leads on in a list; the others keep where it stands. */
function nextOf(html: string, field: string, here: string): string | null {
  const at = new URL(here, app.url).searchParams.get(field);
  for (const [, href = ''] of html.matchAll(/<a[^>]*href="([^"]+)"[^>]*rel="next"/g)) {
    const path = href.replaceAll('&amp;', '&');
    const to = new URL(path, app.url).searchParams.get(field);
    if (to && to !== at) return path;
  }
  return null;
}

describe.each(Object.keys(LISTS))('%s', (name) => {
  const { page, field = 'after', links, rows, api: listed } = LISTS[name] as List;

  it('are reached, every one, by the links of the page, and the first page again', async () => {
    await ente.addAll(rows());
    const seen = new Set<string>();
    let path: string | null = page();
    let turned = 0;
    for (; path; turned += 1) {
      expect(turned).toBeLessThan(25);
      const { status, html } = await pages.get(path);
      expect({ path, status }).toEqual({ path, status: 200 });
      const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
      for (const [, one, other] of main.matchAll(links)) seen.add((one ?? other) as string);
      if (turned > 0) expect(main).toContain('rel="start"');
      path = nextOf(main, field, path);
    }
    expect(turned).toBeGreaterThan(1);
    expect(seen.size).toBeGreaterThanOrEqual(ROWS);
  });

  if (listed)
    it('are all in the answers of the API', async () => {
      const seen = new Set<string>();
      for (let after = ''; ;) {
        const { status, body } = await api.get<{ items: { id: string }[]; next: string | null }>(
          `${listed()}?limit=40${after && `&after=${after}`}`,
        );
        expect(status).toBe(200);
        for (const { id } of body.items) seen.add(id);
        if (!body.next) break;
        after = body.next;
      }
      expect(seen.size).toBe(ROWS);
    });
});

describe('why not?', () => {
  it('says that only the newest are shown, and finds the others by a word', async () => {
    const opened = Array.from({ length: 301 }, (_, nth) =>
      listing({
        categoryId: ente.categories['shopping'] as string,
        placeId: ente.places['market'] as string,
        personId: anna,
        kind: 'request',
        state: 'open',
        title: nth === 0 ? 'Finestra da riparare' : `Spesa ${nth}`,
        createdAt: nth === 0 ? ago({ days: 9 }) : ago({ minutes: nth }),
      }),
    );
    await ente.addAll(opened);
    await ente.addAll(
      opened.map(({ fields }) =>
        slot({ listingId: fields.id, startsAt: ahead({ days: 2 }), endsAt: ahead({ days: 2, hours: 1 }) }),
      ),
    );
    await ente.query('UPDATE listings SET free_when = tstzmultirange(tstzrange(now(), $1)) WHERE ente_id = $2', [
      ahead({ days: 3 }),
      ente.id,
    ]);
    const whole = await pages.get('/why-not');
    expect(whole.text).toContain('le 300 più nuove');
    expect(whole.html).not.toContain('Finestra da riparare');
    const found = await pages.get('/why-not?find=finestra');
    expect(found.html).toContain('Finestra da riparare');
  });
});
