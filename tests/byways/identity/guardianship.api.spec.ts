// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, romeDay } from '@reciproca/kernel';
import { delegation } from '../../builders/identity.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { type OpenForm, openForm, openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let olga: ApiClient;
let form: OpenForm;
let cookie: string;
let operator: TestPerson;
let rita: TestPerson;
let tutor: TestPerson;
let helper: TestPerson;
let asRita: ApiClient;
let asTutor: ApiClient;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  operator = await ente.person({ roles: ['operator'] });
  olga = new ApiClient(app.url, await openSession(ente, operator.id, 'api'));
  form = await openForm(app.url);
  cookie = `${form.cookie}; reciproca_session=${await openSession(ente, operator.id, 'web')}`;
  rita = await ente.person({ birthDate: '1940-01-01', familyName: 'Ferrero' });
  tutor = await ente.person({ familyName: 'Tutore', phone: '+393331110009' });
  helper = await ente.person({ familyName: 'Aiuta' });
  asRita = new ApiClient(app.url, await openSession(ente, rita.id, 'api'));
  asTutor = new ApiClient(app.url, await openSession(ente, tutor.id, 'api'));
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const page = async (path: string) =>
  (await fetch(app.url + path, { headers: { cookie, 'accept-language': 'it' } })).text();
async function send(path: string, body: Record<string, string>) {
  const answer = await fetch(app.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'it' },
    body: new URLSearchParams({ ...body, _csrf: form.token }).toString(),
  });
  return { status: answer.status, text: await answer.text() };
}
const shopping = (day: number) => ({
  service: 'condominio',
  category: 'shopping',
  title: `Spesa ${day}`,
  when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '11:00') }] },
});
/** A proposal that waits for Rita. */
async function waiting(day: number): Promise<string> {
  await olga.post('/offers', { ...shopping(day), onBehalfOf: helper.id });
  const { body } = await olga.post<{ id: string }>('/requests', { ...shopping(day), onBehalfOf: rita.id });
  await app.settle();
  const [row] = (await ente.query('SELECT id FROM proposals WHERE request_id = $1', [body.id])).rows;
  return String(row?.['id']);
}
const begin = (change: object = {}) =>
  olga.post<{ code: string }>(`/people/${rita.id}/guardianship`, {
    guardianId: tutor.id,
    kind: 'tutor',
    decidesAlone: true,
    paperReference: 'RG 12/2026',
    ...change,
  });
const accept = (client: ApiClient, id: string, more: object = {}) =>
  client.post<{ code: string }>(`/proposals/${id}/accept`, more);

describe('somebody for whom a guardian decides', () => {
  it('sees on a page what is open before it is written', async () => {
    await waiting(5);
    await ente.add(delegation({ delegatorId: rita.id, delegateId: helper.id, createdBy: operator.id }));
    const text = await page(`/people/${rita.id}/guardianship`);
    for (const part of ['Che cosa è aperto', 'Spesa 5', 'Deleghe date a:', 'Niente si annulla da solo'])
      expect(text).toContain(part);
    const wrong = await send(`/people/${rita.id}/guardianship`, {
      kind: 'tutor',
      guardianPhone: '0173 000',
      paperReference: 'RG 1',
    });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('value="RG 1"')]);
  });

  it('does not say yes any more: the guardian does, who acts for them', async () => {
    const first = await waiting(6);
    expect((await asTutor.get(`/agreements?onBehalfOf=${rita.id}`)).status).toBe(403);
    const done = await send(`/people/${rita.id}/guardianship`, {
      kind: 'tutor',
      guardianPhone: '333 1110009',
      decidesAlone: 'true',
      paperReference: 'RG 12/2026',
    });
    expect(done.status).toBe(303);
    expect(await accept(asRita, first)).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'proposal.guardian_asked' }] },
    });
    expect((await accept(asTutor, first, { onBehalfOf: rita.id })).status).toBe(200);
    const [given] = (await ente.query('SELECT revoked_at FROM delegations WHERE delegator_id = $1', [rita.id])).rows;
    expect(given?.['revoked_at']).not.toBeNull();
  });

  it('stands on top of the call page, and who is asked is the guardian', async () => {
    const call = await page(`/calls/with/${rita.id}`);
    expect(call).toMatch(/Può parlare al posto suo:.*Tutore/);
    const second = await waiting(8);
    const [row] = (await ente.query('SELECT request_id FROM proposals WHERE id = $1', [second])).rows;
    expect(await page(`/calls/with/${rita.id}/requests/${String(row?.['request_id'])}`)).toContain(
      'per decisione del giudice',
    );
    expect(await page(`/people/${rita.id}`)).toContain('Tutore');
  });

  it('cannot be changed on the card, and not be erased from under it', async () => {
    const { body } = await olga.send<{ code: string }>('PATCH', `/people/${rita.id}`, { guardianId: helper.id });
    expect(body.code).toBe('person.guardian_by_judge');
  });

  it('decides again when it ends, and the guardian is out at once', async () => {
    const third = await waiting(10);
    expect((await olga.post(`/people/${rita.id}/guardianship/end`)).status).toBe(200);
    expect((await olga.post(`/people/${rita.id}/guardianship/end`)).status).toBe(404);
    expect((await accept(asTutor, third, { onBehalfOf: rita.id })).status).toBe(403);
    expect((await accept(asRita, third)).status).toBe(200);
    expect(await page(`/calls/with/${rita.id}`)).not.toContain('Può parlare al posto suo:');
    expect(await page(`/people/${rita.id}/guardianship`)).toContain('RG 12/2026');
  });

  it('may say yes too where an administrator only stands beside them', async () => {
    const fourth = await waiting(12);
    await begin({ kind: 'administrator', decidesAlone: false });
    expect((await accept(asRita, fourth)).status).toBe(200);
    expect((await accept(asTutor, await waiting(14), { onBehalfOf: rita.id })).status).toBe(200);
  });

  it('holds from its first day to its last', async () => {
    const today = romeDay(new Date());
    // The one that holds is not put away for one that has not begun.
    expect((await begin({ startsOn: addDays(today, 3) })).body.code).toBe('guardianship.not_yet');
    expect((await olga.post(`/people/${rita.id}/guardianship/end`)).status).toBeLessThan(300);
    expect((await begin({ startsOn: addDays(today, 3) })).status).toBe(201);
    expect((await accept(asTutor, await waiting(16), { onBehalfOf: rita.id })).status).toBe(403);
    await ente.query('UPDATE people SET guardian_from = $2, guardian_until = $3 WHERE id = $1', [
      rita.id,
      '2020-01-01',
      addDays(today, -1),
    ]);
    expect((await accept(asTutor, await waiting(18), { onBehalfOf: rita.id })).status).toBe(403);
  });

  it('is nobody for whom another decides, and no two for each other', async () => {
    const [one, other, third] = [await ente.person(), await ente.person(), await ente.person()];
    const put = async (person: TestPerson, guardian: TestPerson, change: object = {}) => {
      const said = { guardianId: guardian.id, kind: 'administrator', decidesAlone: false, paperReference: 'RG 2' };
      const { status } = await olga.post(`/people/${person.id}/guardianship`, { ...said, ...change });
      return status;
    };
    const both = await Promise.all([put(one, other), put(other, one)]);
    expect(both.toSorted((a, b) => a - b)).toEqual([201, 422]);
    expect(await put(third, one, { decidesAlone: true })).toBe(201);
    expect(await put(other, third)).toBe(422);
    expect(await put(operator, third)).toBe(403);
  });

  it('is nobody under 18, nor oneself', async () => {
    expect((await begin({ guardianId: rita.id })).status).toBe(422);
    const child = await ente.person({ birthDate: addDays(romeDay(new Date()), -5000), withLogin: false });
    const { body } = await olga.post<{ code: string }>(`/people/${child.id}/guardianship`, {
      guardianId: tutor.id,
      kind: 'tutor',
      paperReference: 'RG 1',
    });
    expect(body.code).toBe('guardianship.of_minor');
  });
});

describe('an eighteenth birthday', () => {
  it('ends what the parent could do, on the call page, for others and in their session', async () => {
    const parent = await ente.person({ phone: '+393331110010' });
    const born = (years: number, days: number): string =>
      addDays(`${Number(romeDay(new Date()).slice(0, 4)) - years}${romeDay(new Date()).slice(4)}`, days);
    const child = await ente.person({ birthDate: born(18, 1) });
    await ente.query('UPDATE people SET guardian_id = $2 WHERE id = $1', [child.id, parent.id]);
    const asParent = new ApiClient(app.url, await openSession(ente, parent.id, 'api'));
    expect(await page(`/calls/with/${child.id}`)).toContain('Può parlare al posto suo:');
    expect((await asParent.get(`/agreements?onBehalfOf=${child.id}`)).status).toBe(200);
    await ente.query('UPDATE people SET birth_date = $2 WHERE id = $1', [child.id, born(18, 0)]);
    expect(await page(`/calls/with/${child.id}`)).not.toContain('Può parlare al posto suo:');
    expect((await asParent.get(`/agreements?onBehalfOf=${child.id}`)).status).toBe(403);
  });
});
