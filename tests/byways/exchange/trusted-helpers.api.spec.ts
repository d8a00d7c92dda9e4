// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { hiddenIn, PageClient } from '../../support/page-client.js';
import { INBOUND, Telephone } from '../../api/texting/telephone.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let olga: ApiClient;
let cookie: string;
let desk: PageClient;
let rita: TestPerson;
let stranger: TestPerson;
let trusted: TestPerson;

beforeAll(async () => {
  app = await startTestApp({ ...INBOUND, REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  const operator = await ente.person({ roles: ['operator'] });
  olga = new ApiClient(app.url, await openSession(ente, operator.id, 'api'));
  desk = await PageClient.open(app.url, ente, operator.id);
  cookie = `reciproca_session=${await openSession(ente, operator.id, 'web')}`;
});
afterAll(async () => {
  await ente.close();
  await app.close();
});
beforeEach(async () => {
  await ente.query("UPDATE listings SET state = 'withdrawn'");
  rita = await ente.person({ birthDate: '1940-01-01' });
  stranger = await ente.person();
  trusted = await ente.person({ vetted: true });
});

const shopping = {
  service: 'condominio',
  category: 'shopping',
  title: 'Spesa',
  when: { windows: [{ start: dayAhead(6, '09:00'), end: dayAhead(6, '12:00') }] },
};
const mark = (vettedHelpersOnly = true) => olga.send('PATCH', `/people/${rita.id}`, { vettedHelpersOnly });
const offer = ({ id }: TestPerson) => olga.post<{ id: string }>('/offers', { ...shopping, onBehalfOf: id });
const ask = () => olga.post<{ id: string }>('/requests', { ...shopping, onBehalfOf: rita.id });
async function offerers(requestId: string): Promise<string[]> {
  await app.settle();
  const { rows } = await ente.query(
    "SELECT offerer_id FROM proposals WHERE request_id = $1 AND state = 'proposed' ORDER BY 1",
    [requestId],
  );
  return rows.map((row) => String(row['offerer_id']));
}
const accept = (id: string, onBehalfOf: string) =>
  olga.post<{ code: string }>(`/proposals/${id}/accept`, { onBehalfOf, channel: 'phone', heard: ['offer', 'request'] });

describe('somebody whom only the vouched for may be with', () => {
  it('is proposed nobody else', async () => {
    await mark();
    for (const one of [stranger, trusted]) await offer(one);
    expect(await offerers((await ask()).body.id)).toEqual([trusted.id]);
  });

  it('says why not, in words', async () => {
    await mark();
    const offered = (await offer(stranger)).body.id;
    const requestId = (await ask()).body.id;
    const answer = await fetch(`${app.url}/why-not?offerId=${offered}&requestId=${requestId}`, {
      headers: { cookie, 'accept-language': 'it' },
    });
    const { body } = await olga.get<Record<string, unknown>>(
      `/matches/explain?offerId=${offered}&requestId=${requestId}`,
    );
    expect(`${await answer.text()} ${JSON.stringify(body)}`).toMatch(/viene solo chi ha la garanzia|needs_vetted/);
  });

  it('loses what was proposed before, and is looked for again', async () => {
    await offer(stranger);
    const requestId = (await ask()).body.id;
    expect(await offerers(requestId)).toEqual([stranger.id]);
    await mark();
    expect(await offerers(requestId)).toEqual([]);
    await offer(trusted);
    expect(await offerers(requestId)).toEqual([trusted.id]);
    await mark(false);
    expect(await offerers(requestId)).toContain(stranger.id);
  });

  it('is not agreed with by hand where the vetting has ended meanwhile', async () => {
    await mark();
    await offer(trusted);
    const requestId = (await ask()).body.id;
    await app.settle();
    const [row] = (await ente.query('SELECT id FROM proposals WHERE request_id = $1', [requestId])).rows;
    await ente.query('UPDATE people SET vetted_until = NULL WHERE id = $1', [trusted.id]);
    await accept(String(row?.['id']), rita.id);
    expect(await accept(String(row?.['id']), trusted.id)).toMatchObject({
      status: 409,
      body: { code: 'agreement.needs_vetted' },
    });
  });

  it('cannot be answered from the board by a stranger, and what is agreed already is flagged for staff', async () => {
    await offer(stranger);
    const requestId = (await ask()).body.id;
    await app.settle();
    const [row] = (await ente.query('SELECT id FROM proposals WHERE request_id = $1', [requestId])).rows;
    for (const who of [rita, stranger]) await accept(String(row?.['id']), who.id);
    await mark();
    await app.settle();
    const [agreed] = (await ente.query('SELECT id FROM agreements WHERE request_id = $1', [requestId])).rows;
    const answer = await fetch(`${app.url}/agreements/${String(agreed?.['id'])}`, {
      headers: { cookie, 'accept-language': 'it' },
    });
    expect(await answer.text()).toContain('Chi aiuta non ce l’ha');
    const other = (await ask()).body.id;
    const client = new ApiClient(app.url, await openSession(ente, stranger.id, 'api'));
    const slot = (await ente.query('SELECT id FROM slots WHERE listing_id = $1', [other])).rows[0]?.['id'];
    const { status } = await client.post(`/requests/${other}/answer`, { slotId: slot });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(
      (await ente.query("SELECT 1 FROM proposals WHERE request_id = $1 AND state <> 'withdrawn'", [other])).rows,
    ).toEqual([]);
  });

  const form = (change: object) => ({
    givenName: 'Rita',
    familyName: 'Prova',
    birthDate: '1940-01-01',
    channels: 'call',
    spokenLanguages: 'it',
    devices: 'none',
    uiLanguage: 'it',
    phone: '+393331112233',
    vettedHelpersOnly: 'true',
    ...change,
  });
  const isMarked = async () =>
    (await ente.query('SELECT vetted_helpers_only AS mark FROM people WHERE id = $1', [rita.id])).rows[0]?.['mark'];

  it('shows what ends and what stays before the mark is set, and keeps what was typed', async () => {
    for (const title of ['Spesa grande', 'Spesa piccola'])
      await olga.post('/requests', { ...shopping, title, onBehalfOf: rita.id });
    await offer(stranger);
    await offer(trusted);
    await app.settle();
    const rows = (
      await ente.query(
        `SELECT p.id FROM proposals p JOIN listings l ON l.id = p.request_id
         WHERE p.offerer_id = $1 AND p.state = 'proposed' ORDER BY l.title`,
        [stranger.id],
      )
    ).rows;
    for (const who of [rita, stranger]) await accept(String(rows[0]?.['id']), who.id);
    const { body } = await olga.get<{ items: { fate: string; title: string }[] }>(`/people/${rita.id}/trusted-only`);
    expect(body.items.map(({ fate }) => fate)).toContain('stays');

    const asked = await desk.post(`/people/${rita.id}/edit`, form({ givenName: 'Ritina' }));
    expect(asked.status).toBe(409);
    expect(asked.text).toContain('chi aiuta non ha la garanzia');
    expect(asked.text).toContain('Spesa grande');
    expect(asked.html).toContain('value="Ritina"');
    const trustSeen = hiddenIn(asked.html, 'trustSeen');
    expect((await desk.post(`/people/${rita.id}/edit`, form({ trustSeen: 'something else' }))).status).toBe(409);
    expect(await isMarked()).toBe(false);
    expect((await desk.post(`/people/${rita.id}/edit`, form({ trustSeen }))).status).toBe(303);
    expect(await isMarked()).toBe(true);
    // Standing already, it is not asked about again.
    expect((await desk.post(`/people/${rita.id}/edit`, form({}))).status).toBe(303);
  });

  it('says before a match is approved that it would be refused, and in the proposal too', async () => {
    await mark();
    await offer(trusted);
    const requestId = (await ask()).body.id;
    await app.settle();
    const [row] = (await ente.query('SELECT id FROM proposals WHERE request_id = $1', [requestId])).rows;
    const id = String(row?.['id']);
    await ente.query("UPDATE proposals SET state = 'awaiting_approval' WHERE id = $1", [id]);
    expect((await desk.get('/approvals/queue')).text).not.toContain('Un sì adesso non vale');
    await ente.query('UPDATE people SET vetted_until = NULL WHERE id = $1', [trusted.id]);
    const why = 'Un sì adesso non vale: Con questa persona viene solo chi ha la garanzia dell’ente';
    expect((await desk.get('/approvals/queue')).text).toContain(why);
    expect((await desk.get('/approvals/queue?tick=all')).html).not.toMatch(
      new RegExp(`checked[^>]*value="proposal:${id}"`),
    );
    expect((await desk.get(`/proposals/${id}`)).text).toContain(why);
  });

  it('is not agreed by a text message either: a yes that comes too late is told so', async () => {
    const phone = await Telephone.give(app, ente, stranger, '+393334445566');
    await offer(stranger);
    const requestId = (await ask()).body.id;
    await app.settle();
    await mark();
    await app.settle();
    const answers = await phone.write('SI');
    expect(answers.join(' ')).not.toMatch(/d’accordo|Ho segnato il tuo sì/i);
    expect(answers.length).toBeGreaterThan(0);
    expect(
      (await ente.query("SELECT state FROM proposals WHERE request_id = $1 AND state <> 'withdrawn'", [requestId]))
        .rows,
    ).toEqual([]);

    // The vetting ends between the text and the answer: refused by name, and nothing is agreed.
    const helper = await Telephone.give(app, ente, trusted, '+393334445577');
    await offer(trusted);
    await app.settle();
    const [row] = (
      await ente.query("SELECT id FROM proposals WHERE request_id = $1 AND state = 'proposed'", [requestId])
    ).rows;
    await accept(String(row?.['id']), rita.id);
    await app.settle();
    await ente.query('UPDATE people SET vetted_until = NULL WHERE id = $1', [trusted.id]);
    const late = await helper.write('SI');
    expect((await ente.query('SELECT 1 FROM agreements WHERE request_id = $1', [requestId])).rows).toEqual([]);
    expect(late.join(' ')).toContain('garanzia');
  });

  it('keeps the mark for staff: it is nobody’s own to change', async () => {
    const client = new ApiClient(app.url, await openSession(ente, rita.id, 'api'));
    expect((await client.send('PATCH', '/me', { vettedHelpersOnly: true })).status).toBe(422);
  });
});
