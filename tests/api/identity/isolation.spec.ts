// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@reciproca/kernel';
import { type Call, House } from './house.js';

let house: House;
let coordinator: Call;
let resident: Call;
let stranger: string;
let delegation: string;

beforeAll(async () => {
  house = await House.open();
  const [alba, bra] = [await house.addEnte('alba'), await house.addEnte('bra')];
  await house.addPerson(alba, { login: 'coordinator', roles: ['operator', 'coordinator'] });
  await house.addPerson(alba, { login: 'resident' });
  const braOperator = await house.addPerson(bra, { login: 'bra', roles: ['operator'] });
  stranger = await house.addPerson(bra);
  coordinator = await house.signedIn('coordinator');
  resident = await house.signedIn('resident');
  const paper = { delegatorId: stranger, delegateId: braOperator, paperReference: 'prot. 1' };
  delegation = (await (await house.signedIn('bra'))('POST', '/api/v1/delegations', paper)).body.id;
});
afterAll(() => house.close());

interface Request {
  readonly method: string;
  readonly path: (id: string) => string;
  readonly payload?: unknown;
}

const commands: readonly Request[] = [
  { method: 'GET', path: (id) => `/api/v1/people/${id}` },
  { method: 'PATCH', path: (id) => `/api/v1/people/${id}`, payload: { givenName: 'Eva' } },
  { method: 'POST', path: (id) => `/api/v1/people/${id}/vet`, payload: { until: '2040-01-01' } },
  { method: 'POST', path: (id) => `/api/v1/people/${id}/suspend`, payload: { reason: 'prova' } },
  { method: 'POST', path: (id) => `/api/v1/people/${id}/reinstate`, payload: { reason: 'prova' } },
  { method: 'POST', path: (id) => `/api/v1/people/${id}/roles/grant`, payload: { role: 'driver' } },
  { method: 'POST', path: (id) => `/api/v1/people/${id}/roles/revoke`, payload: { role: 'resident' } },
  {
    method: 'PUT',
    path: (id) => `/api/v1/people/${id}/account`,
    payload: { login: 'mine', password: 'tre gatti sul tetto' },
  },
  { method: 'GET', path: (id) => `/api/v1/delegations?personId=${id}` },
  { method: 'GET', path: (id) => `/api/v1/people/${id}/residence` },
  {
    method: 'PUT',
    path: (id) => `/api/v1/people/${id}/residence`,
    payload: { home: { comuneCode: '004003', address: 'Via Roma 1' } },
  },
];

describe('people of another ente', () => {
  it.each(commands)('cannot be told from people who do not exist: $method $path', async ({ method, path, payload }) => {
    const [theirs, nobody] = [
      await coordinator(method, path(stranger), payload),
      await coordinator(method, path(newId()), payload),
    ];
    expect(theirs.status).toBe(404);
    expect(theirs.body.code).toBe(nobody.body.code);
  });

  it('cannot be found, given a delegation or freed of one', async () => {
    expect((await coordinator('GET', '/api/v1/people?familyName=rossi&birthDate=1950-05-05')).body.items).toHaveLength(
      2,
    );
    const own = (await coordinator('GET', '/api/v1/me')).body.person.id;
    const paper = { delegatorId: own, delegateId: stranger, paperReference: 'prot. 1' };
    expect((await coordinator('POST', '/api/v1/delegations', paper)).status).toBe(404);
    expect((await coordinator('POST', `/api/v1/delegations/${delegation}/revoke`)).body.code).toBe(
      'delegation.not_found',
    );
  });

  it('stay as they were', async () => {
    const [row] = await house.sql.query('SELECT given_name, state, vetted_until FROM people WHERE id = $1', [stranger]);
    expect(row).toEqual({ given_name: 'Anna', state: 'active', vetted_until: null });
  });
});

describe('staff routes', () => {
  const others: readonly Request[] = [
    { method: 'POST', path: () => '/api/v1/places', payload: {} },
    { method: 'GET', path: () => '/api/v1/ente/settings' },
  ];
  it.each([...commands, ...others])(
    'are shut to residents and to nobody: $method $path',
    async ({ method, path, payload }) => {
      expect((await resident(method, path(stranger), payload)).status).toBe(403);
      expect((await house.as(null)(method, path(stranger), payload)).status).toBe(401);
    },
  );
});

describe('the access log', () => {
  it('keeps who read and who searched, and cannot be changed', async () => {
    const own = (await resident('GET', '/api/v1/me')).body.person.id;
    await coordinator('GET', `/api/v1/people/${own}`);
    const rows = await house.sql.query("SELECT action FROM access_log WHERE person_id = $1 OR action = 'search'", [
      own,
    ]);
    expect(rows.map((row: { action: string }) => row.action).sort()).toEqual(['read', 'search']);
    await expect(house.sql.query('DELETE FROM access_log')).rejects.toThrow('append-only');
    await expect(house.sql.query("UPDATE access_log SET action = 'read'")).rejects.toThrow('append-only');
  });
});
