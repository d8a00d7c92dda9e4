// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, ROLES } from '@reciproca/kernel';
import { delegation } from '../../builders/identity.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openAdministratorSession, openSession } from '../../support/sessions.js';
import { TestEnte } from '../../support/world.js';
import { NeighbourEnte } from '../../api/isolation/neighbour-ente.js';
import { ACCESS_TABLE } from '../../api/access/access-table.js';

/** Read for somebody else by whoever may act for them; every other reading is of what is everybody's, the desk's or only one's own. */
const TAKEN = [
  '/absences',
  '/accounts/me',
  '/accounts/me/postings',
  '/activities',
  '/activities/:id',
  '/agreements',
  '/agreements/:id',
  '/calendar',
  '/circles',
  '/circles/:id',
  '/civic-returns',
  '/civic-returns/:id',
  '/conversations',
  '/conversations/office',
  '/conversations/with/:personId',
  '/crates',
  '/crops',
  '/disputes',
  '/disputes/:id',
  '/drivers/:id/papers',
  '/faces/:personId',
  '/gardens',
  '/gardens/:id',
  '/gardens/:id/calendar',
  '/gardens/:id/plots',
  '/gardens/:id/season',
  '/harvests/:id/share',
  '/me/face',
  '/offers',
  '/offers/:id',
  '/offers/:id/proposals',
  '/people/:id/activity-enrolments',
  '/people/:id/plots',
  '/places',
  '/proposals',
  '/proposals/:id',
  '/requests',
  '/requests/:id',
  '/requests/:id/proposals',
  '/rounds',
  '/rounds/:id',
  '/rounds/choices',
  '/signals',
  '/signals/:id',
  '/thanks',
  '/volunteers/:id',
  '/volunteers/:id/refunds',
  '/volunteers/:id/rides',
];

interface Refusal {
  readonly code?: string;
  readonly errors?: readonly { field: string; code: string }[];
  readonly items?: readonly unknown[];
}

/** Other platforms come with a key and act for nobody; what they may send is their standard's. */
const OF_A_STANDARD = '/api/v1/covoiturage/';

const ROUTES = ACCESS_TABLE.filter(({ path }) => path.startsWith('/api/v1/') && !path.startsWith(OF_A_STANDARD)).map(
  ({ method, path }) => ({ method, path: path.replace('/api/v1', '') }),
);

let app: TestApp;
let bra: NeighbourEnte;
/** Whom every door is open to. */
let all: ApiClient;
const ofInstallation = new Set(
  ACCESS_TABLE.filter(({ allowed }) => allowed.includes('administrator')).map(({ path }) =>
    path.replace('/api/v1', ''),
  ),
);

const client = async (ente: TestEnte, id: string): Promise<ApiClient> =>
  new ApiClient(app.url, await openSession(ente, id, 'api'));

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000' });
  bra = await NeighbourEnte.create(app);
  all = await client(bra.ente, (await bra.ente.person({ roles: [...ROLES], withLogin: false })).id);
});
afterAll(async () => {
  await bra.ente.close();
  await app.close();
});

const ask = async (method: string, path: string, query: string): Promise<Refusal & { status: number }> => {
  const url = path.replace(':kind', 'person').replace(/:\w+/g, newId()) + query;
  const asking = ofInstallation.has(path) ? new ApiClient(app.url, await openAdministratorSession(bra.ente)) : all;
  const { status, body } = await asking.send<Refusal>(method, url, method === 'GET' ? undefined : {});
  return { status, ...body };
};

describe('what stands in an address of the API and is not known', () => {
  it.each(ROUTES)('is named, and not left aside: $method $path', async ({ method, path }) => {
    const { status, errors } = await ask(method, path, '?onBehalfOff=1');
    expect({ status, errors }).toMatchObject({
      status: 422,
      errors: expect.arrayContaining([expect.objectContaining({ field: 'onBehalfOff', code: 'input.unknown_field' })]),
    });
  });

  it('counts for everybody: of nobody known it asks first who they are', async () => {
    expect((await app.anonymous().get('/crates?onBehalfOff=1')).status).toBe(401);
  });
});

describe('onBehalfOf in an address', () => {
  it.each(ROUTES)('is taken or refused by its name: $method $path', async ({ method, path }) => {
    const { status, code, errors = [] } = await ask(method, path, `?onBehalfOf=${newId()}`);
    const isTaken = method === 'GET' && TAKEN.includes(path);
    const named = errors.filter(({ field }) => field === 'onBehalfOf').map((error) => error.code);
    if (isTaken)
      expect({ status, code: code?.split('.')[1], named }).toMatchObject({ code: expect.anything(), named: [] });
    else expect({ status, named }).toEqual({ status: 422, named: ['input.unknown_field'] });
  });

  it('names nobody: it says so', async () => {
    const { body } = await all.get<Refusal>('/crates?onBehalfOf=Lucia');
    expect(body.errors).toMatchObject([{ field: 'onBehalfOf', code: 'input.format_uuid' }]);
  });
});

describe('a list read for somebody', () => {
  const mine = ['/crates', '/circles', '/disputes', '/rounds', '/civic-returns', '/offers', '/requests', '/agreements'];

  it.each(mine)('is theirs, for a delegate and for staff: %s', async (path) => {
    const people = Object.entries(bra.ids).filter(([name]) =>
      ['giver', 'receiver', 'driver', 'gardener', 'third'].includes(name),
    );
    const coordinator = await client(bra.ente, bra.ids['coordinator'] ?? '');
    const delegate = await bra.ente.person({ withLogin: false });
    const asDelegate = await client(bra.ente, delegate.id);
    let seen = 0;
    for (const [, id] of people) {
      await bra.ente.add(delegation({ delegatorId: id, delegateId: delegate.id, scope: 'all' }));
      const own = (await (await client(bra.ente, id)).get<Refusal>(path)).body.items;
      expect((await coordinator.get<Refusal>(`${path}?onBehalfOf=${id}`)).body.items).toHaveLength(own?.length ?? -1);
      expect((await asDelegate.get<Refusal>(`${path}?onBehalfOf=${id}`)).body.items).toEqual(own);
      seen += own?.length ?? 0;
    }
    expect(seen).toBeGreaterThan(0);
    expect((await asDelegate.get<Refusal>(path)).body.items).toEqual([]);
  });
});
