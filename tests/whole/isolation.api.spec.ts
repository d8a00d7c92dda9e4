// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { romeDay, newId } from '@reciproca/kernel';
import { startTestApp, type TestApp } from '../support/app.js';
import { often } from '../support/often.js';
import { RELOADED_FORMS } from '../support/reloaded-forms.js';
import { type OpenForm, openForm, openSession } from '../support/sessions.js';
import { dayAhead, TestEnte } from '../support/world.js';
import { ACCESS_TABLE } from '../api/access/access-table.js';
import { idsFor } from '../api/isolation/ids-for.js';
import { NeighbourEnte } from '../api/isolation/neighbour-ente.js';

const PROJECT = {
  name: 'Un progetto',
  cup: 'B63D21000000009',
  funder: 'Regione',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
};
/** What each command needs in order to do something, if it were let. */
const OWN_GROUP = { group: 'garden:01990000-0000-7000-8000-000000000000', wordsIt: 'prova' };
const BODIES: Readonly<Record<string, unknown>> = {
  cancel: { reason: 'prova' },
  '/favourites': { agreementId: '01990000-0000-7000-8000-000000000000' },
  ask: { personId: '01990000-0000-7000-8000-000000000000' },
  dispute: { reason: 'prova' },
  resolve: { outcome: 'void', note: 'prova' },
  corrections: { reason: 'prova' },
  reject: { reason: 'prova' },
  done: { outcome: 'reached' },
  'signals assign': { operatorId: '01990000-0000-7000-8000-000000000000' },
  'signals close': { outcome: 'helped', feedback: 'prova' },
  'disputes assign': { mediatorId: '01990000-0000-7000-8000-000000000000' },
  decide: { outcome: 'as_agreed', words: 'prova' },
  propose: { outcome: 'as_agreed', words: 'prova' },
  version: { text: 'prova' },
  of: { reason: 'prova' },
  'suspensions appeal': { text: 'prova' },
  'suspensions decide': { outcome: 'upheld', answer: 'prova' },
  'suspensions person': { reason: 'prova' },
  'suspensions listing': { reason: 'prova' },
  'join-requests accept': {},
  'join-requests decline': { word: 'prova' },
  'people fiscal-code': { fiscalCode: 'RSSMRA85T10A562S' },
  'people app-io': { appIoCode: 'RSSMRA85T10A562S', place: 'first', agreed: 'on' },
  'people outside-name': { outsideName: 'olga' },
  link: { personId: '01990000-0000-7000-8000-000000000000' },
  notes: { text: 'prova' },
  guardianship: {
    guardianId: '01990000-0000-7000-8000-000000000000',
    kind: 'tutor',
    paperReference: 'prot. 1',
  },
  'guardianship form': { guardianPhone: '0173 1', kind: 'tutor', paperReference: 'prot. 1' },
  'people end': {},
  join: { otherId: '01990000-0000-7000-8000-000000000000', understood: true },
  'people text': { words: 'prova' },
  'people kept-apart': { otherId: '01990000-0000-7000-8000-000000000000' },
  'people conversation': { words: 'prova' },
  'conversations office': { words: 'prova' },
  'conversations with': { words: 'prova' },
  'agreements thanks': { words: 'prova' },
  'thanks of': { words: 'prova' },
  'thanks-reports settle': { outcome: 'left' },
  'outside-rides confirm': { agreementId: '01990000-0000-7000-8000-000000000000' },
  'ride-sharing source': { address: 'https://api.example.org', key: 'una-chiave-di-prova' },
  'requests cancel': {},
  'requests elsewhere': { partnerId: '01990000-0000-7000-8000-000000000000', ref: 'x' },
  'requests messages': { seatId: '01990000-0000-7000-8000-000000000000', message: 'prova' },
  'settings partners': { address: 'https://api.example.org', key: 'una-chiave-di-prova' },
  'rides-outside partners': { name: 'Prova', operator: 'prova.example.org' },
  'settings rides-outside': { isOn: true },
  'thanks settle': { outcome: 'left' },
  'settings messages': { title: 'prova', wordsIt: 'prova' },
  'group-messages': { wordsIt: 'prova' },
  'own-groups': OWN_GROUP,
  'own-groups change': OWN_GROUP,
  'message-reports settle': { outcome: 'left' },
  'conversations settle': { outcome: 'left' },
  questionnaires: { act: 'close' },
  'questionnaires questions': { kind: 'text', text: 'Come va?' },
  'questionnaires words': { title: 'Another title' },
  'questionnaires typed': { version: newId(), q1: 'A', consent: 'true' },
  interviews: { version: newId(), q1: 'o1', consent: 'true' },
  'ask back': { code: 'ABCDEFGHJKLM' },
  'ask ask': { version: newId(), q1: 'o1', consent: 'true' },
  'evaluation settings': { name: 'Un tavolo', quorum: 1, noticeDays: 5, silenceDays: 10, isPublished: 'true' },
  'evaluation seats': { components: 'Scuole 1' },
  'evaluation meetings': { day: '2030-05-10', from: '18:00', place: 'Sala', agenda: 'Prova' },
  'evaluation undertakings': { what: 'Prova', ownerName: 'Ufficio', dueOn: '2030-05-10' },
  'evaluation rounds': {
    ...{ name: 'Prova', fromDay: '2026-01-01', toDay: '2026-06-30', closesOn: '2030-05-10', scaleMax: 5 },
    ...{ lowLabel: 'male', highLabel: 'bene', questions: 'Come va?' },
  },
  'people evaluation': { seatId: '01990000-0000-7000-8000-000000000000', part: 'holder' },
  'evaluation-seats people': { part: 'substitute', outsideName: 'Nome Prova' },
  'evaluation-seats end': { leaves: 'holder', reason: 'resigned' },
  'evaluation-meetings change': { day: '2030-05-10', from: '18:00', place: 'Sala', agenda: 'Prova' },
  'evaluation-meetings call-off': { reason: 'prova' },
  'evaluation-meetings answer': { seatId: '01990000-0000-7000-8000-000000000000', answer: 'coming' },
  'evaluation-meetings presence': { 'presence.s1': 'holder' },
  'evaluation-meetings minutes': { text: 'prova' },
  'evaluation-meetings object': { seatId: '01990000-0000-7000-8000-000000000000', objection: 'prova' },
  'evaluation-meetings settle': { settlement: 'prova' },
  'evaluation-rounds items': { name: 'Prova' },
  'evaluation-rounds remove': { position: '1' },
  'evaluation-rounds correct': { position: '1', correction: 'prova' },
  'evaluation-rounds decide': { decision: 'prova' },
  'evaluation-rounds typed': { seatId: '01990000-0000-7000-8000-000000000000', part: 'holder', 'values.v1': '3' },
  'evaluation-rounds back': { ofSeat: '01990000-0000-7000-8000-000000000000' },
  'evaluation-undertakings': { outcome: 'done', note: 'prova' },
  'me evaluation-undertakings': { note: 'prova' },
  'me evaluation-rounds': { 'values.v1': '3' },
  'me answer': { answer: 'coming' },
  'me object': { objection: 'prova' },
  projects: PROJECT,
  'people projects': { projectId: '01990000-0000-7000-8000-000000000000', enteredOn: '2026-11-01' },
  'projects actions': { name: 'Spesa', service: 'condominio', fromDay: '2026-11-01', toDay: '2026-11-30' },
  'projects costs': { name: 'Ore', kind: 'unit_cost', unit: 'hour', units: 2, rate: 15, day: '2026-11-01' },
  'projects pictures': { alt: 'Bandiera' },
  participants: { enteredOn: '2026-11-01' },
  'participants answers': { employment: 'employed' },
  'people notes': { toKnow: 'Sente poco' },
  'second-homes': { address: 'Via Roma 1', comune: 'Alba' },
  'people related': { name: 'Carla', tie: 'child' },
  'related form': { 'related.name': 'Carla', 'related.tie': 'child' },
  notices: { noticeId: '01990000-0000-7000-8000-000000000000' },
  urgent: { urgent: true },
  shop: { shopName: 'Bottega' },
  attendance: { day: '2026-11-01', minutes: 60, activity: 'Verde' },
  'civic-returns end': { reason: 'prova' },
  'civic end': { reason: 'prova' },
  'imports sheet': { sheet: 0 },
  'imports columns': { 'columns.0': 'familyName', 'columns.1': 'givenName', 'columns.2': 'birthDate' },
  'imports rows': { rowId: '01990000-0000-7000-8000-000000000000' },
  'imports who': { rowId: '01990000-0000-7000-8000-000000000000', who: 'new' },
  'imports tick': { shown: '01990000-0000-7000-8000-000000000000' },
  'imports leave': { rowId: '01990000-0000-7000-8000-000000000000', out: 'true' },
  'imports repair': { key: 'zero', column: 'phone' },
  'civic-returns sheet': { activity: 'Verde', rows: [{ day: '2026-11-01', minutes: 60 }] },
  'gardens plantings': { crop: 'tomatoes', bed: 'Serra', sowOn: '2027-04-20' },
  'gardens season': { crop: 'tomatoes', bed: 'Serra', sowOn: '2027-04-20' },
  'plantings state': { state: 'sown' },
  'gardens week': { expected: 'Zucchine' },
  'gardens steps': { step: 'wishes', state: 'done' },
  'gardens rhythm': {
    isOn: true,
    times: {
      expected: { day: 1, hour: 8 },
      wishes: { day: 3, hour: 18 },
      harvest: { day: 4, hour: 8 },
      shares: { day: 4, hour: 14 },
      crates: { day: 4, hour: 17 },
      round: { day: 5, hour: 9 },
    },
  },
  'gardens prices': { product: 'Verdura', unit: 'kg', price: 2 },
  'gardens buyers': { kind: 'shop', name: 'Bottega' },
  'gardens costs': { kind: 'seeds', amount: 3 },
  'gardens stock': { harvestId: '01990000-0000-7000-8000-000000000000', move: 'aside', kg: 0.1 },
  'gardens sell': {
    buyerName: 'Bottega',
    lines: [
      {
        harvestId: '01990000-0000-7000-8000-000000000000',
        priceId: '01990000-0000-7000-8000-000000000000',
        quantity: 1,
      },
    ],
  },
  'gardens sale-slips': {
    buyerName: 'Bottega',
    lines: [
      {
        harvestId: '01990000-0000-7000-8000-000000000000',
        priceId: '01990000-0000-7000-8000-000000000000',
        quantity: 1,
      },
    ],
  },
  'harvests sale': { move: 'aside', kg: 0.1 },
  'sale-slips': { amount: 0.1, way: 'cash' },
  'sale-slips payments': { amount: 0.1, way: 'cash' },
  'sale-slips cancel': { reason: 'prova' },
  'sale-slips write-off': { reason: 'prova' },
  'sale-payments void': { reason: 'prova' },
  'garden-costs void': { reason: 'prova' },
  'gardens plots': { first: 7, last: 8, squareMetres: 30 },
  'gardens lay-out': { first: 7, last: 8, squareMetres: 30 },
  'gardens plot-rules': { turnOrder: 'none_yet', warningDays: 14 },
  'gardens rules': { turnOrder: 'none_yet', warningDays: 14 },
  plots: { squareMetres: 12 },
  'plots change': { squareMetres: 12 },
  'plots assign': { kind: 'school', holderName: 'Scuola', outOfTurn: 'prova' },
  'plots warn': { warning: 'prova' },
  'plot-tenures warn': { warning: 'prova' },
  'plots take-back': { reason: 'prova' },
  'plot-tenures take-back': { reason: 'prova' },
  'people plots': { gardenId: '01990000-0000-7000-8000-000000000000' },
  activities: {
    ...{ kind: 'course', title: 'Corso', organiser: 'Alba', placeId: '01990000-0000-7000-8000-000000000000' },
    audience: 'everybody',
  },
  'activities state': { state: 'open' },
  'activities meetings': { day: dayAhead(3).slice(0, 10), from: '09:00', until: '10:00' },
  'activity-meetings attendance': { rows: [{ personId: '01990000-0000-7000-8000-000000000000', state: 'absent' }] },
  'activities attendance': { 'rows.0.personId': '01990000-0000-7000-8000-000000000000', 'rows.0.state': 'absent' },
  'activity-meetings': { day: dayAhead(3).slice(0, 10), from: '09:00', until: '10:00' },
  'activity-meetings call-off': { note: 'Piove' },
  'activities call-off': { note: 'Piove' },
  'activity-meetings make-up': { day: dayAhead(3).slice(0, 10), from: '09:00', until: '10:00' },
  'activities make-up': { day: dayAhead(3).slice(0, 10), from: '09:00', until: '10:00' },
  'activities move': { day: dayAhead(3).slice(0, 10), from: '09:00', until: '10:00' },
  'people activities': { activityId: '01990000-0000-7000-8000-000000000000' },
  'volunteers entries': {
    day: '2026-11-01',
    section: 'regular',
    activity: 'driver',
    taxCode: 'RSSMRA85T10A562S',
    residence: 'Via Roma 1',
  },
  'volunteers entry': {
    day: '2026-11-01',
    section: 'regular',
    activity: 'driver',
    taxCode: 'RSSMRA85T10A562S',
    residence: 'Via Roma 1',
  },
  'volunteers exit': { day: '2026-11-01', reason: 'prova' },
  'volunteer-entries corrections': { reason: 'prova' },
  'volunteers correct': { reason: 'prova' },
  'volunteers trainings': { title: 'Corso', day: '2026-11-01', hours: 2, givenBy: 'Ente' },
  'volunteers training': { title: 'Corso', trainingDay: '2026-11-01', hours: 2, givenBy: 'Ente' },
  availability: { purposes: 'Passaggi', weekdays: [1] },
  refunds: { day: '2026-11-01', kind: 'receipt', what: 'Parcheggio', receipt: '1', amount: 2 },
  'volunteers refuse': { reason: 'prova' },
  'volunteer-refunds refuse': { reason: 'prova' },
  tutor: { tutorId: '01990000-0000-7000-8000-000000000000' },
  'civic-returns': {
    tutorId: '01990000-0000-7000-8000-000000000000',
    agreedHours: 10,
    activities: 'Verde',
    startsOn: '2026-11-01',
    endsOn: '2026-12-01',
    paperReference: 'prot. 1',
  },
  consent: { answer: 'yes' },
  vet: { until: '2040-01-01' },
  'PATCH gardens': { name: 'Altro orto', placeId: newId(), referentId: newId(), plots: 3 },
  correct: { email: 'altro@example.org' },
  'invitations accept': { password: 'tre gatti sul tetto' },
  suspend: { reason: 'prova' },
  reinstate: { reason: 'prova' },
  grant: { role: 'driver' },
  revoke: { role: 'resident' },
  account: { login: 'nuovo', password: 'tre gatti sul tetto' },
  harvest: { crop: 'zucchine', kg: '6', crateKg: '3' },
  residence: { home: { comuneCode: '004003', address: 'Via Roma 1' } },
  doorbell: { doorbell: 'Bo' },
  work: { workedOn: romeDay(new Date()), minutes: 30 },
  late: { minutes: 10 },
  entry: { workedOn: romeDay(new Date()) },
  papers: {
    car: 'Panda',
    seats: 4,
    licenceUntil: '2040-01-01',
    insuranceUntil: '2040-01-01',
    coverUntil: '2040-01-01',
  },
  share: { lines: [{ requestId: '01990000-0000-7000-8000-000000000000', kg: 0 }] },
  'PATCH categories': { active: false },
  'PATCH people': { givenName: 'Eva' },
  'PATCH passkeys': { newName: 'Altro nome' },
  'PATCH offers': { title: 'Altro titolo' },
  'PATCH requests': { title: 'Altro titolo' },
  erase: { balanceGoes: 'kept' },
  refuse: { note: 'prova' },
  letters: { kind: 'welcome', subject: 'Benvenuto', body: 'Parole di Alba' },
  'settings letters': { subject: 'Benvenuto', body: 'Parole di Alba' },
  open: { reason: 'prova' },
  cases: { organisationId: '01990000-0000-7000-8000-000000000000', service: 'any', purpose: 'prova' },
  members: { login: 'alba-1' },
  'areas change': { name: 'Altra zona' },
  'blocks change': { name: 'Altro palazzo', areaId: '01990000-0000-7000-8000-000000000000' },
  'staircases change': { label: 'Altra', address: 'Via Altra 1' },
  'dwellings change': { number: '99', floor: 1 },
  'dwellings add': { numbers: '99' },
  '/act-for': { channel: 'phone' },
  contacts: { channel: 'phone', direction: 'in', outcome: 'reached' },
  'with requests': { what: 'condominio:shopping' },
  answers: { proposalId: '01990000-0000-7000-8000-000000000000', answer: 'yes' },
  helpers: { proposalId: '01990000-0000-7000-8000-000000000000', answer: 'said_yes' },
  steps: { contactId: '01990000-0000-7000-8000-000000000000' },
  '/edit': {
    givenName: 'Eva',
    familyName: 'Eva',
    birthDate: '1950-01-01',
    devices: 'none',
    uiLanguage: 'it',
    spokenLanguages: 'it',
    channels: 'call',
  },
  '/new': { delegateId: '', paperReference: 'prot. 1' },
};
/** What readings ask for beside the id. */
const ASKED: Readonly<Record<string, string>> = {
  'GET /api/v1/gardens/:id/calendar': '?from=2026-11-24&to=2026-11-30',
  'GET /api/v1/people/:id/touched': '?change=marked',
  'GET /people/:id/roles/revoke': '?role=resident',
  'GET /api/v1/projects/:id/presence': '?month=2026-11',
};
/** Commands without content of their own refuse any field, so theirs is empty. */
function bodyOf(method: string, path: string): unknown {
  const last = path.split('/').findLast((part) => !part.startsWith(':')) ?? '';
  if (
    path.endsWith('delegations/:id/revoke') ||
    path.endsWith('delegations/:id/restore') ||
    path.startsWith('/api/v1/corrections/') ||
    path.startsWith('/api/v1/garden-work/')
  )
    return {};
  if (path.endsWith('/face/remove')) return { part: 'words' };
  if (path.endsWith('/conversation/done')) return {};
  if (path === '/people/:id/kept-apart') return { apartFrom: 'Carla Cuneo' };
  if (/^\/(?:api\/v1\/)?places\/:id\/closed-days$/.test(path)) return { startsOn: dayAhead(3).slice(0, 10) };
  if (path === '/api/v1/places/:id/holidays') return { closed: true };
  if (path === '/places/:id/holidays') return { closed: 'true' };
  if (/^\/(?:api\/v1\/)?places\/:id\/join$/.test(path)) return { intoId: '01990000-0000-7000-8000-000000000000' };
  if (path.endsWith('/data/close')) return { closingReason: 'prova' };
  if (path === '/activities/:id/edit') return BODIES['activities'];
  if (path === '/api/v1/activities/:id/meetings')
    return { when: { windows: [{ start: dayAhead(3, '09:00'), end: dayAhead(3, '10:00') }] } };
  if (path === '/api/v1/imports/:id/columns')
    return { columns: { '0': 'familyName', '1': 'givenName', '2': 'birthDate' } };
  if (path === '/api/v1/imports/:id/rows/tick') return { shown: ['01990000-0000-7000-8000-000000000000'] };
  if (path === '/api/v1/imports/:id/rows/leave') return { ...(BODIES['imports leave'] as object), out: true };
  if (path === '/calls/with/:id/requests') return BODIES['with requests'];
  if (path === '/calls/with/:id/contacts') return { outcome: 'reached' };
  if (path === '/people/:id/guardianship') return BODIES['guardianship form'];
  if (path === '/people/:id/related') return BODIES['related form'];
  const [, part, more] =
    /^\/(?:api\/v1|settings\/buildings)\/(areas|blocks|staircases|dwellings)\/:id(?:\/(\w+))?$/.exec(path) ?? [];
  if (part && !more) return BODIES[`${part} change`];
  if (more === 'dwellings') return BODIES['dwellings add'];
  if (path === '/act-for/:id') return BODIES['/act-for'];
  if (path === '/favourites/:id') return BODIES['/favourites'];
  if (path === '/places/:id/edit') return { kind: 'market', name: 'Un altro nome', comune: 'Alba' };
  if (path === '/projects/:id/edit') return PROJECT;
  if (path === '/questionnaires/:id/edit') return { title: 'Un altro titolo' };
  if (path === '/questionnaires/:id/questions/new') return BODIES['questionnaires questions'];
  if (path === '/me/questionnaires/:id/back' || path === '/impressions/:id') return {};
  if (path === '/evaluation-undertakings/:id') return BODIES['evaluation-undertakings'];
  if (/^\/me\/evaluation-(?:undertakings|rounds)\/:id$/.test(path)) return BODIES[path.slice(1, -4).replace('/', ' ')];
  if (path === '/me/evaluation-rounds/:id/back') return {};
  if (path === '/impressions/of/:id') return { how: 'well' };
  if (path === '/me/questionnaires/:id') return BODIES['interviews'];
  if (path === '/group-messages/:id/edit') return BODIES['group-messages'];
  if (path === '/gardens/:id/edit') return BODIES['PATCH gardens'];
  if (!path.startsWith('/api/') && (last === 'edit' || last === 'new')) return BODIES[`/${last}`];
  const noun = path.replace('/api/v1', '').split('/')[1] ?? '';
  return (method === 'PATCH' ? BODIES[`PATCH ${last}`] : (BODIES[`${noun} ${last}`] ?? BODIES[last])) ?? {};
}

const withIds = ACCESS_TABLE.filter(
  ({ method, path, allowed }) =>
    path.includes(':') &&
    // Shut to everybody of an ente before anything is looked for.
    !allowed.includes('administrator') &&
    !/:service|:enteSlug|comuni\/:code|(?:help|lists)\/:key|help\/pictures/.test(path) &&
    // What they go on to is asked for here itself.
    !(method === 'GET' && RELOADED_FORMS.includes(path)),
);
const withoutIds = ACCESS_TABLE.filter(
  ({ method, path }) => method === 'GET' && !path.includes(':') && !/docs|openapi|metrics|sign-in/.test(path),
);

/** Of which one is tried with each list, another one with the next, and all in the long run. */
const QUERIES = ['?scope=around', '?scope=all', '?familyName=Braidese&givenName=Nome2', '?query=Mercato'];

let app: TestApp;
let alba: TestEnte;
let bra: NeighbourEnte;
let form: OpenForm;
let untouched: string;
const tokens: Record<'staff' | 'neighbour', Record<'api' | 'web', string>> = {
  staff: { api: '', web: '' },
  neighbour: { api: '', web: '' },
};
const own: Record<string, string> = {};

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  alba = await TestEnte.create(app.database.url);
  bra = await NeighbourEnte.create(app);
  untouched = await bra.fingerprint();
  form = await openForm(app.url);
  own['staff'] = (await alba.person({ roles: ['operator', 'coordinator'], withLogin: false })).id;
  own['neighbour'] = (
    await alba.person({ roles: ['resident', 'driver', 'gardener', 'sentinel'], withLogin: false })
  ).id;
  own['garden'] = await alba.garden(own['neighbour']);
  for (const who of ['staff', 'neighbour'] as const) {
    for (const kind of ['api', 'web'] as const) tokens[who][kind] = await openSession(alba, own[who] as string, kind);
  }
});
afterAll(async () => {
  await bra.ente.close();
  await alba.close();
  await app.close();
});

async function send(
  who: 'staff' | 'neighbour',
  method: string,
  url: string,
  body?: unknown,
): Promise<{ status: number; text: string }> {
  const isApi = url.startsWith('/api/');
  const hasBody = method !== 'GET' && method !== 'DELETE';
  const answer = await fetch(app.url + url, {
    method,
    redirect: 'manual',
    headers: isApi
      ? { authorization: `Bearer ${tokens[who].api}`, ...(hasBody && { 'content-type': 'application/json' }) }
      : {
          cookie: `${form.cookie}; reciproca_session=${tokens[who].web}`,
          ...(hasBody && { 'content-type': 'application/x-www-form-urlencoded' }),
        },
    ...(hasBody && {
      body: isApi
        ? JSON.stringify(body)
        : new URLSearchParams({ ...(body as Record<string, string>), _csrf: form.token }).toString(),
    }),
  });
  return { status: answer.status, text: await answer.text() };
}

/** An account is made with its first posting, so one that is not there stands at nothing. */
function isEmptyAccount(text: string): boolean {
  const { balance, items } = JSON.parse(text) as { balance?: number; items?: unknown[] };
  return balance === 0 || items?.length === 0;
}

describe('what is of Bra', () => {
  it('is all there to be asked for', () => {
    expect(Object.entries(bra.ids).filter(([, id]) => !/^[0-9a-f-]{36}$/.test(id ?? ''))).toEqual([]);
    expect(Object.keys(bra.ids).length).toBeGreaterThan(30);
  });

  it.each(withIds)('is not there for Alba: $method $path', async ({ method, path, allowed }) => {
    const wrong: string[] = [];
    expect(idsFor(bra.ids, path)).not.toEqual([]);
    for (const who of allowed.includes('resident') ? (['staff', 'neighbour'] as const) : (['staff'] as const)) {
      for (const [name, id] of idsFor(bra.ids, path)) {
        const url = path
          .replace('stops/:kind', 'stops/pick_up')
          .replace(':kind', name === 'garden' ? 'garden' : 'person')
          .replace(':question', 'complete')
          .replace(':decision', path.startsWith('/gardens') ? 'confirmed' : 'approve')
          .replace(':day', '2026-11-24')
          .replace(':workId', bra.ids['work'] ?? '')
          .replace(/:\w+/g, id);
        const { status, text } = await send(
          who,
          method,
          url + (ASKED[`${method} ${path}`] ?? ''),
          bodyOf(method, path),
        );
        const isRight = status === 404 || status === 403 || (path.includes('/accounts/') && isEmptyAccount(text));
        if (!isRight) wrong.push(`${who} ${name}: ${status} ${text.slice(0, 300)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await bra.fingerprint()).toBe(untouched);
  });

  it.each(withoutIds)('is on no list of Alba: $path', async ({ method, path }) => {
    const turn = withoutIds.findIndex((row) => row.path === path);
    for (const query of ['', ...QUERIES.filter((_, nth) => (nth + turn) % QUERIES.length < often(1, QUERIES.length))]) {
      for (const who of ['staff', 'neighbour'] as const) {
        const { text } = await send(who, method, path + query);
        // The audit repeats the addresses its own staff have asked for, whatever stood in them.
        if (path === '/api/v1/audit') continue;
        expect(Object.entries(bra.ids).filter(([, id]) => text.includes(id))).toEqual([]);
      }
    }
  });
});

describe('a command of Alba that names something of Bra', () => {
  const window = { start: dayAhead(5, '09:00'), end: dayAhead(5, '12:00') };
  const help = { service: 'condominio', category: 'shopping', title: 'Faccio la spesa', when: { windows: [window] } };
  const ride = {
    service: 'trasporto',
    category: 'ride',
    title: 'Un passaggio',
    when: { windows: [window] },
    details: { seats: 2 },
  };
  type Id = (name: string) => string;
  const commands: readonly [string, 'staff' | 'neighbour', string, string, (bra: Id, alba: Id) => object][] = [
    ['a home or place', 'neighbour', 'POST', '/offers', (id) => ({ ...help, placeId: id('place market') })],
    ['a ride to a place', 'neighbour', 'POST', '/offers', (id) => ({ ...ride, toPlaceId: id('place hospital') })],
    [
      'a ride from a place',
      'neighbour',
      'POST',
      '/requests',
      (id, my) => ({
        ...ride,
        when: undefined,
        placeId: id('place market'),
        toPlaceId: my('hospital'),
        details: { arriveBy: window.end },
      }),
    ],
    [
      'a garden',
      'neighbour',
      'POST',
      '/offers',
      (id) => ({
        service: 'orti',
        category: 'produce',
        title: 'Zucchine',
        when: help.when,
        details: { gardenId: id('garden'), crop: 'zucchine', kg: 6 },
      }),
    ],
    ['a person', 'staff', 'POST', '/requests', (id) => ({ ...help, onBehalfOf: id('receiver'), channel: 'phone' })],
    ['a person', 'neighbour', 'POST', '/requests', (id) => ({ ...help, onBehalfOf: id('receiver'), channel: 'phone' })],
    [
      'a delegator',
      'staff',
      'POST',
      '/delegations',
      (id, my) => ({ delegatorId: id('receiver'), delegateId: my('neighbour'), paperReference: 'prot. 1' }),
    ],
    [
      'a delegate',
      'staff',
      'POST',
      '/delegations',
      (id, my) => ({ delegatorId: my('neighbour'), delegateId: id('giver'), paperReference: 'prot. 1' }),
    ],
    [
      'a guardian',
      'staff',
      'POST',
      '/people',
      (id) => ({ givenName: 'Nino', familyName: 'Alba', birthDate: '2015-01-01', guardianId: id('giver') }),
    ],
    [
      'a garden’s place',
      'staff',
      'POST',
      '/gardens',
      (id, my) => ({ name: 'Orto nuovo', placeId: id('place garden'), referentId: my('neighbour'), plots: 3 }),
    ],
    [
      'a garden’s referent',
      'staff',
      'POST',
      '/gardens',
      (id, my) => ({ name: 'Orto nuovo', placeId: my('market'), referentId: id('gardener'), plots: 3 }),
    ],
    [
      'a harvest and a ride',
      'staff',
      'POST',
      '/crates/thanks',
      (id) => ({ agreementId: id('settled'), harvestId: id('harvest') }),
    ],
    [
      'a guardian by law',
      'staff',
      'POST',
      '/people/{neighbour}/guardianship',
      (id) => ({ guardianId: id('giver'), kind: 'tutor', paperReference: 'prot. 1' }),
    ],
    ['an area', 'staff', 'PUT', '/exchange-modes', (id) => ({ areaId: id('area'), mode: 'free' })],
    ['a block’s area', 'staff', 'PUT', '/blocks/{block}', (id) => ({ name: 'Palazzo', areaId: id('area') })],
    ['a category', 'staff', 'PUT', '/exchange-modes', (id) => ({ categoryId: id('category shopping'), mode: 'free' })],
    ['a dwelling', 'staff', 'PUT', '/people/{neighbour}/residence', (id) => ({ dwellingId: id('dwelling') })],
    [
      'a household',
      'staff',
      'PUT',
      '/people/{neighbour}/residence',
      (id) => ({ householdId: id('household'), home: { comuneCode: '004003', address: 'Via Roma 1' } }),
    ],
  ];

  it.each(commands)('is refused: %s, %s %s %s', async (_what, who, method, path, bodyFor) => {
    const braId: Id = (name) => bra.ids[name] ?? `no ${name}`;
    const albaId: Id = (name) => own[name] ?? alba.places[name] ?? `no ${name}`;
    const before = await bra.fingerprint();
    const { status, text } = await send(
      who,
      method,
      `/api/v1${path.replace('{neighbour}', albaId('neighbour')).replace('{block}', alba.blockId)}`,
      bodyFor(braId, albaId),
    );
    expect([403, 404, 422]).toContain(status);
    if (status === 422) expect(JSON.parse(text).errors[0].code).toMatch(/not_found|unknown|guardian_wrong/);
    expect(await bra.fingerprint()).toBe(before);
  });

  it.each(['/offers', '/requests', '/agreements', '/accounts/me', '/accounts/me/postings'])(
    'is refused: a person, GET %s',
    async (path) => {
      for (const who of ['staff', 'neighbour'] as const) {
        expect([403, 404]).toContain(
          (await send(who, 'GET', `/api/v1${path}?onBehalfOf=${bra.ids['receiver']}`)).status,
        );
      }
    },
  );

  it('is refused: a person’s delegations', async () => {
    expect((await send('staff', 'GET', `/api/v1/delegations?personId=${bra.ids['receiver']}`)).status).toBe(404);
  });

  it('keeps settings apart', async () => {
    const before = await bra.fingerprint();
    expect((await send('staff', 'PATCH', '/api/v1/ente/settings', { officePhone: '0173 440001' })).status).toBe(200);
    expect(await bra.fingerprint()).toBe(before);
  });
});
