// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PageClient, readPage } from '../../support/page-client.js';
import { openForm, openSession } from '../../support/sessions.js';
import { TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let coordinator: PageClient;
let operator: PageClient;
let sentinel: PageClient;
let residentId: string;
let resident: PageClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  const open = async (...roles: Parameters<TestEnte['person']>[0][]): Promise<[string, PageClient]> => {
    const { id } = await ente.person({ ...roles[0], withLogin: false });
    return [id, await PageClient.open(app.url, ente, id)];
  };
  [, coordinator] = await open({ roles: ['coordinator'] });
  [, operator] = await open({ roles: ['operator'] });
  [, sentinel] = await open({ roles: ['resident', 'sentinel'] });
  [residentId, resident] = await open({ roles: ['resident'] });
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

interface Asked {
  readonly id: string;
  readonly link: string;
}

const CHOICE = { kind: 'choice', text: 'Ha qualcuno che la aiuta?', options: 'Sì\nNo', isRequired: 'true' };

/** One with a choice, what is shown by it, ages and words; opened. */
async function openOne(head: Record<string, string> = {}): Promise<Asked> {
  const made = await operator.post('/questionnaires/new', { title: 'Come va?', isAnonymous: 'true', ...head });
  expect(made.status).toBe(303);
  const path = made.location ?? '';
  const questions: Record<string, string>[] = [
    CHOICE,
    { kind: 'several', text: 'Chi la aiuta?', options: 'Parenti\nVicini\nAltri', shownWhen: 'q1:o1' },
    { kind: 'age_band', text: 'Quanti anni ha?' },
    { kind: 'text', text: 'Che cosa manca?' },
  ];
  for (const question of questions)
    expect((await operator.post(`${path}/questions/new`, question)).location).toBe(path);
  expect((await coordinator.post(path, { act: 'open' })).location).toBe(path);
  const id = path.split('/').at(-1) ?? '';
  const [row] = (await ente.query('SELECT link_token FROM questionnaires WHERE id = $1', [id])).rows;
  return { id, link: `/ask/${String(row?.['link_token'])}` };
}

const versionOf = async (id: string): Promise<string> =>
  String(
    (
      await ente.query(
        'SELECT id FROM questionnaire_versions WHERE questionnaire_id = $1 AND published_at IS NOT NULL ORDER BY number DESC',
        [id],
      )
    ).rows[0]?.['id'],
  );
const answersOf = async (id: string): Promise<Record<string, unknown>[]> =>
  (await ente.query('SELECT * FROM questionnaire_answers WHERE questionnaire_id = $1', [id])).rows;
/** As whoever has only the address: no cookie, and no token of ours. */
const asNobody = (path: string, fields?: Record<string, string>) =>
  readPage(app.url + path, '', fields && new URLSearchParams(fields).toString());
const send = async (one: Asked, fields: Record<string, string>) =>
  asNobody(one.link, { version: await versionOf(one.id), code: 'ABCDEFGHJKLM', ...fields });

describe('an open address', () => {
  it('is answered without signing in and without cookies, once however often it is sent', async () => {
    const one = await openOne();
    expect((await asNobody(one.link)).text).toContain('Ha qualcuno che la aiuta?');
    const fields = { q1: 'o1', q2: 'o2', q3: '75-84', q4: 'Una panchina' };
    const first = await send(one, fields);
    expect([first.status, first.text.includes('ABCD-EFGH-JKLM')]).toEqual([200, true]);
    expect((await send(one, fields)).status).toBe(200);
    const rows = await answersOf(one.id);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      person_id: null,
      way: 'link',
      age_band: '75-84',
      answers: { q1: 'o1', q2: ['o2'], q3: '75-84' },
      texts: { q4: 'Una panchina' },
    });
  });

  it('keeps nothing by which somebody could be found: no person, no hour, an id that tells no order', async () => {
    const one = await openOne();
    const page = await resident.get(one.link);
    expect(page.status).toBe(200);
    await readPage(
      app.url + one.link,
      `reciproca_session=${await openSession(ente, residentId, 'web')}`,
      new URLSearchParams({ version: await versionOf(one.id), code: 'ABCDEFGHJKL2', q1: 'o2' }).toString(),
    );
    const [row] = await answersOf(one.id);
    expect(row).toMatchObject({ person_id: null });
    expect(String(row?.['id'])[14]).toBe('4');
    const { rows: columns } = await ente.query(
      "SELECT column_name FROM information_schema.columns WHERE table_name = 'questionnaire_answers' AND data_type LIKE 'timestamp%'",
      [],
    );
    expect(columns).toEqual([]);
    const { rows: noted } = await ente.query("SELECT 1 FROM access_log WHERE detail->>'route' LIKE '/ask/%'", []);
    expect(noted).toEqual([]);
  });

  it('names what is missing or wrong and keeps what was typed; what was not asked of them is left out', async () => {
    const one = await openOne();
    const refused = await send(one, { q4: 'Parole mie' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Parole mie');
    expect(refused.html).toContain('href="#f-q1"');
    expect((await send(one, { q1: 'o9' })).status).toBe(422);
    await send(one, { q1: 'o2', q2: 'o1' });
    expect((await answersOf(one.id))[0]?.['answers']).toEqual({ q1: 'o2' });
  });

  it('asks for the yes that was written for it', async () => {
    const one = await openOne({ consent: 'Le risposte servono a scegliere le attività.' });
    const refused = await send(one, { q1: 'o1' });
    expect([refused.status, refused.text.includes('serve il tuo sì')]).toEqual([422, true]);
    expect((await send(one, { q1: 'o1', consent: 'true' })).status).toBe(200);
  });

  it('takes an answer back by its code, and by no other', async () => {
    const one = await openOne();
    await send(one, { q1: 'o1' });
    expect((await asNobody(`${one.link}/back`, { code: 'ABCDEFGHJKLN' })).status).toBe(422);
    expect(await answersOf(one.id)).toHaveLength(1);
    expect((await asNobody(`${one.link}/back`, { code: 'abcd-efgh-jklm' })).text).toContain(
      'Le risposte sono ritirate',
    );
    expect(await answersOf(one.id)).toEqual([]);
  });

  it('is not there for drafts, for those with names, and for a token nobody gave out', async () => {
    expect((await asNobody('/ask/AAAAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
    const named = await openOne({ isAnonymous: 'false' });
    expect((await asNobody(named.link)).status).toBe(404);
    expect((await send(named, { q1: 'o1' })).status).toBe(404);
    expect(await answersOf(named.id)).toEqual([]);
  });

  it('turns a wish to be called into a signal that knows nothing of the answer, with a yes to it', async () => {
    const one = await openOne({ offersHelp: 'true' });
    const help = { helpName: 'Rosa', helpPhone: '333 1234567', helpWords: 'Mi serve la spesa' };
    expect((await send(one, { q1: 'o2', ...help })).status).toBe(422);
    // Nobody could call them.
    const wrong = await send(one, { q1: 'o2', ...help, helpPhone: '33 12 casa', helpConsent: 'true' });
    expect([wrong.status, wrong.html.includes('href="#f-helpPhone"')]).toEqual([422, true]);
    expect((await send(one, { q1: 'o2', ...help, helpConsent: 'true' })).status).toBe(200);
    const { rows } = await ente.query('SELECT about, need, consent, person_id FROM signals', []);
    expect(rows).toMatchObject([{ about: 'Rosa, 333 1234567', consent: 'agrees', person_id: null }]);
    expect(String(rows[0]?.['need'])).toContain('Mi serve la spesa');
    expect(JSON.stringify(await answersOf(one.id))).not.toMatch(/Rosa|333/);
  });
});

describe('a version', () => {
  it('that is published never changes: what is changed is the next one, used when a coordinator says so', async () => {
    const one = await openOne();
    const path = `/questionnaires/${one.id}`;
    await send(one, { q1: 'o1' });
    await operator.post(`${path}/questions/q1`, { ...CHOICE, text: 'Ha qualcuno vicino?', options: 'Sì\nNo\nA volte' });
    expect((await asNobody(one.link)).text).toContain('Ha qualcuno che la aiuta?');
    expect((await operator.post(path, { act: 'publish' })).status).toBe(403);
    await coordinator.post(path, { act: 'publish' });
    expect((await asNobody(one.link)).text).toContain('A volte');
    const { rows } = await ente.query(
      "SELECT number, content->'questions'->0->'text'->>'it' AS text, jsonb_array_length(content->'questions'->0->'options') AS options FROM questionnaire_versions WHERE questionnaire_id = $1 ORDER BY number",
      [one.id],
    );
    expect(rows).toEqual([
      { number: 1, text: 'Ha qualcuno che la aiuta?', options: 2 },
      { number: 2, text: 'Ha qualcuno vicino?', options: 3 },
    ]);
    await expect(
      ente.query("UPDATE questionnaire_versions SET content = '{}' WHERE questionnaire_id = $1", [one.id]),
    ).rejects.toThrow('never changes');
  });

  it('that somebody has before them is taken as it was asked', async () => {
    const one = await openOne();
    const before = await versionOf(one.id);
    await operator.post(`/questionnaires/${one.id}/questions/new`, { kind: 'number', text: 'Quante volte?' });
    await coordinator.post(`/questionnaires/${one.id}`, { act: 'publish' });
    await send(one, { q1: 'o1', version: before });
    expect((await answersOf(one.id))[0]?.['version_id']).toBe(before);
  });

  it('is read in another language where it was put into it, and in Italian where not', async () => {
    const one = await openOne();
    await operator.post(`/questionnaires/${one.id}/words/ro`, { q1: 'Aveți pe cineva care vă ajută?' });
    await coordinator.post(`/questionnaires/${one.id}`, { act: 'publish' });
    const { text } = await readPage(app.url + one.link, '', undefined, { 'accept-language': 'ro' });
    expect(text).toContain('Aveți pe cineva care vă ajută?');
    expect(text).toContain('Che cosa manca?');
  });

  it('is refused where a question depends on an answer that comes later, with nothing changed', async () => {
    const one = await openOne();
    const refused = await operator.post(`/questionnaires/${one.id}`, { act: 'up', questionId: 'q2' });
    expect([refused.status, refused.text.includes('Chi la aiuta?')]).toEqual([409, true]);
    const few = await operator.post(`/questionnaires/${one.id}/questions/new`, { ...CHOICE, options: 'Una' });
    expect([few.status, few.html.includes('href="#f-options"')]).toEqual([422, true]);
  });
});

describe('whoever asks others', () => {
  it('goes from one person to the next, a sentinel as well as staff, each answer once', async () => {
    const one = await openOne();
    const version = await versionOf(one.id);
    expect((await sentinel.get('/interviews')).text).toContain('Come va?');
    const fields = { version, code: 'MMMMMMMMMMMM', q1: 'o1' };
    const sent = await sentinel.post(`/interviews/${one.id}`, fields);
    expect([sent.status, sent.text.includes('Un’altra persona')]).toEqual([200, true]);
    await sentinel.post(`/interviews/${one.id}`, fields);
    await sentinel.post(`/interviews/${one.id}`, { ...fields, code: 'NNNNNNNNNNNN' });
    expect((await answersOf(one.id)).map(({ way }) => way)).toEqual(['interview', 'interview']);
    expect((await resident.get('/interviews')).status).toBe(403);
  });

  it('prints sheets with a code each, and types them in by letters; the same sheet once', async () => {
    const one = await openOne();
    const paper = (await operator.get(`/questionnaires/${one.id}/paper?copies=3`)).html;
    const codes = [...paper.matchAll(/<strong dir="ltr">([A-Z2-9-]{14})</g)].map(([, code]) => code ?? '');
    expect(new Set(codes).size).toBe(3);
    const path = `/questionnaires/${one.id}/typed`;
    const typed = {
      version: await versionOf(one.id),
      spare: 'PPPPPPPPPPPP',
      code: codes[0] ?? '',
      q1: 'a',
      q2: 'AC',
      q3: 'f',
    };
    expect((await operator.post(path, typed)).status).toBe(200);
    expect((await answersOf(one.id))[0]).toMatchObject({
      way: 'paper',
      answers: { q1: 'o1', q2: ['o1', 'o3'], q3: '75-84' },
    });
    const again = await coordinator.post(path, { ...typed, spare: 'QQQQQQQQQQQQ' });
    expect([again.status, again.text.includes('già scritto')]).toEqual([409, true]);
    const wrong = await operator.post(path, { ...typed, code: '', q1: 'Z' });
    expect([wrong.status, wrong.html.includes('href="#f-q1"')]).toEqual([422, true]);
    expect(await answersOf(one.id)).toHaveLength(1);
    // Sheets still come in when it is closed; nobody else answers.
    await coordinator.post(`/questionnaires/${one.id}`, { act: 'close' });
    expect((await operator.post(path, { ...typed, code: codes[1] ?? '' })).status).toBe(200);
    expect((await send(one, { q1: 'o1' })).status).toBe(409);
  });
});

describe('whoever is sent one', () => {
  it('answers by name once, takes it back, and answers anew; is told of it once', async () => {
    const one = await openOne({ isAnonymous: 'false' });
    expect((await resident.get(`/me/questionnaires/${one.id}`)).status).toBe(404);
    const { rows: before } = await ente.query("SELECT 1 FROM notifications WHERE type = 'questionnaire_sent'", []);
    await coordinator.post(`/questionnaires/${one.id}/send`, {});
    await coordinator.post(`/questionnaires/${one.id}/send`, {});
    await app.settle();
    const { rows: told } = await ente.query(
      "SELECT person_id FROM notifications WHERE type = 'questionnaire_sent' AND link LIKE '%' || $1",
      [one.id],
    );
    expect(before).toEqual([]);
    expect(told.filter(({ person_id }) => person_id === residentId)).toHaveLength(1);
    expect((await resident.get('/me/questionnaires')).text).toContain('Come va?');
    const path = `/me/questionnaires/${one.id}`;
    const fields = { version: await versionOf(one.id), q1: 'o1' };
    expect((await resident.post(path, fields)).location).toBe(path);
    expect((await resident.post(path, fields)).status).toBe(409);
    expect(await answersOf(one.id)).toMatchObject([{ person_id: residentId, way: 'own_page', code_hash: null }]);
    expect((await resident.post(`${path}/back`, {})).location).toBe(path);
    expect(await answersOf(one.id)).toEqual([]);
    expect((await resident.post(path, fields)).location).toBe(path);
  });
});

describe('results', () => {
  it('are told from five answers on, with small numbers held back, and words to coordinators alone', async () => {
    const one = await openOne();
    const path = `/questionnaires/${one.id}`;
    const give = (index: number, fields: Record<string, string>) =>
      send(one, { code: `RRRRRRRRRR${'ABCDEFGHJKLMNPQR'[index]}2`, ...fields });
    for (let index = 0; index < 4; index += 1) await give(index, { q1: 'o1', q3: '45-64', q4: 'Zebra' });
    expect((await operator.get(`${path}/results`)).text).toContain('meno di cinque');
    for (let index = 4; index < 12; index += 1)
      await give(index, { q1: index < 6 ? 'o2' : 'o1', q3: index < 8 ? '75-84' : '45-64' });
    const shown = (await operator.get(`${path}/results?by=age`)).text;
    // Two said no: neither they nor who said yes are told, or one would tell the other.
    expect(shown).toContain('coperto');
    expect(shown).toContain('versione 1 con 12 risposte');
    expect((await operator.get(`${path}/written`)).status).toBe(403);
    expect((await operator.get(`${path}/answers/xlsx`)).status).toBe(403);
    expect((await coordinator.get(`${path}/written`)).text).toContain('Zebra');
  });

  it('are saved by coordinators, each saving in the audit, without the day and with the words apart', async () => {
    const one = await openOne();
    await send(one, { q1: 'o1', q2: 'o2', q3: '18-29', q4: '=cmd' });
    const cookie = `${(await openForm(app.url)).cookie}; reciproca_session=${await openSession(ente, (await ente.person({ roles: ['coordinator'] })).id, 'web')}`;
    const file = await fetch(`${app.url}/questionnaires/${one.id}/answers/xlsx`, { headers: { cookie } });
    const sheet = (await readSheet(Buffer.from(await file.arrayBuffer()))) as unknown[][];
    expect(sheet).toHaveLength(2);
    expect(sheet[1]).toEqual([1, 'Indirizzo aperto', 'Sì', 'Vicini', '18-29']);
    const csv = await fetch(`${app.url}/questionnaires/${one.id}/answers/csv`, { headers: { cookie } });
    expect(await csv.text()).toContain("'=cmd");
    const { rows } = await ente.query(
      "SELECT count(*)::int AS count FROM access_log WHERE detail->>'what' = 'questionnaire_saved' AND detail->>'questionnaireId' = $1",
      [one.id],
    );
    expect(rows).toEqual([{ count: 2 }]);
  });
});
