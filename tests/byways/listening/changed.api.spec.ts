// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { hiddenIn, PageClient, readPage } from '../../support/page-client.js';
import { TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let coordinator: PageClient;
let path: string;
let link: string;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  const { id } = await ente.person({ roles: ['coordinator'], withLogin: false });
  coordinator = await PageClient.open(app.url, ente, id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const WHO = { kind: 'choice', text: 'Chi la aiuta?', options: 'Parenti\nVicini\nNessuno' };

async function openOne(...questions: Record<string, string>[]): Promise<void> {
  path = (await coordinator.post('/questionnaires/new', { title: 'Come va?', isAnonymous: 'true' })).location ?? '';
  for (const question of questions) await coordinator.post(`${path}/questions/new`, question);
  expect((await coordinator.post(path, { act: 'open' })).location).toBe(path);
  const { rows } = await ente.query('SELECT link_token FROM questionnaires WHERE id = $1', [path.split('/').at(-1)]);
  link = `/ask/${String(rows[0]?.['link_token'])}`;
}

const versions = async (): Promise<string[]> =>
  (
    await ente.query('SELECT id FROM questionnaire_versions WHERE questionnaire_id = $1 ORDER BY number', [
      path.split('/').at(-1),
    ])
  ).rows.map(({ id }) => String(id));
const kept = async (): Promise<unknown[]> =>
  (
    await ente.query('SELECT answers FROM questionnaire_answers WHERE questionnaire_id = $1 ORDER BY answers::text', [
      path.split('/').at(-1),
    ])
  ).rows.map(({ answers }) => answers);
const send = async (nth: number, fields: Record<string, string>) =>
  readPage(
    app.url + link,
    '',
    new URLSearchParams({
      version: (await versions()).at(-1) ?? '',
      code: `RRRRRRRRRR${'ABCDEFGHJKLMNPQRSTUV'[nth]}2`,
      ...fields,
    }).toString(),
  );
async function change(question: string, fields: Record<string, string>): Promise<void> {
  expect((await coordinator.post(`${path}/questions/${question}`, fields)).status).toBe(303);
  await coordinator.post(path, { act: 'publish' });
}

describe('a questionnaire that is changed after it was answered', () => {
  it('keeps what was answered beside what is asked now, on the page and in the file', async () => {
    await openOne(WHO, { kind: 'text', text: 'Che cosa manca?' });
    for (let nth = 0; nth < 6; nth += 1) await send(nth, { q1: 'o3', q2: 'Una panchina' });
    await change('q1', { ...WHO, kind: 'several', options: 'Parenti\nVicini' });
    await coordinator.post(path, { act: 'remove', questionId: 'q2' });
    await coordinator.post(path, { act: 'publish' });
    for (let nth = 6; nth < 12; nth += 1) await send(nth, { q3: 'o1' });
    const shown = (await coordinator.get(`${path}/results`)).text;
    expect(shown).toMatch(/Chi la aiuta\? \(non si chiede più\)/);
    expect(shown).toMatch(/Nessuno 6/);
    expect((await coordinator.get(`${path}/written`)).text).toContain('Una panchina');
    const file = await coordinator.get(`${path}/answers/csv`);
    expect([file.status, file.html.includes('Nessuno')]).toEqual([200, true]);
  });

  it('counts who chose what can be chosen no more, and never as something else', async () => {
    await openOne(WHO);
    for (let nth = 0; nth < 6; nth += 1) await send(nth, { q1: 'o3' });
    await change('q1', { ...WHO, options: 'Parenti\nVicini' });
    await change('q1', { ...WHO, options: 'Parenti\nVicini\nUna badante' });
    for (let nth = 6; nth < 12; nth += 1) await send(nth, { q1: 'o1' });
    const shown = (await coordinator.get(`${path}/results`)).text;
    expect(shown).toMatch(/Nessuno 6/);
    expect(shown).toMatch(/Una badante 0/);
  });

  it('reads the letters of a sheet as the version it was printed of has them', async () => {
    await openOne(WHO);
    const paper = (await coordinator.get(`${path}/paper?copies=1`)).text;
    // What is handed in has the code too, and not only the piece that is cut off.
    const code = /Codice: ([A-Z2-9-]{14}) · v1/.exec(paper)?.[1] ?? '';
    expect(paper.indexOf(`${code} · v1`)).toBeLessThan(paper.indexOf('taglia qui'));
    await change('q1', { ...WHO, options: 'Nessuno\nParenti\nVicini' });
    const [first = ''] = await versions();
    const form = await coordinator.get(`${path}/typed?version=${first}`);
    expect(form.text).toContain('A Parenti · B Vicini · C Nessuno');
    expect(hiddenIn(form.html, 'version')).toBe(first);
    const sheet = { version: first, spare: 'PPPPPPPPPPPP', code, q1: 'a' };
    expect((await coordinator.post(`${path}/typed`, sheet)).status).toBe(200);
    expect(await kept()).toEqual([{ q1: 'o1' }]);
    expect((await coordinator.get(`${path}/typed?version=${ente.id}`)).status).toBe(404);
    expect((await coordinator.get(`${path}/typed?version=x`)).text).toContain('A Nessuno');
  });
});

describe('a form that is filled in anew by going back', () => {
  it('is not thanked for and lost: it says so, and is sent again as another answer', async () => {
    await openOne(WHO);
    await send(0, { q1: 'o1' });
    const refused = await send(0, { q1: 'o2' });
    expect([refused.status, refused.text.includes('risposta diversa')]).toEqual([409, true]);
    const code = hiddenIn(refused.html, 'code');
    expect(code).not.toBe('RRRRRRRRRRA2');
    expect((await send(0, { q1: 'o2', code })).status).toBe(200);
    expect(await kept()).toEqual([{ q1: 'o1' }, { q1: 'o2' }]);
    const [version = ''] = await versions();
    const asked = { version, q1: 'o1', code: 'MMMMMMMMMMMM' };
    const interview = `/interviews/${path.split('/').at(-1)}`;
    await coordinator.post(interview, asked);
    expect((await coordinator.post(interview, { ...asked, q1: 'o3' })).status).toBe(409);
    const sheet = { version, spare: 'PPPPPPPPPPPP', code: '', q1: 'a' };
    await coordinator.post(`${path}/typed`, sheet);
    expect((await coordinator.post(`${path}/typed`, sheet)).status).toBe(200);
    expect((await coordinator.post(`${path}/typed`, { ...sheet, q1: 'b' })).status).toBe(409);
    expect(await kept()).toHaveLength(4);
  });

  it('of two who type in one sheet at once tells one that it is there', async () => {
    await openOne(WHO);
    const [version = ''] = await versions();
    const sheet = { version, code: 'TTTTTTTTTTTT', q1: 'a' };
    const both = await Promise.all(
      ['PPPPPPPPPPPP', 'QQQQQQQQQQQQ'].map((spare) => coordinator.post(`${path}/typed`, { ...sheet, spare })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await kept()).toHaveLength(1);
  });
});
