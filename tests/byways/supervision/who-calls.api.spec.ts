// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delegation } from '../../builders/identity.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { type OpenForm, openForm, openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let olga: ApiClient;
let ritaClient: ApiClient;
let form: OpenForm;
let cookie: string;
let operator: TestPerson;
let rita: TestPerson;
let daughter: TestPerson;
let driverOnly: TestPerson;
let helper: TestPerson;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  operator = await ente.person({ roles: ['operator'] });
  olga = new ApiClient(app.url, await openSession(ente, operator.id, 'api'));
  form = await openForm(app.url);
  cookie = `${form.cookie}; reciproca_session=${await openSession(ente, operator.id, 'web')}`;
  rita = await ente.person({ devices: 'none', phone: '+390173440001', familyName: 'Ferrero', birthDate: '1940-01-01' });
  ritaClient = new ApiClient(app.url, await openSession(ente, rita.id, 'api'));
  daughter = await ente.person({ familyName: 'Figlia', phone: '+393331110001' });
  driverOnly = await ente.person({ familyName: 'Nipote', phone: '+393331110002' });
  helper = await ente.person({ familyName: 'Aiuta' });
  await ente.addAll([
    delegation({ delegatorId: rita.id, delegateId: daughter.id, scope: 'all', createdBy: operator.id }),
    delegation({ delegatorId: rita.id, delegateId: driverOnly.id, scope: 'trasporto', createdBy: operator.id }),
  ]);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function send(
  path: string,
  body: Record<string, string>,
): Promise<{ status: number; location: string; text: string }> {
  const answer = await fetch(app.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'it' },
    body: new URLSearchParams({ ...body, _csrf: form.token }).toString(),
  });
  return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
}
async function page(path: string): Promise<string> {
  return (await fetch(app.url + path, { headers: { cookie, 'accept-language': 'it' } })).text();
}
const what = (time: string) => ({ what: 'condominio:shopping', date: dayAhead(6).slice(0, 10), time });
async function waiting(
  time: string,
  caller: Record<string, string> = {},
): Promise<{ requestId: string; proposalId: string }> {
  const windows = [{ start: dayAhead(6, time), end: dayAhead(6, `${Number(time.slice(0, 2)) + 1}:00`) }];
  await olga.post('/offers', {
    service: 'condominio',
    category: 'shopping',
    title: 'Spesa',
    when: { windows },
    onBehalfOf: helper.id,
  });
  const { status, location } = await send(`/calls/with/${rita.id}/requests`, { ...what(time), ...caller });
  expect(status).toBe(303);
  const requestId = /requests\/([0-9a-f-]{36})/.exec(location)?.[1] ?? '';
  const [row] = (await ente.query('SELECT id FROM proposals WHERE request_id = $1', [requestId])).rows;
  return { requestId, proposalId: String(row?.['id']) };
}

describe('who is on the telephone', () => {
  it('is chosen among those who may speak, who stand on top with number and scope', async () => {
    const text = await page(`/calls/with/${rita.id}`);
    for (const part of ['tel:+393331110001', 'tel:+393331110002', 'Solo per i passaggi in auto', 'Per tutto'])
      expect(text).toContain(part);
    expect(await page(`/calls/with/${rita.id}?caller=${daughter.id}`)).toMatch(/Al telefono: Nome\d+ Figlia/);
    expect(await page(`/calls/with/${rita.id}?caller=other`)).toContain('Scrivi come si chiama');
  });

  it('is kept with the request, and goes along', async () => {
    const { status, location } = await send(`/calls/with/${rita.id}/requests`, {
      ...what('08:00'),
      caller: daughter.id,
    });
    expect([status, location]).toEqual([303, expect.stringContaining(`?caller=${daughter.id}`)]);
    const [kept] = (await ente.query('SELECT channel, heard_from, heard_name FROM contacts ORDER BY at DESC LIMIT 1'))
      .rows;
    expect(kept).toMatchObject({
      channel: 'phone',
      heard_from: daughter.id,
      heard_name: expect.stringContaining('Figlia'),
    });
  });

  it('is refused by name where the delegation is for something else', async () => {
    const { status, text } = await send(`/calls/with/${rita.id}/requests`, { ...what('09:00'), caller: driverOnly.id });
    expect(status).toBe(403);
    expect(text).toMatch(/La delega di Nome\d+ Nipote non vale per questo/);
    expect(text).toContain('value="09:00"');
    const { proposalId } = await waiting('10:00');
    const answer = { proposalId, answer: 'yes', caller: driverOnly.id };
    expect((await send(`/calls/with/${rita.id}/answers`, answer)).status).toBe(403);
    expect((await send(`/calls/with/${rita.id}/answers`, { ...answer, caller: helper.id })).status).toBe(409);
  });

  it('may ask as a relative without a delegation, and not say yes', async () => {
    const said = { caller: 'other', callerName: 'Gina, la vicina' };
    const { requestId, proposalId } = await waiting('12:00', said);
    const yes = await send(`/calls/with/${rita.id}/requests/${requestId}/yes`, { proposalId, ...said });
    expect([yes.status, yes.text]).toEqual([403, expect.stringContaining('Gina, la vicina non ha una delega')]);
    expect((await ente.query('SELECT 1 FROM spoken_consents WHERE request_id = $1', [requestId])).rows).toEqual([]);
    expect(await page(`/calls/with/${rita.id}`)).toContain('detto da Gina, la vicina');
  });

  it('says yes as a delegate, and it is kept who said it', async () => {
    const { requestId, proposalId } = await waiting('14:00');
    const yes = { proposalId, caller: daughter.id };
    expect((await send(`/calls/with/${rita.id}/requests/${requestId}/yes`, yes)).status).toBe(303);
    const [kept] = (await ente.query('SELECT said_by FROM spoken_consents WHERE request_id = $1', [requestId])).rows;
    expect(kept?.['said_by']).toBe(daughter.id);
  });
});

describe('the short form of the call page', () => {
  it('takes a note and who comes along, and says anew which aids are needed', async () => {
    const ride = {
      what: 'trasporto:ride',
      toPlaceId: ente.places['hospital'] ?? '',
      date: dayAhead(9).slice(0, 10),
      time: '10:00',
    };
    const asked = await send(`/calls/with/${rita.id}/requests`, {
      ...ride,
      needs: 'walker',
      note: 'Portone verde',
      companions: '1',
    });
    const first = /requests\/([0-9a-f-]{36})/.exec(asked.location)?.[1] ?? '';
    const detailsOf = async (id: string) =>
      (await ente.query('SELECT details FROM listings WHERE id = $1', [id])).rows[0]?.['details'];
    expect(await detailsOf(first)).toMatchObject({ note: 'Portone verde', companions: 1, walker: true });
    const again = await page(`/calls/with/${rita.id}?usual=${first}`);
    expect(again).toMatch(/name="note"[^>]*value="Portone verde"/);
    expect(again).toMatch(/value="walker"[^>]* checked/);
    const changed = await send(`/calls/with/${rita.id}/requests`, {
      ...ride,
      date: dayAhead(16).slice(0, 10),
      likeId: first,
    });
    const second = /requests\/([0-9a-f-]{36})/.exec(changed.location)?.[1] ?? '';
    expect(await detailsOf(second)).toMatchObject({ companions: 0, walker: false });
    expect(await detailsOf(second)).not.toHaveProperty('note');
    expect(again).toMatch(/name="urgent"/);
    const help = await send(`/calls/with/${rita.id}/requests`, {
      ...what('16:00'),
      note: 'Citofono Rossi',
      urgent: 'on',
    });
    const id = /requests\/([0-9a-f-]{36})/.exec(help.location)?.[1] ?? '';
    expect((await ente.query('SELECT urgent FROM listings WHERE id = $1', [id])).rows[0]?.['urgent']).toBe(true);
    expect((await ente.query('SELECT description FROM listings WHERE id = $1', [id])).rows[0]?.['description']).toBe(
      'Citofono Rossi',
    );
  });
});

describe('what is to be known before speaking', () => {
  const note = 'Sente poco, far squillare due volte';

  it('stands on top of the card and of the call, with who wrote it and when, for staff alone', async () => {
    const written = await olga.post<{ items: { id: string; writtenBy: string }[] }>(`/people/${rita.id}/notes`, {
      toKnow: note,
    });
    expect([written.status, written.body.items[0]?.writtenBy]).toEqual([201, expect.stringContaining('Cognome')]);
    for (const path of [`/people/${rita.id}`, `/calls/with/${rita.id}`]) {
      const text = await page(path);
      expect(text).toContain(note);
      expect(text).toMatch(/Scritto da Nome\d+ Cognome\d+ il /);
      expect(text.indexOf(note)).toBeLessThan(text.indexOf('class="split"'));
    }
    expect((await ritaClient.get(`/people/${rita.id}/notes`)).status).toBe(403);
  });

  it('is written on the call page, comes back there, and keeps what was typed where it is refused', async () => {
    const path = `/people/${rita.id}/notes`;
    const done = await send(path, { toKnow: 'Citofono Rossi, 3° piano', forHelpers: 'true', backTo: 'call' });
    expect([done.status, done.location]).toEqual([303, `/calls/with/${rita.id}`]);
    const refused = await send(path, { toKnow: 'ab', backTo: 'call' });
    expect([refused.status, refused.text]).toEqual([422, expect.stringMatching(/name="toKnow"[^>]*value="ab"/)]);
    expect((await send(path, { toKnow: note })).status).toBe(409);
  });

  it('reaches who helps where it is released, from the agreement to its end', async () => {
    const { requestId, proposalId } = await waiting('17:00');
    for (const [who, body] of [
      ['yes', { proposalId }],
      ['helpers', { proposalId, answer: 'said_yes' }],
    ] as const)
      await send(`/calls/with/${rita.id}/requests/${requestId}/${who}`, body);
    const [row] = (await ente.query('SELECT id FROM agreements WHERE request_id = $1', [requestId])).rows;
    const id = String(row?.['id']);
    const client = new ApiClient(app.url, await openSession(ente, helper.id, 'api'));
    const { body } = await client.get<{ toKnow: string[] }>(`/agreements/${id}`);
    expect(body.toKnow).toEqual(['Citofono Rossi, 3° piano']);
    await ente.query("UPDATE agreements SET state = 'cancelled' WHERE id = $1", [id]);
    expect((await client.get<{ toKnow: string[] }>(`/agreements/${id}`)).body.toKnow).toEqual([]);
  });

  it('is in the copy of their data, and goes with it', async () => {
    const { body } = await olga.get<{ tables: { table: string; rows: { to_know: string }[] }[] }>(
      `/people/${rita.id}/data`,
    );
    const rows = body.tables.find(({ table }) => table === 'person_notes')?.rows ?? [];
    expect(rows.map(({ to_know }) => to_know)).toContain(note);
  });

  it('can be taken away, once', async () => {
    const { body } = await olga.get<{ items: { id: string }[] }>(`/people/${rita.id}/notes`);
    const path = `/people/${rita.id}/notes/${body.items[0]?.id}/remove`;
    expect([(await olga.post(path)).status, (await olga.post(path)).status]).toEqual([200, 404]);
    expect(await page(`/people/${rita.id}`)).not.toContain(note);
  });
});
