// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delegation } from '../../builders/identity.js';
import { callTask } from '../../builders/notifications.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { type OpenForm, openForm, openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let form: OpenForm;
let staff: { id: string; session: string; client: ApiClient };
let day = 3;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  form = await openForm(app.url);
  const { id } = await ente.person({ roles: ['operator', 'coordinator'], withLogin: false });
  staff = {
    id,
    session: await openSession(ente, id, 'web'),
    client: new ApiClient(app.url, await openSession(ente, id, 'api')),
  };
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function neighbour(familyName?: string): Promise<Neighbour> {
  const { id } = await ente.person({ withLogin: false, ...(familyName && { familyName }) });
  return signIn(app, ente, id);
}

async function page(path: string, fields?: Record<string, string>): Promise<{ status: number; html: string }> {
  const answer = await fetch(app.url + path, {
    redirect: 'manual',
    headers: {
      cookie: `${form.cookie}; reciproca_session=${staff.session}`,
      ...(fields && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(fields && { method: 'POST', body: new URLSearchParams({ _csrf: form.token, ...fields }).toString() }),
  });
  return { status: answer.status, html: await answer.text() };
}

async function post(by: Neighbour, kind: 'offers' | 'requests', title: string): Promise<string> {
  const when = { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '11:00') }] };
  const { body } = await by.client.post<{ id: string }>(`/${kind}`, {
    service: 'condominio',
    category: 'shopping',
    title,
    when,
  });
  await app.settle();
  return body.id;
}

/** Giver and receiver of an agreement, and another request the giver has open. */
async function agreed() {
  day += 1;
  const [giver, receiver] = [await neighbour('Che Parte'), await neighbour()];
  await post(giver, 'offers', 'Faccio la spesa');
  const requestId = await post(receiver, 'requests', 'La spesa');
  const { rows } = await ente.query('SELECT id FROM proposals WHERE request_id = $1', [requestId]);
  const proposalId = String(rows[0]?.['id']);
  await receiver.client.post(`/proposals/${proposalId}/accept`);
  const { body } = await giver.client.post<{ agreementId: string }>(`/proposals/${proposalId}/accept`);
  day += 1;
  const ownRequest = await post(giver, 'requests', 'La tapparella');
  await app.settle();
  return { giver, receiver, agreementId: body.agreementId, ownRequest };
}

const stateOf = async (table: 'agreements' | 'listings', id: string): Promise<unknown> =>
  (await ente.query(`SELECT state FROM ${table} WHERE id = $1`, [id])).rows[0]?.['state'];
const close = async (id: string): Promise<void> => {
  expect((await page(`/people/${id}/data/close`, { closingReason: 'Deceduto' })).status).toBe(303);
  await app.settle();
};

describe('a file that is closed', () => {
  it('counts what is hidden as people do: a journey that comes round is one post with its dates', async () => {
    const asker = await neighbour();
    const posted = await asker.client.post('/requests', {
      service: 'trasporto',
      category: 'ride',
      title: 'Dialisi',
      toPlaceId: ente.places['hospital'],
      details: { arriveBy: dayAhead(9, '08:00'), returnAt: dayAhead(9, '12:30') },
      repeat: { days: ['MO', 'TU', 'WE', 'TH', 'FR'], count: 6 },
    });
    expect(posted.status).toBe(201);
    await post(asker, 'requests', 'La spesa di domani');
    expect((await page(`/people/${asker.id}/data/close`)).html).toContain('2 annunci (7 date) non si vedono più.');
  });

  it('says before what it means', async () => {
    const { giver, receiver } = await agreed();
    const child = await ente.person({ withLogin: false, familyName: 'Minore' });
    await ente.query('UPDATE people SET guardian_id = $2 WHERE id = $1', [child.id, giver.id]);
    const { html } = await page(`/people/${giver.id}/data/close`);
    expect(html).toContain('1 appuntamento è annullato');
    expect(html).toContain('La spesa');
    expect(html).toContain('Minore');
    const { rows } = await ente.query('SELECT given_name FROM people WHERE id = $1', [receiver.id]);
    expect(html).toContain(String(rows[0]?.['given_name']));
    const wrong = await page(`/people/${giver.id}/data/close`, { closingReason: 'x' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('1 appuntamento è annullato');
  });

  it('leaves nobody waiting: what lies ahead is called off and the other told without the reason', async () => {
    const { giver, receiver, agreementId, ownRequest } = await agreed();
    await close(giver.id);
    expect(await stateOf('agreements', agreementId)).toBe('cancelled');
    expect(await stateOf('listings', ownRequest)).toBe('pending');
    const { rows } = await ente.query('SELECT type, params FROM notifications WHERE person_id = $1 ORDER BY seq', [
      receiver.id,
    ]);
    expect(rows.map(({ type }) => type)).toContain('agreement_cancelled');
    expect(JSON.stringify(rows)).not.toContain('Deceduto');
  });

  it('ends calls to them, texts that wait, and delegations on both sides', async () => {
    const { giver, receiver } = await agreed();
    await ente.add(callTask({ personId: giver.id }));
    await ente.addAll([
      delegation({ delegatorId: giver.id, delegateId: receiver.id }),
      delegation({ delegatorId: receiver.id, delegateId: giver.id }),
    ]);
    await close(giver.id);
    const count = async (sql: string): Promise<unknown> => (await ente.query(sql, [giver.id])).rows[0]?.['count'];
    expect(await count("SELECT count(*)::int FROM call_tasks WHERE person_id = $1 AND state <> 'done'")).toBe(0);
    expect(
      await count(
        'SELECT count(*)::int FROM delegations WHERE (delegator_id = $1 OR delegate_id = $1) AND revoked_at IS NULL',
      ),
    ).toBe(0);
    const next = await staff.client.post<{ items: { personId: string }[] }>('/call-tasks/next');
    expect(JSON.stringify(next.body)).not.toContain(giver.id);
  });

  it('says why on the card, and opens again where it was closed by mistake', async () => {
    const { giver, agreementId, ownRequest } = await agreed();
    await close(giver.id);
    await page(`/people/${giver.id}/open`, { reason: 'Chiusa per sbaglio' });
    expect((await page(`/people/${giver.id}`)).html).toContain('Motivo: Deceduto');
    expect((await page(`/people/${giver.id}/reinstate`, { reason: 'Era un altro' })).status).toBe(303);
    await app.settle();
    expect(await stateOf('listings', ownRequest)).toBe('open');
    expect(await stateOf('agreements', agreementId)).toBe('cancelled');
    const { rows } = await ente.query('SELECT state FROM people WHERE id = $1', [giver.id]);
    expect(rows).toEqual([{ state: 'active' }]);
  });

  it('offers nothing it would refuse, and says before what comes back with it', async () => {
    const { giver } = await agreed();
    const offered = ['roles/grant', 'vet"', 'account"', 'absences"', 'notes"', 'delegations/new'];
    const found = async (): Promise<string[]> => {
      const { html } = await page(`/people/${giver.id}`);
      return offered.filter((path) => html.includes(`"/people/${giver.id}/${path.replace('"', '')}"`));
    };
    expect((await found()).length).toBe(offered.length);
    await close(giver.id);
    await page(`/people/${giver.id}/open`, { reason: 'Controllo' });
    expect(await found()).toEqual([]);
    const { html } = await page(`/people/${giver.id}`);
    expect(html).toMatch(/tornano visibili[\s\S]*La tapparella/);
    expect(html).not.toContain('Niente di aperto');
    const away = await page(`/people/${giver.id}/absences`);
    expect(away.html).toContain('La scheda è chiusa');
    expect(away.html).not.toContain('name="startsOn"');
  });

  it('stays closed once it was erased', async () => {
    const gone = await neighbour();
    await close(gone.id);
    await ente.query('UPDATE people SET erased_at = now() WHERE id = $1', [gone.id]);
    const { status } = await staff.client.post(`/people/${gone.id}/reinstate`, { reason: 'Era un altro' });
    expect([403, 404, 409]).toContain(status);
    const { rows } = await ente.query('SELECT state FROM people WHERE id = $1', [gone.id]);
    expect(rows).toEqual([{ state: 'left' }]);
  });
});
