// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Call, House } from '../identity/house.js';

let house: House;
let operator: Call;
let resident: Call;
let residentId: string;

beforeAll(async () => {
  house = await House.open();
  const alba = await house.addEnte('alba');
  await house.addPerson(alba, { login: 'operator', roles: ['operator'] });
  residentId = await house.addPerson(alba, { login: 'resident' });
  operator = await house.signedIn('operator');
  resident = await house.signedIn('resident');
});
afterAll(() => house.close());

describe('places', () => {
  it('are the own home first, then the public ones, and nobody else’s home', async () => {
    const other = await house.addPerson((await resident('GET', '/api/v1/me')).body.ente.id);
    const home = (address: string) => ({ home: { comuneCode: '004003', address } });
    expect((await operator('PUT', `/api/v1/people/${residentId}/residence`, home('Via Roma 1'))).status).toBe(200);
    expect((await operator('PUT', `/api/v1/people/${other}/residence`, home('Via Segreta 2'))).status).toBe(200);
    const hospital = { kind: 'hospital', name: 'Ospedale di Verduno', comuneCode: '004238', lat: 44.66, lon: 7.93 };
    expect((await operator('POST', '/api/v1/places', hospital)).status).toBe(201);
    const { items } = (await resident('GET', '/api/v1/places')).body;
    expect(items.map((place: { name: string }) => place.name)).toEqual(['Via Roma 1', 'Ospedale di Verduno']);
  });

  it('are made once', async () => {
    const shop = { kind: 'shop', name: 'Forno', comuneCode: '004003' };
    const [one, other] = await Promise.all([
      operator('POST', '/api/v1/places', shop),
      operator('POST', '/api/v1/places', shop),
    ]);
    expect(one.body.id).toBe(other.body.id);
  });

  it.each([
    [{ kind: 'home', name: 'Casa', comuneCode: '004003' }, 'kind'],
    [{ kind: 'shop', name: '<script>', comuneCode: '004003' }, 'name'],
    [{ kind: 'shop', name: 'Forno', comuneCode: '999999' }, 'comuneCode'],
    [{ kind: 'shop', name: 'Forno', comuneCode: '004003', lat: 91, lon: 8 }, 'lat'],
  ])('refuse %j', async (input, field) => {
    expect((await operator('POST', '/api/v1/places', input)).body).toMatchObject({ status: 422, errors: [{ field }] });
  });
});

describe('comuni', () => {
  it('are found by the beginning of their name, accents aside', async () => {
    const { items } = (await resident('GET', '/api/v1/comuni?query=aglie')).body;
    expect(items).toEqual([expect.objectContaining({ code: '001001', name: 'Agliè' })]);
  });
});
