// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listPersonalData } from '@reciproca/platform';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PageClient, readPage } from '../../support/page-client.js';
import { TableStage } from './stage.js';

let app: TestApp;
let stage: TableStage;
let rosa: PageClient;
let pietro: PageClient;

beforeAll(async () => {
  app = await startTestApp();
  stage = await TableStage.set(app);
  rosa = await stage.open(stage.rosa);
  pietro = await stage.open(stage.pietro);
});
afterAll(async () => {
  await stage.ente.close();
  await app.close();
});

const sheet = (one: string, two: string, note = '') => ({ 'values.v1': one, 'values.v2': two, 'notes.v1': note });
const stateOf = (id: string) => stage.value('SELECT state FROM evaluation_rounds WHERE id = $1', [id]);
const phone = (seat: number, one: string, two: string, more: Record<string, string> = {}) => ({
  ...{ seatId: stage.seats[seat] ?? '', part: 'holder', ...sheet(one, two) },
  ...more,
});
/** What a page says, without what is new each time it is made. */
const shown = ({ html }: { html: string }) =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|"[\w-]{30,}"/g, '');

describe('ratings', () => {
  it('are seen by nobody but their own seat until the round is closed', async () => {
    await stage.desk.post(`${stage.table}/settings`, {
      ...{ name: 'Tavolo di Alba', quorum: '2', noticeDays: '5', silenceDays: '10', isPublished: 'true' },
    });
    const id = await stage.openRound();
    const token = String(
      await stage.value('SELECT link_token FROM evaluation_tables WHERE id = $1', [stage.table.split('/').at(-1)]),
    );
    const look = async () => {
      const staff = [
        ...[
          stage.table,
          `/evaluation-rounds/${id}`,
          `/evaluation-rounds/${id}/typed`,
          `/evaluation-rounds/${id}/sheets`,
        ],
        ...[
          `${stage.table}/story?year=${new Date().getFullYear()}`,
          `/people/${stage.rosa.id}`,
          '/',
          '/board?list=evaluation',
        ],
      ];
      const own = ['/me/evaluation', `/me/evaluation-rounds/${id}`];
      return [
        ...(await Promise.all(staff.map(async (path) => shown(await stage.desk.get(path))))),
        ...(await Promise.all(own.map(async (path) => shown(await pietro.get(path))))),
        shown(await readPage(`${app.url}/evaluated/${token}`, '')),
      ];
    };
    await rosa.post(`/me/evaluation-rounds/${id}`, sheet('1', '5', 'Parole di Rosa'));
    await app.settle();
    const before = await look();
    expect(before.join('')).not.toContain('Parole di Rosa');
    await rosa.post(`/me/evaluation-rounds/${id}`, sheet('4', '2', 'Altre parole di Rosa'));
    await app.settle();
    const after = await look();
    expect(after.map((html, nth) => (html === before[nth] ? 'same' : html))).toEqual(before.map(() => 'same'));
    expect(after.some((html) => html.includes('Altre parole'))).toBe(false);
    // Neither what is told and logged, nor what is handed out of somebody's file.
    const { rows } = await stage.ente.query(
      `SELECT payload::text AS said FROM outbox WHERE topic LIKE 'evaluation%' UNION ALL SELECT detail::text FROM access_log
       UNION ALL SELECT params::text FROM notifications`,
    );
    expect(rows.map(({ said }) => String(said)).join('')).not.toMatch(/arole di Rosa|"value"|"values"/);
    const read = listPersonalData()
      .flatMap(({ tables }) => tables)
      .find(({ table }) => table === 'evaluation_terms')?.read;
    expect(JSON.stringify((await stage.ente.query(read ?? '', [stage.rosa.id])).rows)).not.toContain('arole di Rosa');
    // Their own seat reads them, and changes them.
    expect((await rosa.get(`/me/evaluation-rounds/${id}`)).html).toContain('Altre parole di Rosa');

    await pietro.post(`/me/evaluation-rounds/${id}`, sheet('3', 'x'));
    expect(await stateOf(id)).toBe('open');
    await stage.desk.post(`/evaluation-rounds/${id}/typed`, phone(2, '5', '1'));
    expect(await stateOf(id)).toBe('closed');
    const closed = await stage.desk.get(`/evaluation-rounds/${id}`);
    expect(closed.text).toContain('Altre parole di Rosa');
    expect(closed.html).toContain('<svg class="chart-picture"');
    expect((await pietro.get(`/me/evaluation-rounds/${id}`)).text).toContain('Altre parole di Rosa');
    const published = await readPage(`${app.url}/evaluated/${token}`, '');
    expect(published.text).toContain('Come va il trasporto?');
    expect(published.text).not.toContain('parole di Rosa');
    expect((await stage.ente.query(read ?? '', [stage.rosa.id])).rows.map(({ ratings }) => ratings).join('')).toContain(
      'Come va il trasporto?: 4 (Altre parole di Rosa)',
    );
  });

  it('are one for a seat: who rates first speaks for it, and two forms of one seat do not overwrite each other', async () => {
    await stage.layTable();
    await stage.sit(0, stage.luca, 'substitute');
    const luca = await stage.open(stage.luca);
    const id = await stage.openRound();
    const path = `/me/evaluation-rounds/${id}`;
    const seenOf = ({ html }: { html: string }) => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? '';
    const [first, second] = [seenOf(await rosa.get(path)), seenOf(await rosa.get(path))];
    const both = await Promise.all([
      rosa.post(path, { ...sheet('2', '2'), seen: first }),
      rosa.post(path, { ...sheet('3', '3'), seen: second }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const refused = await luca.post(path, sheet('5', '5', 'Cose mie'));
    expect([refused.status, refused.text.includes('Ogni posto dà un giudizio solo')]).toEqual([409, true]);
    expect(await stage.value('SELECT count(*)::int FROM evaluation_ratings WHERE round_id = $1', [id])).toBe(2);
    // Taken back, the other may speak; and the substitute rates in place of the holder.
    expect((await rosa.post(`${path}/back`, {})).status).toBe(303);
    expect((await luca.post(path, sheet('5', '5'))).status).toBe(303);
    expect((await rosa.post(path, sheet('1', '1'))).status).toBe(409);
  });

  it('come in from paper by their code, once unless it is said, and refuse what is no figure of the scale', async () => {
    await stage.layTable();
    const id = await stage.openRound();
    const sheets = await stage.desk.get(`/evaluation-rounds/${id}/sheets`);
    const codes = [...sheets.text.matchAll(/\b\d\d-[A-Z]{2}\b/g)].map(([code]) => code);
    expect(codes).toHaveLength(3);
    const typed = `/evaluation-rounds/${id}/typed`;
    const wrong = await stage.desk.post(typed, {
      code: codes[2] ?? '',
      part: 'holder',
      ...sheet('9', '2', 'Resta qui'),
    });
    expect([wrong.status, wrong.html.includes('href="#f-values-v1"'), wrong.html.includes('Resta qui')]).toEqual([
      422,
      true,
      true,
    ]);
    const alien = await stage.desk.post(typed, { code: '03-ZZ', part: 'holder', ...sheet('1', '2') });
    expect([alien.status, alien.html.includes('href="#f-code"')]).toEqual([422, true]);
    const paper = { code: codes[2]?.toLowerCase() ?? '', part: 'holder', ...sheet('1', '2') };
    expect((await stage.desk.post(typed, paper)).status).toBe(303);
    expect(await stage.value('SELECT DISTINCT channel FROM evaluation_ratings WHERE round_id = $1', [id])).toBe(
      'paper',
    );
    expect((await stage.desk.post(typed, paper)).status).toBe(409);
    expect((await stage.desk.post(typed, { ...paper, again: 'true' })).status).toBe(303);
    expect(await stage.value('SELECT count(*)::int FROM evaluation_ratings WHERE round_id = $1', [id])).toBe(2);
  });

  it('of a figure that was wrong do not count: who gave them is told, and is asked again', async () => {
    await stage.layTable();
    const id = await stage.openRound({ counted: 'exchanges' });
    const path = `/me/evaluation-rounds/${id}`;
    for (const who of [rosa, pietro]) await who.post(path, { ...sheet('2', '2'), 'values.v3': '3' });
    const mute = await stage.desk.post(`/evaluation-rounds/${id}/correct`, { position: '1', correction: '' });
    expect([mute.status, mute.html.includes('href="#f-correction"')]).toEqual([422, true]);
    await stage.desk.post(`/evaluation-rounds/${id}/correct`, { position: '1', correction: 'Mancava giugno' });
    expect(await stage.typesOf(stage.rosa)).toContain('evaluation_rate_again');
    const page = await rosa.get(path);
    expect(page.text).toContain('Mancava giugno');
    expect(page.text).toContain('Guarda di nuovo');
    await stage.desk.post(`/evaluation-rounds/${id}/typed`, { ...phone(2, '4', '4'), 'values.v3': '4' });
    expect(await stateOf(id)).toBe('open');
    for (const who of [rosa, pietro]) await who.post(path, { ...sheet('5', '2'), 'values.v3': '3' });
    expect(await stateOf(id)).toBe('closed');
  });

  it('leave the figures when they are taken back later, and nobody can give others then', async () => {
    await stage.layTable();
    const id = await stage.openRound();
    const path = `/me/evaluation-rounds/${id}`;
    for (const who of [rosa, pietro]) await who.post(path, sheet('2', '2'));
    await stage.desk.post(`/evaluation-rounds/${id}/typed`, phone(2, '4', '4'));
    expect((await rosa.get(path)).text).toContain('Tutto il tavolo');
    expect((await rosa.post(`${path}/back`, {})).status).toBe(303);
    expect((await pietro.get(path)).text).toContain('Meno di tre posti');
    expect((await rosa.post(path, sheet('1', '1'))).status).toBe(409);
  });

  it('are nothing for who does not sit there', async () => {
    const id = await stage.openRound();
    const stranger = await stage.open(await stage.ente.person());
    expect((await stranger.get(`/me/evaluation-rounds/${id}`)).status).toBe(404);
    expect((await stranger.post(`/me/evaluation-rounds/${id}`, sheet('1', '1'))).status).toBe(404);
    expect((await stranger.get(`/evaluation-rounds/${id}`)).status).toBe(403);
  });
});
