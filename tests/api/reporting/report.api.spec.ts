// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemSeed, UnitOfWork } from '@reciproca/platform';
import { MakeReport } from '@reciproca/reporting';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import { NeighbourEnte } from '../isolation/neighbour-ente.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Report {
  actions: { action: string; exchanges: number; helped: number | null; minutes: number | null }[];
  minutes: { ofDeeds: number | null; inLedger: number | null; agree: boolean };
  counts: { donations: number; accesses: number; signals: number };
  targets: { measure: string; value: number; reached: number | null }[];
  months: Record<string, string | number>[];
  breakdowns: Record<string, Record<string, unknown[]>>;
}

/** Everything the neighbour ente did, however far ahead its days are. */
const PERIOD = `from=${dayAhead(-10).slice(0, 10)}&to=${dayAhead(60).slice(0, 10)}`;
const [FROM, TO] = [dayAhead(-10).slice(0, 10), dayAhead(60).slice(0, 10)];

let app: TestApp;
let bra: NeighbourEnte;
let coordinator: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  bra = await NeighbourEnte.create(app);
  const { rows } = await bra.ente.query('SELECT login FROM credentials WHERE person_id = $1', [bra.ids['coordinator']]);
  coordinator = await app.signIn(String(rows[0]?.['login']));
});
afterAll(async () => {
  await bra.ente.close();
  await app.close();
});

async function report(): Promise<Report> {
  const { status, body } = await coordinator.get<Report>(`/report?${PERIOD}`);
  expect(status).toBe(200);
  return body;
}

/** What the report counts before anything is held back. */
async function reportMinutes(): Promise<number> {
  const { deeds } = await app.app
    .get(UnitOfWork)
    .read({ ...systemSeed('test'), enteId: bra.ente.id }, (ctx) =>
      app.app.get(MakeReport).load(ctx, { from: FROM, to: TO }),
    );
  return deeds.reduce((total, { minutes }) => total + minutes, 0);
}

/** What the ledger holds of exchanges and garden work, less corrections, counted without the report's own statements. */
async function ledgerMinutes(): Promise<number> {
  const { rows } = await bra.ente.query(
    `SELECT coalesce(sum(CASE t.reason WHEN 'correction' THEN -p.minutes ELSE p.minutes END), 0)::int AS minutes
     FROM postings p JOIN transfers t ON t.id = p.transfer_id
     WHERE p.minutes > 0 AND t.ente_id = $1 AND t.reason IN ('exchange', 'garden_work', 'correction')`,
    [bra.ente.id],
  );
  return Number(rows[0]?.['minutes']);
}

describe('the report', () => {
  it('reconciles with the ledger, also after a correction and garden work', async () => {
    const before = await reportMinutes();
    expect(before).toBeGreaterThan(0);
    expect(before).toBe(await ledgerMinutes());

    const other = await bra.ente.person({ roles: ['operator'] });
    const second = await app.signIn(other.login);
    expect((await second.post(`/corrections/${bra.ids['correction']}/approve`)).status).toBeLessThan(300);
    const corrected = await reportMinutes();
    expect(corrected).toBe(await ledgerMinutes());
    expect(corrected).toBeLessThan(before);

    expect((await coordinator.post(`/garden-work/${bra.ids['work']}/confirm`)).status).toBeLessThan(300);
    const worked = await reportMinutes();
    expect(worked).toBe(await ledgerMinutes());
    expect(worked).toBeGreaterThan(corrected);
    // So few have helped that the hours of all are held back with theirs.
    expect((await report()).minutes).toEqual({ ofDeeds: null, inLedger: null, agree: true });
  });

  it('holds back what so few people did', async () => {
    const { actions } = await report();
    // Of two, one was voided by its correction: it did not happen.
    expect(actions.find(({ action }) => action === 'condominio')).toMatchObject({
      exchanges: 1,
      helped: null,
      minutes: null,
    });
  });

  it('counts every service by month, and splits it by who they are', async () => {
    const { months, breakdowns } = await report();
    const services = ['condominio', 'trasporto', 'orti'];
    expect(Object.keys(breakdowns)).toEqual(['all', ...services]);
    expect(Object.keys(breakdowns['condominio'] ?? {})).toEqual(['comune', 'age', 'gender']);
    expect(Object.keys(months[0] ?? {})).toEqual(['month', ...services]);
    expect(months.reduce((sum, month) => sum + Number(month['condominio']), 0)).toBe(1);
  });

  it('has the project’s targets beside it, and takes no target twice', async () => {
    const target = { action: 'all', measure: 'accesses', startsOn: FROM, endsOn: TO, value: 12_000 };
    const set = await coordinator.post<{ id: string }>('/report-targets', target);
    expect(set.status).toBe(201);
    expect((await coordinator.post('/report-targets', target)).body).toMatchObject({ code: 'target.there_already' });
    const { targets, counts } = await report();
    expect(targets).toContainEqual(
      expect.objectContaining({ measure: 'accesses', value: 12_000, reached: counts.accesses }),
    );
    expect(counts.accesses).toBeGreaterThan(0);
    expect((await coordinator.send('DELETE', `/report-targets/${set.body.id}`)).status).toBe(200);
    expect((await coordinator.send('DELETE', `/report-targets/${set.body.id}`)).status).toBe(404);
  });

  it('names the field of a period that runs backwards', async () => {
    const { status, body } = await coordinator.get<{ errors: { field: string }[] }>(`/report?from=${TO}&to=${FROM}`);
    expect(status).toBe(422);
    expect(body.errors.map(({ field }) => field)).toEqual(['to']);
  });

  it('comes as CSV and XLSX, which is written down', async () => {
    const cookie = `reciproca_session=${await openSession(bra.ente, bra.ids['coordinator'] ?? '', 'web')}`;
    const csv = await fetch(`${app.url}/reports/csv?${PERIOD}`, { headers: { cookie } });
    expect(csv.headers.get('content-disposition')).toContain('.csv');
    const text = await csv.text();
    expect(text).toContain('Condominio solidale;1;<5');
    // Hours of few people are not "fewer than five" hours, and a count hidden beside a small one need not be small.
    expect(text).toMatch(/Condominio solidale;1;<5;<5;<5;non indicato;/);
    expect(text).toMatch(/Condominio solidale;Bra;non indicato;non indicato;non indicato/);
    const xlsx = await fetch(`${app.url}/reports/xlsx?${PERIOD}`, { headers: { cookie } });
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const { rows } = await bra.ente.query(
      "SELECT count(*)::int AS times FROM access_log WHERE detail->>'what' = 'report_exported'",
    );
    expect(rows).toEqual([{ times: 2 }]);
  });

  it('draws nobody where so few could be told apart', async () => {
    const cookie = `reciproca_session=${await openSession(bra.ente, bra.ids['coordinator'] ?? '', 'web')}`;
    const html = await (
      await fetch(`${app.url}/reports/sociogram?${PERIOD}`, { headers: { cookie, 'accept-language': 'it' } })
    ).text();
    expect(html).toContain('troppo poche persone');
    expect(html).not.toContain('<circle');
  });

  it('finds what was taken back of a transfer without reading all of them', async () => {
    const { rows } = await bra.ente.query(
      "SELECT indexdef FROM pg_indexes WHERE tablename = 'transfers' AND indexdef LIKE '%(corrects_id)%'",
    );
    expect(rows).toHaveLength(1);
  });

  it('knows nothing of another ente', async () => {
    const alba = await TestEnte.create(app.database.url);
    const operator = await app.signIn((await alba.person({ roles: ['operator'] })).login);
    const { body } = await operator.get<Report>(`/report?${PERIOD}`);
    expect(body.minutes).toEqual({ ofDeeds: 0, inLedger: 0, agree: true });
    expect(body.actions.every(({ exchanges }) => exchanges === 0)).toBe(true);
    await alba.close();
  });
});
