// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { WebVisitor } from '../../support/web.js';
import { dayAhead, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let operator: Neighbour;
let office: WebVisitor;
let officeName: string;
let day = 3;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  operator = await neighbour('operator');
  office = await WebVisitor.open(app, ente, operator.id);
  officeName = await nameOf(operator);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function neighbour(role: 'resident' | 'operator' = 'resident'): Promise<Neighbour> {
  const { id } = await ente.person({ withLogin: false, roles: [role] });
  return signIn(app, ente, id);
}
async function nameOf({ id }: Neighbour): Promise<string> {
  return String((await ente.query('SELECT given_name FROM people WHERE id = $1', [id])).rows[0]?.['given_name']);
}
/** As staff read it on the page of the two. */
async function fullNameOf({ id }: Neighbour): Promise<string> {
  const { rows } = await ente.query("SELECT given_name || ' ' || family_name AS name FROM people WHERE id = $1", [id]);
  return String(rows[0]?.['name']);
}

interface Pair {
  readonly asker: Neighbour;
  readonly helper: Neighbour;
  readonly proposalId: string;
}
/** Somebody asks, somebody offers, nobody has answered yet. */
async function pair(): Promise<Pair> {
  day += 1;
  const [asker, helper] = [await neighbour(), await neighbour()];
  const when = { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '11:00') }] };
  const help = { service: 'condominio', category: 'shopping', title: 'La spesa', when };
  await helper.client.post('/offers', help);
  const { body } = await asker.client.post<{ id: string }>('/requests', help);
  await app.settle();
  const { rows } = await ente.query('SELECT id FROM proposals WHERE request_id = $1 AND offerer_id = $2', [
    body.id,
    helper.id,
  ]);
  return { asker, helper, proposalId: String(rows[0]?.['id']) };
}

describe('a history says who did what, for whom and which way', () => {
  it('of a yes staff give for two, whom they have heard, on the telephone', async () => {
    const { asker, helper, proposalId } = await pair();
    const yes = { heard: ['offer', 'request'] };
    const { body } = await operator.client.post<{ agreementId: string }>(`/proposals/${proposalId}/accept`, yes);
    const names = `${await fullNameOf(helper)} e ${await fullNameOf(asker)}`;
    for (const path of [`/agreements/${body.agreementId}`, `/proposals/${proposalId}`]) {
      const { text } = await office.get(path);
      expect(text).toContain(`${officeName}, dopo aver sentito ${names}, al telefono`);
      expect(text).not.toContain(`${officeName}, sul sito`);
    }
  });

  it('of staff who gave one yes, beside the one the other gave on the site', async () => {
    const { asker, helper, proposalId } = await pair();
    await asker.client.post(`/proposals/${proposalId}/accept`);
    const heard = { heard: ['offer'], channel: 'counter' };
    const { body } = await operator.client.post<{ agreementId: string }>(`/proposals/${proposalId}/accept`, heard);
    expect(body.agreementId).not.toBeNull();
    const { text } = await office.get(`/proposals/${proposalId}`);
    expect(text).toContain(`${await nameOf(asker)}, sul sito`);
    expect(text).toContain(`${officeName}, dopo aver sentito ${await fullNameOf(helper)}, allo sportello`);
  });

  it('of staff for somebody, and of staff for the office', async () => {
    const { asker, helper, proposalId } = await pair();
    await operator.client.post(`/proposals/${proposalId}/accept`, { onBehalfOf: asker.id, channel: 'phone' });
    const { body } = await helper.client.post<{ agreementId: string }>(`/proposals/${proposalId}/accept`);
    expect((await office.get(`/proposals/${proposalId}`)).text).toContain(
      `${officeName} per ${await nameOf(asker)}, al telefono`,
    );
    await operator.client.post(`/agreements/${body.agreementId}/cancel`, {});
    const { text } = await office.get(`/agreements/${body.agreementId}`);
    expect(text).toContain(`Annullato ${officeName} per l’ente, sul sito`);
  });

  it('of another hour one of them has said no to on the telephone', async () => {
    const { asker, helper, proposalId } = await pair();
    await asker.client.post(`/proposals/${proposalId}/accept`);
    const { body } = await helper.client.post<{ agreementId: string }>(`/proposals/${proposalId}/accept`);
    const path = `/agreements/${body.agreementId}`;
    await asker.client.post(`${path}/other-time`, { startsAt: dayAhead(day, '10:30') });
    const { rows } = await ente.query(
      "SELECT question_id FROM other_times WHERE agreement_id = $1 AND state = 'asked'",
      [body.agreementId],
    );
    const no = { question: String(rows[0]?.['question_id']) };
    expect((await operator.client.post(`${path}/other-time/decline`, no)).status).toBe(200);
    const { text } = await office.get(path);
    expect(text).toContain(`${officeName}, dopo aver sentito ${await fullNameOf(helper)}, al telefono`);
  });

  it('of a yes kept before that nobody can tell more of', async () => {
    const { asker, proposalId } = await pair();
    await operator.client.post(`/proposals/${proposalId}/accept`, { heard: ['offer', 'request'] });
    await ente.query("UPDATE exchange_acts SET heard = NULL, by_office = NULL, channel = 'web' WHERE subject_id = $1", [
      proposalId,
    ]);
    const { text } = await (await WebVisitor.open(app, ente, asker.id)).get(`/proposals/${proposalId}`);
    expect(text).toContain(`Accettato ${officeName}`);
    expect(text).not.toContain(`${officeName}, sul sito`);
  });
});
