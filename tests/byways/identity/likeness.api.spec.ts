// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { person } from '../../builders/identity.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import { TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let operator: ApiClient;
let luciaId: string;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  const { id } = await ente.person({ withLogin: false, roles: ['operator'] });
  operator = new ApiClient(app.url, await openSession(ente, id, 'api'));
  luciaId = await ente.add(
    person({ givenName: 'Lucia', familyName: 'Ferrero', birthDate: '1947-01-18', phone: '+390173001006' }),
  );
  await ente.add(person({ givenName: 'Nicolò', familyName: 'D’Angelo', birthDate: '1960-02-03', phone: undefined }));
  await ente.add(person({ givenName: 'Maria Rosa', familyName: 'Montà', birthDate: '1955-04-05', phone: undefined }));
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function find(givenName: string, familyName: string): Promise<string[]> {
  const query = new URLSearchParams({ givenName, familyName });
  const { body } = await operator.get<{ items: { givenName: string; familyName: string }[] }>(`/people?${query}`);
  return body.items.map((one) => `${one.givenName} ${one.familyName}`);
}
const register = (input: object) =>
  operator.post<{ code: string; title: string; id: string }>('/people', { birthDate: '1990-01-01', ...input });

describe('somebody is found', () => {
  it.each([
    ["NICOLO'", 'D ANGELO'],
    ['nicolo', 'dangelo'],
    ['D’ANGELO', 'Nicolò'],
    ['D’ang', 'Nico'],
  ])('as %s %s', async (given, family) => {
    expect(await find(given, family)).toEqual(['Nicolò D’Angelo']);
  });

  it.each([
    ['Maria  Rosa', "MONTA'"],
    ['mariarosa', 'monta'],
    ['Monta', 'Maria'],
  ])('as %s %s', async (given, family) => {
    expect(await find(given, family)).toEqual(['Maria Rosa Montà']);
  });

  it('with a slip of the pen, apart from whom the names fit', async () => {
    const { body } = await operator.get<{ items: unknown[]; alike: { id: string }[] }>(
      '/people?givenName=lucia&familyName=ferero',
    );
    expect([body.items, body.alike.map(({ id }) => id)]).toEqual([[], [luciaId]]);
  });
});

describe('somebody who may be here already', () => {
  it('is said by name before they are registered a second time', async () => {
    const { status, body } = await register({ givenName: 'Lucia', familyName: 'Ferero', birthDate: '1947-01-18' });
    expect([status, body.code]).toEqual([409, 'person.perhaps_registered']);
    expect(body.title).toContain('Lucia Ferrero');
  });

  it('is known by the telephone, in whatever way it is written', async () => {
    const { body } = await register({ givenName: 'Piero', familyName: 'Rossi', phone: '0173 001006' });
    expect(body.code).toBe('person.perhaps_registered');
    expect(
      (await register({ givenName: 'Piero', familyName: 'Rossi', phone: '0173 001006', evenIfSame: true })).status,
    ).toBe(201);
  });

  it('is the same with an apostrophe, in capitals and with the names swapped', async () => {
    const same = await register({ givenName: "NICOLO'", familyName: 'D ANGELO', birthDate: '1960-02-03' });
    expect(same.body.code).toBe('person.already_registered');
    const swapped = await register({ givenName: 'DAngelo', familyName: 'Nicolo', birthDate: '1960-02-03' });
    expect(swapped.body.code).toBe('person.perhaps_registered');
  });

  it('is nobody where only the day of birth is the same, and a child may bear the telephone at home', async () => {
    expect((await register({ givenName: 'Gino', familyName: 'Verdi', birthDate: '1947-01-18' })).status).toBe(201);
    const child = { givenName: 'Tommaso', familyName: 'Neri', birthDate: '2015-05-05', phone: '0173 001006' };
    expect((await register({ ...child, guardianId: luciaId })).status).toBe(201);
  });
});
