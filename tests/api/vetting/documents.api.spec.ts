// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@reciproca/platform';
import { VettingJobs } from '@reciproca/vetting';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import { type PageAnswer, PageClient } from '../../support/page-client.js';
import { WebVisitor } from '../../support/web.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let app: TestApp;
let ente: TestEnte;
let directory: string;
let operator: TestPerson;
let staff: ApiClient;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'reciproca-documents-'));
  app = await startTestApp({ DOCUMENTS_DIR: directory });
  ente = await TestEnte.create(app.database.url);
  operator = await ente.person({ roles: ['operator'] });
  staff = await app.signIn(operator.login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
  rmSync(directory, { recursive: true, force: true });
});

async function send(person: TestPerson, ...form: Parameters<PageClient['upload']>): Promise<PageAnswer> {
  return (await PageClient.open(app.url, ente, person.id)).upload(...form);
}

async function handIn(person: TestPerson, kind = 'vetting'): Promise<string> {
  const answer = await send(person, '/me/documents', { kind }, { name: 'foglio.png', content: PNG });
  expect(answer.status).toBe(303);
  const { rows } = await ente.query('SELECT id FROM documents WHERE person_id = $1 ORDER BY uploaded_at DESC LIMIT 1', [
    person.id,
  ]);
  return String(rows[0]?.['id']);
}

async function download(person: TestPerson, id: string): Promise<Response> {
  return fetch(`${app.url}/documents/${id}/file`, {
    redirect: 'manual',
    headers: { cookie: `reciproca_session=${await openSession(ente, person.id, 'web')}` },
  });
}

describe('a document handed in', () => {
  it('is kept under a name that says nothing, outside everybody else’s reach, and comes back whole', async () => {
    const person = await ente.person();
    const id = await handIn(person);
    const { rows } = await ente.query('SELECT file_key, media_type, state FROM documents WHERE id = $1', [id]);
    const key = String(rows[0]?.['file_key']);
    expect(rows[0]).toMatchObject({ media_type: 'image/png', state: 'waiting' });
    expect(readdirSync(directory, { recursive: true })).toContain(key);
    expect(statSync(join(directory, key)).mode & 0o777).toBe(0o600);

    const file = await download(person, id);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(PNG);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
  });

  it.each([
    ['nothing', undefined, 'Scegli una foto o un PDF.'],
    ['a HEIC photo', { name: 'foto.heic', content: Buffer.from('AAAAGGZ0eXBoZWljAAAAAG1pZjFoZWlj', 'base64') }, 'HEIC'],
    ['half a photo', { name: 'foto.png', content: PNG.subarray(0, PNG.length - 20) }, 'rovinata o tagliata'],
    ['a page that calls itself a photo', { name: 'foto.png', content: '<script>alert(1)</script>' }, 'Serve una foto'],
    [
      'a file of more than 10 MB',
      { name: 'foto.png', content: Buffer.concat([PNG, Buffer.alloc(11 * 1024 * 1024)]) },
      'troppo grande',
    ],
    [
      'a file that was cut off',
      { name: 'foto.png', content: Buffer.concat([PNG, Buffer.alloc(17 * 1024 * 1024)]) },
      'troppo grande',
    ],
  ])('is refused when it is %s, and nothing typed is lost', async (_, file, says) => {
    const person = await ente.person();
    const answer = await send(person, '/me/documents', { kind: 'driving_licence', validUntil: '2031-02-03' }, file);
    const { html } = answer;
    expect(answer.status).toBe(422);
    expect(html).toContain(says);
    expect(html).toMatch(/<option[^>]*value="driving_licence"[^>]*selected/);
    expect(html).toContain('2031-02-03');
    expect((await ente.query('SELECT 1 FROM documents WHERE person_id = $1', [person.id])).rows).toEqual([]);
  });

  it('needs the form’s token, and no other route reads files', async () => {
    const person = await ente.person();
    const cookie = `reciproca_session=${await openSession(ente, person.id, 'web')}`;
    const body = new FormData();
    body.append('kind', 'vetting');
    body.append('file', new Blob([PNG]), 'a.png');
    expect(
      (await fetch(`${app.url}/me/documents`, { method: 'POST', redirect: 'manual', headers: { cookie }, body }))
        .status,
    ).toBe(403);
    const elsewhere = new FormData();
    elsewhere.append('file', new Blob([PNG]), 'a.png');
    expect(
      (await fetch(`${app.url}/me`, { method: 'POST', redirect: 'manual', headers: { cookie }, body: elsewhere }))
        .status,
    ).toBeGreaterThanOrEqual(400);
  });

  it('is opened by its owner and by staff, who leave a trace; for others it does not exist', async () => {
    const person = await ente.person();
    const id = await handIn(person);
    expect((await download(operator, id)).status).toBe(200);
    expect((await download(await ente.person(), id)).status).toBe(404);
    const { rows } = await ente.query(
      "SELECT actor_id FROM access_log WHERE person_id = $1 AND detail->>'what' = 'document_file'",
      [person.id],
    );
    expect(rows).toEqual([{ actor_id: operator.id }]);
  });

  it('of another ente does not exist', async () => {
    const id = await handIn(await ente.person());
    const bra = await TestEnte.create(app.database.url, 'bra');
    const stranger = await app.signIn((await bra.person({ roles: ['operator'] })).login);
    for (const act of ['approve', 'reject', 'remove']) {
      expect(
        await stranger.post(
          `/documents/${id}/${act}`,
          { approve: { until: '2040-01-01' }, reject: { reason: 'mossa' }, remove: {} }[act],
        ),
      ).toMatchObject({ status: 404 });
    }
    expect((await stranger.get<{ items: unknown[] }>('/documents')).body.items).toEqual([]);
    await bra.close();
  });
});

describe('an operator', () => {
  it('accepts a document until a day, and from then on its owner may help', async () => {
    const person = await ente.person();
    const id = await handIn(person);
    // Nobody finds good what they have not looked at.
    expect((await staff.post(`/documents/${id}/approve`, { until: '2040-01-01' })).body).toMatchObject({
      code: 'document.open_first',
    });
    await download(operator, id);
    expect((await staff.post(`/documents/${id}/approve`, {})).body).toMatchObject({ code: 'document.until_needed' });
    expect((await staff.post(`/documents/${id}/approve`, { until: '2020-01-01' })).body).toMatchObject({
      code: 'document.until_over',
    });
    expect((await staff.post(`/documents/${id}/approve`, { until: '2040-01-01' })).status).toBe(201);
    const { rows } = await ente.query('SELECT vetted_until::text FROM people WHERE id = $1', [person.id]);
    expect(rows).toEqual([{ vetted_until: '2040-01-01' }]);
    expect((await staff.post(`/documents/${id}/reject`, { reason: 'mossa' })).status).toBe(409);
    await app.settle();
    const { rows: told } = await ente.query('SELECT type FROM notifications WHERE person_id = $1', [person.id]);
    expect(told).toEqual([{ type: 'document_approved' }]);
  });

  it('renews a driver’s paper, and is sent to the car first where there is none', async () => {
    const driver = await ente.driver();
    const licence = await handIn(driver, 'driving_licence');
    await download(operator, licence);
    const shorter = { until: '2038-05-05' };
    const asked = await staff.post(`/documents/${licence}/approve`, shorter);
    expect(asked).toMatchObject({
      status: 409,
      body: {
        code: 'document.until_sooner',
        errors: [{ field: 'sooner' }],
        title: expect.stringContaining('gennaio 2099'),
      },
    });
    expect((await staff.post(`/documents/${licence}/approve`, { ...shorter, sooner: true })).status).toBe(201);
    const { rows } = await ente.query(
      'SELECT licence_until::text, insurance_until::text FROM driver_papers WHERE person_id = $1',
      [driver.id],
    );
    expect(rows).toEqual([{ licence_until: '2038-05-05', insurance_until: '2099-01-01' }]);
    const other = await handIn(await ente.person(), 'car_insurance');
    await download(operator, other);
    expect((await staff.post(`/documents/${other}/approve`, { until: '2038-05-05' })).body).toMatchObject({
      code: 'papers.car_first',
    });
  });

  it('sees the picture in the page, and beside an empty day what its owner wrote', async () => {
    const person = await ente.person();
    const answer = await send(
      person,
      '/me/documents',
      { kind: 'vetting', validUntil: '2033-04-05' },
      { name: 'foglio.png', content: PNG },
    );
    expect(answer.status).toBe(303);
    const { html } = await (await PageClient.open(app.url, ente, operator.id)).get(`/people/${person.id}/documents`);
    expect(html).toMatch(/<img[^>]*src="\/documents\/[^"]+\/file"/);
    expect(html).toContain('5 aprile 2033');
    expect(html).not.toContain('value="2033-04-05"');
  });

  it('decides on no document of their own', async () => {
    const id = await handIn(operator);
    expect((await staff.post(`/documents/${id}/approve`, { until: '2040-01-01' })).body).toMatchObject({
      code: 'document.own',
    });
  });

  it('takes a file away: the line stays, the file goes', async () => {
    const person = await ente.person();
    const id = await handIn(person);
    const { rows } = await ente.query('SELECT file_key FROM documents WHERE id = $1', [id]);
    expect((await staff.post(`/documents/${id}/remove`, {})).body).toMatchObject({ state: 'removed', hasFile: false });
    await app.settle();
    expect(readdirSync(directory, { recursive: true })).not.toContain(rows[0]?.['file_key']);
    expect((await download(person, id)).status).toBe(404);
  });
});

async function remindAll(): Promise<void> {
  await app.app.get(UnitOfWork).run(
    {
      enteId: ente.id,
      actor: { personId: null, roles: [], sessionId: null },
      beneficiaryId: null,
      channel: 'system',
      language: 'it',
      requestId: 'x',
      clock: { now: () => new Date() },
    },
    (ctx) => app.app.get(VettingJobs).remind(ctx),
  );
  await app.settle();
}

describe('what ends', () => {
  it('is told at each step once, and stands in the operators’ list', async () => {
    const person = await ente.person();
    const until = dayAhead(20).slice(0, 10);
    await ente.query('UPDATE people SET vetted_until = $2 WHERE id = $1', [person.id, until]);
    await remindAll();
    await remindAll();
    const { rows } = await ente.query('SELECT type, important FROM notifications WHERE person_id = $1', [person.id]);
    expect(rows).toEqual([{ type: 'validity_ending', important: false }]);
    const { body } = await staff.get<{ items: object[] }>('/validities/ending');
    expect(body.items).toContainEqual(expect.objectContaining({ personId: person.id, kind: 'vetting', until }));
  });

  it('is called about, where nobody reads it, with the name of the paper and the way to it', async () => {
    const driver = await ente.driver({ withLogin: false, devices: 'none', phone: '+390173445566' });
    await ente.query('UPDATE driver_papers SET inspection_until = $2 WHERE person_id = $1', [
      driver.id,
      dayAhead(5).slice(0, 10),
    ]);
    await remindAll();
    const { rows } = await ente.query('SELECT id FROM call_tasks WHERE person_id = $1', [driver.id]);
    expect(rows).toHaveLength(1);
    const operator = await ente.person({ roles: ['operator'] });
    const desk = await WebVisitor.open(app, ente, operator.id);
    await desk.post(`/calls/${String(rows[0]?.['id'])}/claim`, {});
    const { text, html } = await desk.get('/calls');
    expect(text).toContain('Di che cosa si tratta Revisione dell’auto');
    const path = `/people/${driver.id}/documents`;
    expect(html).toContain(`href="${path}#car_inspection"`);
    expect((await desk.get(path)).text).toContain('Revisione dell’auto');
  });

  it('stands on the board with its day and no hour, and once it is over comes first and is urgent', async () => {
    const [soon, over] = [await ente.driver({ withLogin: false }), await ente.driver({ withLogin: false })];
    const set = (id: string, days: number) =>
      ente.query('UPDATE driver_papers SET insurance_until = $2 WHERE person_id = $1', [
        id,
        dayAhead(days).slice(0, 10),
      ]);
    await set(soon.id, 9);
    await set(over.id, -2);
    const operator = await ente.person({ roles: ['operator'] });
    const { text, html } = await (await WebVisitor.open(app, ente, operator.id)).get('/board?view=expiring');
    expect(text).toMatch(/Subito.*Assicurazione dell’auto: valeva fino al .*L’assicurazione dell’auto vale fino al/);
    const list = html.slice(html.indexOf('data-card'));
    expect(list).not.toMatch(/alle (0|23|24):|in attesa|L’ora è passata/);
    // On its last day it still holds.
    await set(over.id, 0);
    const today = await (await WebVisitor.open(app, ente, operator.id)).get('/board?view=expiring');
    expect(today.text).not.toContain('valeva fino al');
  });

  it('by the day of the help lets nobody agree any more, whatever was proposed before', async () => {
    const helper = await ente.person({ vetted: true });
    const parent = await ente.person();
    const post = {
      service: 'condominio',
      category: 'babysitting',
      title: 'Bambini',
      when: { windows: [{ start: dayAhead(9, '09:00'), end: dayAhead(9, '12:00') }] },
    };
    const giver = await app.signIn(helper.login);
    const asker = await app.signIn(parent.login);
    await giver.post('/offers', post);
    await asker.post('/requests', post);
    await app.settle();
    const { rows } = await ente.query('SELECT id FROM proposals WHERE requester_id = $1', [parent.id]);
    const id = String(rows[0]?.['id']);
    expect((await asker.post(`/proposals/${id}/accept`)).status).toBe(200);
    await ente.query('UPDATE people SET vetted_until = $2 WHERE id = $1', [helper.id, dayAhead(8).slice(0, 10)]);
    expect(await giver.post(`/proposals/${id}/accept`)).toMatchObject({
      status: 409,
      body: { code: 'agreement.not_vetted' },
    });
    const { rows: agreements } = await ente.query('SELECT 1 FROM agreements WHERE proposal_id = $1', [id]);
    expect(agreements).toEqual([]);
  });
});
