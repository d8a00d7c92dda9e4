// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@reciproca/kernel';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openForm, openSession } from '../../support/sessions.js';
import { TestEnte, type TestPerson } from '../../support/world.js';
import { ACCESS_TABLE } from '../../api/access/access-table.js';

let app: TestApp;
let ente: TestEnte;
let operator: TestPerson;
let coordinator: TestPerson;
let partner: ApiClient;
let partnerPerson: TestPerson;
let anna: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  operator = await ente.person({ roles: ['operator'] });
  coordinator = await ente.person({ roles: ['coordinator'] });
  partnerPerson = await ente.person({ roles: ['partner'] });
  partner = await app.signIn(partnerPerson.login);
  anna = await ente.person({ phone: '+390173111222', devices: 'none' });
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

/** Sends a page's form and says where it led. */
async function send(
  who: TestPerson,
  path: string,
  fields: Record<string, string>,
): Promise<{ status: number; location: string; text: string }> {
  const form = await openForm(app.url);
  const token = await openSession(ente, who.id, 'web');
  const answer = await fetch(app.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: `${form.cookie}; reciproca_session=${token}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ _csrf: form.token, ...fields }).toString(),
  });
  return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
}
async function open(who: TestPerson, path: string): Promise<{ status: number; location: string; text: string }> {
  const token = await openSession(ente, who.id, 'web');
  const answer = await fetch(app.url + path, { redirect: 'manual', headers: { cookie: `reciproca_session=${token}` } });
  return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
}

describe('a partner’s staff', () => {
  let organisation = '';

  it('see nobody before anybody was assigned, and nothing of the neighbours', async () => {
    expect((await partner.get<{ items: unknown[] }>('/cases')).body.items).toEqual([]);
    expect((await partner.get(`/cases/${anna.id}`)).status).toBe(404);
    for (const path of [
      '/offers',
      '/requests',
      '/agreements',
      '/people',
      `/people/${anna.id}`,
      '/board',
      '/accounts/me',
      '/gardens',
    ])
      expect((await partner.get(path)).status).toBe(403);
    expect((await open(partnerPerson, '/')).location).toBe('/cases');
    expect((await partner.get('/me')).status).toBe(200);
  });

  it('are shown on their own page no way in that is shut to them', async () => {
    const linksOf = async (who: TestPerson): Promise<string[]> => {
      const { text } = await open(who, '/me');
      const main = text.slice(text.indexOf('<main'), text.indexOf('</main'));
      return [...main.matchAll(/href="(\/[^"#]*)"/g)].map(([, href = '']) => href);
    };
    const links = await linksOf(partnerPerson);
    expect(links).toContain('/me/data');
    for (const href of links) expect([href, (await open(partnerPerson, href)).status]).toEqual([href, 200]);
    expect(await linksOf(operator)).toEqual(expect.arrayContaining(['/me/documents', '/disputes']));
  });

  it('are named by a coordinator and given people by an operator', async () => {
    const fields = {
      name: 'Auser',
      kind: 'association',
      dataRole: 'processor',
      agreementReference: 'prot. 12',
      validFrom: '2020-01-01',
    };
    expect((await send(operator, '/organisations', fields)).status).toBe(403);
    expect((await send(coordinator, '/organisations', { ...fields, validUntil: '2019-01-01' })).status).toBe(422);
    organisation = (await send(coordinator, '/organisations', fields)).location.split('/').at(-1) ?? '';
    expect((await send(coordinator, `/organisations/${organisation}/members`, { login: anna.login })).status).toBe(422);
    expect(
      (await send(coordinator, `/organisations/${organisation}/members`, { login: partnerPerson.login })).status,
    ).toBe(303);
    expect(
      (
        await send(operator, `/people/${anna.id}/cases`, {
          organisationId: organisation,
          service: 'condominio',
          purpose: 'Compagnia',
        })
      ).status,
    ).toBe(303);
  });

  it('see a name, a phone and what is ahead, and are written down', async () => {
    const { status, body } = await partner.get<Record<string, unknown>>(`/cases/${anna.id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      personId: anna.id,
      phone: '+390173111222',
      area: 'Moretta',
      services: ['condominio'],
      ahead: [],
    });
    expect(Object.keys(body)).not.toContain('birthDate');
    const { rows } = await ente.query(
      "SELECT action FROM access_log WHERE actor_id = $1 AND person_id = $2 AND action = 'read'",
      [partnerPerson.id, anna.id],
    );
    expect(rows.length).toBeGreaterThan(0);
    expect((await open(anna, '/me/data')).text).toContain('Auser');
  });

  it('no longer see who was taken back, nor anybody once the agreement has ended', async () => {
    await ente.query("UPDATE organisations SET valid_until = '2021-01-01' WHERE id = $1", [organisation]);
    expect((await partner.get(`/cases/${anna.id}`)).status).toBe(404);
    await ente.query('UPDATE organisations SET valid_until = NULL WHERE id = $1', [organisation]);
    expect((await partner.get(`/cases/${anna.id}`)).status).toBe(200);
    const [row] = (await ente.query('SELECT id FROM case_assignments WHERE person_id = $1', [anna.id])).rows;
    await send(operator, `/people/${anna.id}/cases/${String(row?.['id'])}/end`, {});
    expect((await partner.get(`/cases/${anna.id}`)).status).toBe(404);
  });

  it('of another ente do not exist', async () => {
    const bra = await TestEnte.create(app.database.url, 'bra');
    const stranger = await app.signIn((await bra.person({ roles: ['coordinator'] })).login);
    const token = await openSession(bra, (await bra.person({ roles: ['coordinator'] })).id, 'web');
    expect(
      (await fetch(`${app.url}/organisations/${organisation}`, { headers: { cookie: `reciproca_session=${token}` } }))
        .status,
    ).toBe(404);
    expect((await stranger.get(`/people/${anna.id}/data`)).status).toBe(404);
    await bra.close();
  });
});

describe('the file of somebody who has left', () => {
  it('opens for staff with a reason only, which stands in the audit', async () => {
    const gone = await ente.person({ devices: 'none' });
    expect((await send(operator, `/people/${gone.id}/data/close`, { closingReason: 'Si è trasferita' })).status).toBe(
      303,
    );
    const client = await app.signIn(operator.login);
    expect((await client.get<{ code: string }>(`/people/${gone.id}`)).body.code).toBe('person.file_closed');
    expect((await client.get(`/people/${gone.id}?reason=x`)).status).toBe(422);
    const withReason = await client.send('GET', `/people/${gone.id}`, undefined, {
      'x-reason': 'Richiesta del tribunale',
    });
    expect(withReason.status).toBe(200);
    expect((await open(operator, `/people/${gone.id}`)).location).toBe(`/people/${gone.id}/open`);
    const shut = await open(operator, `/people/${gone.id}/minutes`);
    expect(shut.status).toBe(403);
    expect(shut.text).toContain(`href="/people/${gone.id}/open"`);
    expect((await send(operator, `/people/${gone.id}/open`, { reason: '' })).status).toBe(422);
    expect((await send(operator, `/people/${gone.id}/open`, { reason: 'Ha telefonato' })).location).toBe(
      `/people/${gone.id}`,
    );
    expect((await open(operator, `/people/${gone.id}`)).status).toBe(200);
    expect((await open(coordinator, `/people/${gone.id}`)).location).toBe(`/people/${gone.id}/open`);
    const { rows } = await ente.query(
      "SELECT detail ->> 'reason' AS reason FROM access_log WHERE person_id = $1 AND detail ? 'reason' ORDER BY at",
      [gone.id],
    );
    expect(rows.map(({ reason }) => reason)).toEqual(['Richiesta del tribunale', 'Ha telefonato']);
  });

  it('takes what was to be done for them off the lists, and brings it back with them', async () => {
    const gone = await ente.person({ devices: 'none' });
    const client = await app.signIn(operator.login);
    await client.post(`/people/${gone.id}/contacts`, {
      channel: 'phone',
      direction: 'in',
      outcome: 'reached',
      nextStep: 'Sentire del passaggio',
      nextAt: new Date(Date.now() + 60_000).toISOString(),
    });
    const lists = async (): Promise<string> =>
      (await open(operator, '/calls')).text + (await open(operator, '/board?view=next_steps')).text;
    expect(await lists()).toContain('Sentire del passaggio');
    expect((await open(operator, `/people/${gone.id}/data/close`)).text).toContain('spariscono dagli elenchi');
    await send(operator, `/people/${gone.id}/data/close`, { closingReason: 'Deceduta' });
    await app.settle();
    expect(await lists()).not.toContain('Sentire del passaggio');
    const refused = await open(operator, `/calls/with/${gone.id}`);
    expect(refused.text).toContain(`href="/people/${gone.id}/open"`);
    await ente.query("UPDATE people SET state = 'active' WHERE id = $1", [gone.id]);
    expect(await lists()).toContain('Sentire del passaggio');
  });

  it('is shut on whichever page it stands', async () => {
    const gone = await ente.person({ withLogin: false });
    expect((await send(operator, `/people/${gone.id}/data/close`, { closingReason: 'Trasferita' })).status).toBe(303);
    const client = await app.signIn(operator.login);
    const isPersons = /\/(people|person|with)\/:id/;
    const paths = ACCESS_TABLE.filter(
      ({ method, path, allowed }) =>
        method === 'GET' && allowed.includes('operator') && isPersons.test(path) && !path.endsWith('/open'),
    ).map(({ path }) =>
      path
        .replace(':id', gone.id)
        .replaceAll(/:\w+/g, newId())
        .replace(/\/touched$/, '$&?change=vetted'),
    );
    expect(paths.length).toBeGreaterThan(15);
    for (const path of paths) {
      const isOpenPage = path.startsWith('/api/')
        ? (await client.get(path.slice('/api/v1'.length))).status !== 403
        : ![303, 403].includes((await open(operator, path)).status);
      expect([path, isOpenPage]).toEqual([path, false]);
    }
    expect((await client.get(`/delegations?personId=${gone.id}`)).status).toBe(403);
  });

  it('is found only by who asks for closed ones', async () => {
    const gone = await ente.person({ familyName: 'Andata', phone: '+390173444555' });
    await ente.query("UPDATE people SET state = 'left' WHERE id = $1", [gone.id]);
    const client = await app.signIn(operator.login);
    const found = async (query: string): Promise<unknown[]> =>
      (await client.get<{ items: unknown[] }>(`/people?phone=0173444555${query}`)).body.items;
    expect(await found('')).toEqual([]);
    expect(await found('&closed=true')).toHaveLength(1);
  });
});
