// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, newId, romeDay } from '@reciproca/kernel';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openForm, type OpenForm, openSession } from '../../support/sessions.js';
import { dayAhead, PASSWORD, TestEnte, type TestPerson } from '../../support/world.js';
import { ACCESS_TABLE } from '../../api/access/access-table.js';

let app: TestApp;
let ente: TestEnte;
let form: OpenForm;
let operator: TestPerson;
let colleague: TestPerson;
const cookies = new Map<string, string>();

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000' });
  ente = await TestEnte.create(app.database.url);
  form = await openForm(app.url);
  operator = await ente.person({ roles: ['operator'] });
  colleague = await ente.person({ roles: ['operator'] });
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function page(
  who: TestPerson,
  method: 'GET' | 'POST',
  path: string,
  body: Record<string, string> = {},
): Promise<{ status: number; location: string | null; text: string }> {
  const session = cookies.get(who.id) ?? (await openSession(ente, who.id, 'web'));
  cookies.set(who.id, session);
  const answer = await fetch(app.url + path, {
    method,
    redirect: 'manual',
    headers: {
      cookie: `${form.cookie}; reciproca_session=${session}`,
      ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(method === 'POST' && { body: new URLSearchParams({ ...body, _csrf: form.token }).toString() }),
  });
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
}
/** The turn of every job has come. */
async function clockStrikes(): Promise<void> {
  await ente.query('DELETE FROM job_turns');
  await app.reach(new Date());
}
async function suspended(until?: string): Promise<{ who: TestPerson; id: string }> {
  const who = await ente.person();
  const { status, location } = await page(operator, 'POST', `/suspensions/person/${who.id}`, {
    reason: 'Parole poco gentili',
    ...(until && { until }),
  });
  expect(status).toBe(303);
  await app.settle();
  cookies.delete(who.id);
  return { who, id: location?.split('/').pop() ?? '' };
}
const help = {
  service: 'condominio',
  category: 'shopping',
  title: 'Spesa',
  when: { windows: [{ start: dayAhead(5, '09:00'), end: dayAhead(5, '12:00') }] },
};

describe('who is suspended', () => {
  it('signs in on the pages to read why, and nowhere else', async () => {
    const { who } = await suspended();
    const answer = await fetch(`${app.url}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: form.cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ login: who.login, password: PASSWORD, _csrf: form.token }).toString(),
    });
    expect(answer.status).toBe(303);
    expect((await app.anonymous().post('/sessions', { login: who.login, password: PASSWORD })).body).toMatchObject({
      code: 'sign_in.suspended',
    });
    expect((await page(who, 'GET', '/suspended')).text).toContain('Parole poco gentili');
    expect((await page(who, 'GET', '/')).location).toBe('/suspended');
  });

  it('opens none of all the other doors', async () => {
    const who = await ente.person({ roles: ['resident', 'driver', 'mediator', 'operator', 'coordinator'] });
    await ente.query("UPDATE people SET state = 'suspended' WHERE id = $1", [who.id]);
    const api = await openSession(ente, who.id, 'api');
    const open: string[] = [];
    for (const { method, path, allowed } of ACCESS_TABLE) {
      if (allowed.includes('nobody') || allowed.includes('administrator') || path.startsWith('/suspended')) continue;
      const url = path.replace(/:[a-zA-Z]+/g, newId());
      if (path.startsWith('/api/')) {
        const { status } = await fetch(app.url + url, {
          method,
          headers: { authorization: `Bearer ${api}`, 'content-type': 'application/json' },
          ...(method !== 'GET' && { body: '{}' }),
        });
        if (status !== 403) open.push(`${method} ${path} ${status}`);
        continue;
      }
      const { status, location } = await page(who, method as 'GET' | 'POST', url);
      if (method === 'GET' ? location !== '/suspended' : status !== 403) open.push(`${method} ${path} ${status}`);
    }
    expect(open).toEqual([]);
  });

  it('has listings hidden and help ahead called off; the listings come back, and an operator cannot show them before', async () => {
    const [giver, receiver] = [await ente.person(), await ente.person()];
    const [give, receive]: ApiClient[] = [await app.signIn(giver.login), await app.signIn(receiver.login)];
    const offer = (await give!.post<{ id: string }>('/offers', help)).body.id;
    const request = (await receive!.post<{ id: string }>('/requests', help)).body.id;
    await app.settle();
    const { rows } = await ente.query('SELECT id FROM proposals WHERE offer_id = $1 AND request_id = $2', [
      offer,
      request,
    ]);
    await receive!.post(`/proposals/${String(rows[0]?.['id'])}/accept`);
    const { agreementId } = (await give!.post<{ agreementId: string }>(`/proposals/${String(rows[0]?.['id'])}/accept`))
      .body;
    const { location } = await page(operator, 'POST', `/suspensions/person/${giver.id}`, { reason: 'Motivo serio' });
    await app.settle();
    expect((await ente.query('SELECT state FROM agreements WHERE id = $1', [agreementId])).rows).toEqual([
      { state: 'cancelled' },
    ]);
    expect((await ente.query('SELECT state FROM listings WHERE id = $1', [offer])).rows).toEqual([
      { state: 'pending' },
    ]);
    expect(
      (
        await ente.query("SELECT 1 FROM notifications WHERE person_id = $1 AND type = 'agreement_cancelled'", [
          receiver.id,
        ])
      ).rows,
    ).toHaveLength(1);
    const staff = await app.signIn(operator.login);
    expect((await staff.post(`/listings/${offer}/approve`)).body).toMatchObject({ code: 'listing.person_suspended' });
    expect((await page(operator, 'POST', `${location}/end`)).status).toBe(303);
    await app.settle();
    expect((await ente.query('SELECT state FROM listings WHERE id = $1', [offer])).rows).toEqual([{ state: 'open' }]);
    expect((await ente.query('SELECT end_why FROM suspensions WHERE person_id = $1', [giver.id])).rows).toEqual([
      { end_why: 'undone' },
    ]);
  });

  it('has listings in nobody’s queue of what is to approve, whether all of them are hidden or one is', async () => {
    const offer = async (): Promise<{ who: TestPerson; id: string }> => {
      const who = await ente.person();
      return { who, id: (await (await app.signIn(who.login)).post<{ id: string }>('/offers', help)).body.id };
    };
    const [first, second, waiting] = [await offer(), await offer(), await offer()];
    await app.settle();
    await page(operator, 'POST', `/suspensions/person/${first.who.id}`, { reason: 'Motivo serio' });
    await page(operator, 'POST', `/suspensions/listing/${second.id}`, { reason: 'Annuncio poco chiaro' });
    await app.settle();
    await ente.query("UPDATE listings SET state = 'pending' WHERE id = $1", [waiting.id]);
    const { rows } = await ente.query('SELECT state FROM listings WHERE id = ANY($1)', [[first.id, second.id]]);
    expect(rows).toEqual([{ state: 'pending' }, { state: 'pending' }]);
    const { text } = await page(operator, 'GET', '/approvals/queue');
    expect([first, second, waiting].map(({ id }) => text.includes(`listing:${id}`))).toEqual([false, false, true]);
  });

  it('appeals once; somebody else than who suspended decides, and only one of two', async () => {
    const { who, id } = await suspended();
    expect((await page(who, 'POST', '/suspended/appeal', { suspensionId: id, text: 'Non sono stato io' })).status).toBe(
      303,
    );
    expect((await page(who, 'POST', '/suspended/appeal', { suspensionId: id, text: 'Lo ripeto' })).status).toBe(409);
    const decision = { outcome: 'lifted', answer: 'Hai ragione' };
    expect((await page(operator, 'POST', `/suspensions/${id}/decide`, decision)).status).toBe(403);
    const third = await ente.person({ roles: ['coordinator'] });
    const answers = await Promise.all([
      page(colleague, 'POST', `/suspensions/${id}/decide`, decision),
      page(third, 'POST', `/suspensions/${id}/decide`, decision),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    await app.settle();
    expect((await page(who, 'GET', '/me')).status).toBe(200);
    expect(
      (
        await ente.query(
          "SELECT type FROM notifications WHERE person_id = $1 AND type LIKE 'suspension%' ORDER BY seq",
          [who.id],
        )
      ).rows.map(({ type }) => type),
    ).toEqual(['suspension_began', 'suspension_ended']);
  });

  it('cannot appeal for somebody else', async () => {
    const { id } = await suspended();
    const { who } = await suspended();
    expect((await page(who, 'POST', '/suspended/appeal', { suspensionId: id, text: 'Non è giusto' })).status).toBe(404);
    expect((await page(who, 'POST', '/suspended/appeal', { suspensionId: id, text: '' })).status).toBe(422);
  });

  it('comes back on the day after the last one', async () => {
    const { who, id } = await suspended(romeDay(new Date()));
    await ente.query('UPDATE suspensions SET until = current_date - 3 WHERE id = $1', [id]);
    await clockStrikes();
    expect((await ente.query('SELECT state FROM people WHERE id = $1', [who.id])).rows).toEqual([{ state: 'active' }]);
    expect((await ente.query('SELECT end_why FROM suspensions WHERE id = $1', [id])).rows).toEqual([
      { end_why: 'expired' },
    ]);
  });

  it('is refused a last day that is past', async () => {
    const who = await ente.person();
    expect(
      (await page(operator, 'POST', `/suspensions/person/${who.id}`, { reason: 'Motivo', until: '2020-01-01' })).status,
    ).toBe(422);
    expect((await ente.query('SELECT state FROM people WHERE id = $1', [who.id])).rows).toEqual([{ state: 'active' }]);
  });
});

describe('an announcement', () => {
  const news = {
    titleIt: 'Festa in cortile',
    textIt: 'Sabato si mangia insieme.',
    fromDay: romeDay(new Date()),
    untilDay: addDays(romeDay(new Date()), 30),
  };

  it('reaches those of its staircase once, and stands on their first page until it is withdrawn', async () => {
    const { rows } = await ente.query("SELECT id FROM staircases WHERE ente_id = $1 AND label = 'B'", [ente.id]);
    const [here, there] = [await ente.person({ staircase: 1 }), await ente.person({ staircase: 0 })];
    const { location } = await page(operator, 'POST', '/announcements/new', {
      ...news,
      where: `staircase:${String(rows[0]?.['id'])}`,
    });
    await clockStrikes();
    const told = async (id: string) =>
      (await ente.query("SELECT 1 FROM notifications WHERE person_id = $1 AND type = 'announcement'", [id])).rows
        .length;
    expect([await told(here.id), await told(there.id)]).toEqual([1, 0]);
    expect((await page(here, 'GET', '/')).text).toContain('Festa in cortile');
    expect((await page(there, 'GET', '/')).text).not.toContain('Festa in cortile');
    expect((await page(operator, 'POST', `${location}/withdraw`)).status).toBe(303);
    expect((await page(here, 'GET', '/')).text).not.toContain('Festa in cortile');
    expect((await page(here, 'GET', String(location))).status).toBe(404);
  });

  it('is the twentieth of the day at most, however many are sent at once', async () => {
    await ente.query('DELETE FROM announcements WHERE ente_id = $1', [ente.id]);
    const sent = await Promise.all(
      Array.from({ length: 22 }, () => page(operator, 'POST', '/announcements/new', news)),
    );
    expect(sent.filter(({ status }) => status === 303)).toHaveLength(20);
    expect(sent.filter(({ status }) => status === 429)).toHaveLength(2);
  });

  it.each([
    [{ untilDay: '2020-01-01' }],
    [{ titleEn: 'Party' }],
    [{ where: `area:${newId()}` }],
    [{ where: 'altrove' }],
    [{ titleIt: '' }],
  ])('refuses what cannot be: %j', async (change: Record<string, string>) => {
    expect((await page(operator, 'POST', '/announcements/new', { ...news, ...change })).status).toBe(422);
  });
});
