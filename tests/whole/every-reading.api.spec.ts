// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditExemptions } from '@reciproca/identity';
import { newId } from '@reciproca/kernel';
import { listing, slot } from '../builders/exchange.js';
import { matchRun } from '../builders/planning.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { RELOADED_FORMS } from '../support/reloaded-forms.js';
import { openSession } from '../support/sessions.js';
import { ACCESS_TABLE } from '../api/access/access-table.js';
import { dayAhead } from '../support/world.js';
import { NeighbourEnte } from '../api/isolation/neighbour-ente.js';

/** Whose ids stand in a path that names this. */
const ID_OF: Readonly<Record<string, string>> = {
  disputes: 'dispute',
  of: 'settled',
  suspensions: 'suspension',
  announcements: 'announcement',
  people: 'receiver',
  drivers: 'driver',
  offers: 'openOffer',
  requests: 'openRequest',
  proposals: 'openProposal',
  agreements: 'agreement',
  accounts: 'receiver',
  rounds: 'round',
  departures: 'departure',
  harvests: 'harvest',
  gardens: 'garden',
  circles: 'circle',
  corrections: 'transfer',
  erasures: 'erasure',
  organisations: 'organisation',
  'privacy-notices': 'notice',
  plans: 'plan',
  imports: 'intake',
  signals: 'signal',
  texts: 'text',
  cards: 'agreement',
  civic: 'civic',
  'civic-returns': 'civic',
  volunteers: 'receiver',
  plots: 'plot',
  plantings: 'planting',
  'sale-slips': 'slip',
  'sale-payments': 'salePayment',
  'garden-costs': 'gardenCost',
  activities: 'activity',
  'activity-meetings': 'meeting',
  with: 'receiver',
  staff: 'coordinator',
  letters: 'letter',
  blocks: 'block',
  places: 'place market',
  projects: 'project',
  questionnaires: 'questionnaire',
  interviews: 'questionnaire',
  evaluation: 'evaluationTable',
  'evaluation-seats': 'evaluationSeat',
  'evaluation-meetings': 'evaluationMeeting',
  'evaluation-rounds': 'evaluationRound',
  'evaluation-undertakings': 'evaluationUndertaking',
  impressions: 'impression',
  participants: 'participant',
  frozen: 'frozen',
  'join-requests': 'joinRequest',
  'message-reports': 'messageReport',
  'group-messages': 'groupMessage',
  'own-groups': 'groupMessage',
  'thanks-reports': 'thanksReport',
  thanks: 'thanksReport',
  conversations: 'messageReport',
  records: 'signInRecord',
  'outside-rides': 'outsideBooking',
  'rides-outside': 'ridePartner',
  'ride-sharing': 'ridePartner',
};
/** What a reading has to be asked with. */
const ASKED_WITH: Readonly<Record<string, string>> = {
  'GET /api/v1/people/:id/touched': '?change=vetted',
  'GET /people/:id/roles/revoke': '?role=resident',
  'GET /api/v1/projects/:id/presence': '?month=2026-11',
  'GET /api/v1/gardens/:id/calendar': `?from=${dayAhead(0).slice(0, 10)}&to=${dayAhead(30).slice(0, 10)}`,
  'GET /api/v1/calendar': `?from=${dayAhead(0).slice(0, 10)}&to=${dayAhead(30).slice(0, 10)}`,
  'GET /search': '?q=Braidese+Nome2',
  'GET /api/v1/search': '?q=Braidese+Nome2',
};
/** Readings that answer without showing anything to who asks just so. */
const NOT_ANSWERED: Readonly<Record<string, string>> = {
  'GET /': 'sends staff to the board',
  'GET /api/v1/matches/explain': 'needs a pair of listings',
  'GET /api/v1/delegations': 'needs a person',
  'GET /api/v1/people': 'needs two things known of somebody; tested with the audit',
  'GET /gardens/:id/harvest': 'for who answers for the garden',
  'GET /gardens/:id/harvests/:harvestId/share': 'for who answers for the garden',
  'GET /people/:id/open': 'of a closed file; tested with it',
  ...Object.fromEntries(RELOADED_FORMS.map((path) => [`GET ${path}`, 'goes on to the page of what it is about'])),
  'GET /offers/new': 'a choice of services, about nobody',
  'GET /requests/new': 'a choice of services, about nobody',
  'GET /offers/new/:service': 'gives the form an address of its own, about nobody',
  'GET /requests/new/:service': 'gives the form an address of its own, about nobody',
  'GET /people': 'a form until something is asked',
  'GET /calls/incoming': 'a form until something is asked',
  'GET /api/v1/calls/incoming': 'needs a number; tested with calls',
  'GET /faces/photos/:id': 'a picture; tested with faces',
  'GET /requests/:id/elsewhere': 'of a ride alone; tested with rides of other platforms',
  'GET /impressions/of/:id': 'of two who did something together; tested with listening',
  'GET /thanks/of/:id': 'of two who did something together; tested with faces',
  'GET /thanks/:id/report': 'for whom they were written to; tested with faces',
  'GET /api/v1/faces/:personId': 'of two who have to do with each other; tested with faces',
  'GET /conversations/with/:personId': 'of two who have to do with each other; tested with conversations',
  'GET /api/v1/conversations/with/:personId': 'of two who have to do with each other; tested with conversations',
  'GET /conversations/messages/:id/report': 'for whom it was written to; tested with conversations',
  'GET /disputes/of/:id': 'goes on to the dispute, which is written down there',
  'GET /suspensions/person/:id': 'a form about a person; its tests are with suspensions',
  'GET /suspensions/listing/:id': 'a form about a listing; its tests are with suspensions',
  'GET /why-not': 'a form until something is asked',
  'GET /corrections/new/:id': 'a transfer that is being corrected already',
  'GET /documents/:id/file': 'written down by the use case before the file is sent; tested with documents',
  'GET /api/v1/rounds/choices': 'needs a day',
  'GET /api/v1/report': 'needs a period',
  'GET /people/:id/join/:otherId/undo': 'of two files joined lately; tested with joining',
  'GET /me/totp': 'needs a password',
};

/** Papers, which are read where nothing can be pressed; one's own pages; two files side by side. */
const NAMES_LEAD_NOWHERE =
  /^\/paper\/|\/print$|\/sheet$|\/certificates\/|\/join\/|\/badge$|\/form$|\/register$|\/data\/full$|^\/me\//;

let app: TestApp;
let bra: NeighbourEnte;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  bra = await NeighbourEnte.create(app);
  const offer = listing({
    kind: 'offer',
    service: 'trasporto',
    categoryId: bra.ente.categories['ride'] ?? '',
    personId: bra.ids['driver'] ?? '',
    placeId: bra.ente.places['market'] ?? '',
    toPlaceId: bra.ente.places['hospital'] ?? '',
    toLat: 44.684,
    toLon: 7.936,
    details: { seats: 2 },
  });
  const departure = slot({
    listingId: offer.fields.id,
    startsAt: new Date(dayAhead(4, '09:00')),
    endsAt: new Date(dayAhead(4, '10:00')),
  });
  await bra.ente.addAll([offer, departure]);
  await bra.ente.query("UPDATE people SET vetted_until = '2040-01-01' WHERE id = $1", [bra.ids['receiver']]);
  bra.ids['departure'] = departure.fields.id;
  bra.ids['plan'] = await bra.ente.add(matchRun({ origin: 'operator', state: 'failed' }));
});
afterAll(async () => {
  await bra.ente.close();
  await app.close();
});

const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;
const readings = ACCESS_TABLE.filter(
  ({ method, allowed }) =>
    method === 'GET' &&
    (allowed.includes('operator') || allowed.includes('coordinator')) &&
    !allowed.includes('nobody'),
);

/** The address of a reading, with ids of the ente in it. */
function urlOf(row: { method: string; path: string }): string {
  const noun = row.path.split('/').find((part) => part in ID_OF) ?? '';
  const path = row.path
    .replace('departures/of/:id/:day', `departures/of/${bra.ids['driver'] ?? ''}/${dayAhead(4).slice(0, 10)}`)
    .replace('staff/invitations/:id', `staff/invitations/${bra.ids['invitation'] ?? ''}`)
    .replace('cards/:kind', 'cards/agreement')
    .replace('settings/letters/:kind', 'settings/letters/welcome')
    .replace('settings/messages/:id', `settings/messages/${bra.ids['messageTemplate'] ?? ''}`)
    .replace('volunteers/entries/:id', `volunteers/entries/${bra.ids['volunteerEntry'] ?? ''}`)
    .replace('activities/meetings/:id', `activities/meetings/${bra.ids['meeting'] ?? ''}`)
    .replace('lists/:key', 'lists/volunteers')
    .replace(':kind', 'person')
    .replace(':service', 'condominio')
    .replace(':questionId', 'q1')
    .replace(':language', 'en')
    .replace(':question', 'complete')
    .replace(':delegationId', bra.ids['delegation'] ?? '')
    .replace(':harvestId', bra.ids['harvest'] ?? '')
    .replace(':certificateId', bra.ids['certificate'] ?? '')
    .replace(':requestId', bra.ids['openRequest'] ?? '')
    .replace(':agreementId', bra.ids['agreement'] ?? '')
    .replace(/:\w+/g, bra.ids[ID_OF[noun] ?? ''] ?? newId());
  return path + (ASKED_WITH[nameOf(row)] ?? '');
}

describe('every reading that staff may do', () => {
  it('leaves an entry, unless it stands among the exceptions', async () => {
    const coordinator = bra.ids['coordinator'] ?? '';
    const tokens = {
      api: await openSession(bra.ente, coordinator, 'api'),
      web: await openSession(bra.ente, coordinator, 'web'),
    };
    const exempt = new Set(
      app.app
        .get(AuditExemptions)
        .list()
        .map(({ route }) => route),
    );
    const count = async (): Promise<number> =>
      Number(
        (
          await bra.ente.query(
            "SELECT count(*) AS n FROM access_log WHERE actor_id = $1 AND action IN ('read','search')",
            [coordinator],
          )
        ).rows[0]?.['n'],
      );
    const wrong: string[] = [];
    for (const row of readings.filter((one) => !exempt.has(nameOf(one)))) {
      const url = urlOf(row);
      const before = await count();
      const isApi = url.startsWith('/api/');
      const { status } = await fetch(app.url + url, {
        redirect: 'manual',
        headers: isApi ? { authorization: `Bearer ${tokens.api}` } : { cookie: `reciproca_session=${tokens.web}` },
      });
      const isLogged = (await count()) > before;
      if (!isLogged && !(nameOf(row) in NOT_ANSWERED)) wrong.push(`${nameOf(row)}: ${status}, nothing written`);
    }
    expect(wrong).toEqual([]);
  });

  it('names people so that staff can go on to them', async () => {
    const cookie = `reciproca_session=${await openSession(bra.ente, bra.ids['coordinator'] ?? '', 'web')}`;
    const { rows } = await bra.ente.query(
      "SELECT given_name || ' ' || family_name AS name FROM people WHERE ente_id = $1",
      [bra.ente.id],
    );
    const names = rows.map(({ name }) => String(name));
    const stuck: string[] = [];
    for (const row of readings.filter(({ path }) => !path.startsWith('/api/') && !NAMES_LEAD_NOWHERE.test(path))) {
      const answer = await fetch(app.url + urlOf(row), { redirect: 'manual', headers: { cookie } });
      const main = /<main[^]*<\/main>/.exec(await answer.text())?.[0] ?? '';
      const plain = main.replaceAll(/<(a|h1|option|label|legend|button|select|textarea|script)\b[^]*?<\/\1>/g, ' ');
      // As somebody who stands there, alone or at the head of a line; in a sentence the page leads on by its links.
      const told = [...plain.matchAll(/>([^<>]+)</g)].map(([, text]) => (text ?? '').trim());
      const found = told.filter((text) => names.some((name) => text === name || text.startsWith(`${name} ·`)));
      stuck.push(...[...new Set(found)].map((text) => `${row.path}: ${text}`));
    }
    expect(stuck).toEqual([]);
  });

  it('is left out for a reason, and only where there is such a route', () => {
    const routes = new Set(ACCESS_TABLE.map(nameOf));
    const exemptions = app.app.get(AuditExemptions).list();
    expect(exemptions.filter(({ route, because }) => !routes.has(route) || because.length < 5)).toEqual([]);
    expect(Object.keys(NOT_ANSWERED).filter((route) => !routes.has(route))).toEqual([]);
  });
});
