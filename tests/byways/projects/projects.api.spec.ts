// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead } from '../../support/world.js';
import { unzipped } from '../../support/archive.js';
import { NeighbourEnte } from '../../api/isolation/neighbour-ente.js';

const [FROM, TO] = [dayAhead(-60).slice(0, 10), dayAhead(60).slice(0, 10)];
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const CONDOMINIO = { name: 'Azione 1: vicinato', service: 'condominio', fromDay: FROM, toDay: TO };

interface Figures {
  readonly actions: readonly { readonly action: string; readonly exchanges: number }[];
  readonly minutes: { readonly ofDeeds: number; readonly inLedger: number };
  readonly counts: object | null;
  readonly targets: readonly { readonly reached: number | null; readonly measure: string }[];
  readonly project?: { readonly actions: readonly { readonly name: string; readonly exchanges: number }[] };
}

let app: TestApp;
let bra: NeighbourEnte;
let coordinator: PageClient;
let operator: PageClient;
let api: ApiClient;
let projectId: string;
let actionId: string;

beforeAll(async () => {
  app = await startTestApp();
  bra = await NeighbourEnte.create(app);
  const { ente, ids } = bra;
  coordinator = await PageClient.open(app.url, ente, ids['coordinator'] ?? '');
  const { id: operatorId } = await ente.person({ roles: ['operator'], withLogin: false });
  operator = await PageClient.open(app.url, ente, operatorId);
  api = new ApiClient(app.url, await openSession(ente, ids['coordinator'] ?? '', 'api'));
});
afterAll(async () => {
  await bra.ente.close();
  await app.close();
});

const project = (change: object = {}) => ({
  name: 'Vecchie radici',
  cup: 'C61D22000000007',
  funder: 'FSE+ 2021–2027',
  funderCode: 'PR-42',
  startsOn: FROM,
  endsOn: TO,
  headings: 'Cofinanziato dall’Unione europea\nRegione Piemonte',
  ...change,
});
const report = async (of = ''): Promise<Figures> =>
  (await api.get<Figures>(`/report?from=${FROM}&to=${TO}${of && `&projectId=${of}`}`)).body;
const exchangesOf = ({ actions }: Figures, service: string) =>
  actions.find(({ action }) => action === service)?.exchanges;
const fileOf = async (path: string): Promise<Buffer> => {
  const cookie = `reciproca_session=${await openSession(bra.ente, bra.ids['coordinator'] ?? '', 'web')}`;
  const answer = await fetch(app.url + path, { headers: { cookie, 'accept-language': 'it' } });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
};

/** The picture is in it as a whole PNG, and named for who cannot see it. */
function expectEmblem(spreadsheet: Buffer): void {
  expect(unzipped(spreadsheet, 'xl/media/sheet1-image1.png').subarray(1, 4).toString()).toBe('PNG');
  expect(unzipped(spreadsheet, 'xl/drawings/drawing1.xml').toString()).toContain('descr="Bandiera"');
}

describe('a project', () => {
  it('is written down by coordinators, its CUP looked at, and what was typed stays', async () => {
    const wrong = await coordinator.post('/projects/new', { ...project(), cup: 'C61D2200000000X' } as never);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#f-cup"');
    expect(wrong.html).toContain('C61D2200000000X');
    expect((await operator.post('/projects/new', project() as never)).status).toBe(403);
    const made = await coordinator.post('/projects/new', project({ cup: 'c61d 2200 0000 007' }) as never);
    expect(made.status).toBe(303);
    projectId = made.location?.split('/').at(-1) ?? '';
    expect((await operator.get(`/projects/${projectId}`)).text).toContain('C61D22000000007');
    const twice = await api.post<{ code: string }>('/projects', project());
    expect(twice.status).toBe(409);
  });

  it('counts the deeds of its actions and no others, and its hours agree with the ledger', async () => {
    const before = await report(projectId);
    expect(exchangesOf(before, 'all')).toBe(0);
    const added = await api.post<{ id: string }>(`/projects/${projectId}/actions`, CONDOMINIO);
    expect(added.status).toBe(201);
    actionId = added.body.id;
    const [whole, own] = [await report(), await report(projectId)];
    expect(exchangesOf(whole, 'condominio')).toBeGreaterThan(0);
    expect(exchangesOf(own, 'all')).toBe(exchangesOf(whole, 'condominio'));
    // The hours themselves are of so few that they are held back.
    expect(own.minutes).toEqual({ ofDeeds: null, inLedger: null, agree: true });
    expect(own.counts).toBeNull();
    expect(own.project?.actions).toMatchObject([{ name: 'Azione 1: vicinato', exchanges: exchangesOf(own, 'all') }]);
  });

  it('shares a deed with another project only where it is said so, and the page names the other', async () => {
    const other = await api.post<{ id: string }>('/projects', project({ name: 'Altro', cup: 'C61D22000000008' }));
    const path = `/projects/${other.body.id}/actions`;
    const refused = await coordinator.post(path, CONDOMINIO);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('href="#f-isShared"');
    expect(refused.text).toContain('Vecchie radici');
    expect(refused.html).toContain('value="Azione 1: vicinato"');
    expect(exchangesOf(await report(other.body.id), 'all')).toBe(0);
    const elsewhere = await api.post(path, { ...CONDOMINIO, service: 'orti' });
    expect(elsewhere.status).toBe(201);
    expect((await coordinator.post(path, { ...CONDOMINIO, isShared: 'true' })).status).toBe(303);
    expect(exchangesOf(await report(other.body.id), 'condominio')).toBe(exchangesOf(await report(), 'condominio'));
  });

  it('has targets of its own among those of the ente, and counts them over its deeds', async () => {
    const target = { action: 'all', startsOn: FROM, endsOn: TO, value: 700, projectId };
    const whole = await api.post<{ errors: object[] }>('/report-targets', { ...target, measure: 'signals' });
    expect(whole.status).toBe(422);
    expect(whole.body.errors).toMatchObject([{ field: 'measure', code: 'target.other_measure' }]);
    const made = await coordinator.post('/reports/targets', {
      ...{ action: 'all', measure: 'exchanges', value: '700', projectId, projectActionId: actionId },
      ...{ startsOn: FROM, endsOn: TO },
    });
    expect(made.location).toContain(`projectId=${projectId}`);
    const [ente, own] = [await report(), await report(projectId)];
    expect(own.targets).toMatchObject([{ measure: 'exchanges', reached: exchangesOf(own, 'condominio') }]);
    expect(ente.targets.every((one) => !('projectId' in one) || one.projectId === null)).toBe(true);
    expect((await coordinator.get(made.location ?? '')).text).toContain('Scambi (Azione 1: vicinato)');
  });

  it('adds costs up, units by rate, and tells them in the report and its file with the headings on every sheet', async () => {
    const cost = {
      name: 'Ore di portierato',
      kind: 'unit_cost',
      unit: 'hour',
      units: '10,5',
      rate: '15,30',
      day: FROM,
    };
    expect((await operator.post(`/projects/${projectId}/costs`, cost)).status).toBe(403);
    expect((await coordinator.post(`/projects/${projectId}/costs`, cost)).status).toBe(303);
    const late = await coordinator.post(`/projects/${projectId}/costs`, { ...cost, day: dayAhead(99).slice(0, 10) });
    expect(late.html).toContain('href="#f-day"');
    expect((await operator.get(`/reports?projectId=${projectId}`)).text).toContain('160,65');

    const file = await fileOf(`/reports/xlsx?from=${FROM}&to=${TO}&projectId=${projectId}`);
    for (const sheet of [1, 3, 4]) {
      const rows = await readSheet(file, sheet);
      expect(rows.slice(0, 2).map(([first]) => first)).toEqual([
        'Cofinanziato dall’Unione europea',
        'Regione Piemonte',
      ]);
      expect(rows.flat()).toContain('C61D22000000007');
    }
    expect((await readSheet(file, 3)).at(-1)).toEqual([
      'Ore di portierato',
      'Costo unitario',
      'ore',
      10.5,
      15.3,
      160.65,
    ]);
  });

  it('carries its emblem on its sheets, also after it was taken off, and takes nothing for one that is none', async () => {
    const path = `/projects/${projectId}/pictures`;
    const text = await coordinator.upload(path, { alt: 'Bandiera' }, { name: 'a.png', content: 'no picture' });
    expect(text.status).toBe(422);
    expect(text.html).toContain('href="#f-file"');
    expect((await coordinator.upload(path, { alt: 'Bandiera' }, { name: 'a.png', content: PNG })).status).toBe(303);
    const { html } = await operator.get(`/projects/${projectId}/form`);
    const src = /src="(\/projects\/[^"]+\/pictures\/[^"]+)"/.exec(html)?.[1] ?? '';
    expect((await fileOf(src)).equals(PNG)).toBe(true);
    const spreadsheet = `/reports/xlsx?from=${FROM}&to=${TO}&projectId=${projectId}`;
    expectEmblem(await fileOf(spreadsheet));
    expectEmblem(await fileOf(`/projects/${projectId}/presence/xlsx?month=${FROM.slice(0, 7)}`));
    expectEmblem(await fileOf(`/projects/${projectId}/participants/xlsx`));
    const { location } = await coordinator.post('/reports/frozen', { from: FROM, to: TO, projectId });
    expect((await coordinator.post(`${src}/remove`, {})).status).toBe(303);
    expect((await operator.get(`/projects/${projectId}/form`)).html).not.toContain(src);
    expect((await fileOf(src)).equals(PNG)).toBe(true);
    expectEmblem(await fileOf(`${location?.split('?')[0]}/xlsx`));
    const after = await fileOf(spreadsheet);
    expect(() => unzipped(after, 'xl/media/sheet1-image1.png')).toThrow('is not in it');
  });

  it('is handed in with a number, and says what it would say today', async () => {
    const frozen = await coordinator.post('/reports/frozen', { from: FROM, to: TO, projectId });
    expect(frozen.status).toBe(303);
    const before = await operator.get(frozen.location ?? '');
    expect(before.text).toContain('CUP C61D22000000007');
    expect(before.text).toContain('Le stesse cifre.');
    const { rows } = await bra.ente.query('SELECT id FROM frozen_reports WHERE ente_id = $1 AND project_id IS NULL', [
      bra.ente.id,
    ]);
    const wrong = { from: FROM, to: TO, projectId, replacesId: String(rows[0]?.['id']), reason: 'Di altro' };
    expect((await coordinator.post('/reports/frozen', wrong)).status).toBe(404);
    await bra.ente.query("UPDATE agreements SET state = 'cancelled' WHERE ente_id = $1 AND id = $2", [
      bra.ente.id,
      bra.ids['settled'],
    ]);
    expect((await operator.get(frozen.location ?? '')).text).not.toContain('Le stesse cifre.');
    await bra.ente.query("UPDATE agreements SET state = 'settled' WHERE id = $1", [bra.ids['settled']]);
  });

  it('keeps the days its actions need', async () => {
    const { errors } = (
      await api.send<{ errors: object[] }>(
        'PUT',
        `/projects/${projectId}`,
        project({ startsOn: dayAhead(-1).slice(0, 10) }),
      )
    ).body;
    expect(errors).toMatchObject([{ field: 'startsOn', code: 'project.action_outside' }]);
  });

  it('keeps the days its people and its costs need', async () => {
    const short = project({ name: 'Breve', cup: 'C61D22000000009' });
    const { id } = (await api.post<{ id: string }>('/projects', short)).body;
    const change = async (days: object) =>
      (await api.send<{ errors: object[] }>('PUT', `/projects/${id}`, { ...short, ...days })).body.errors;
    await api.post(`/people/${bra.ids['giver']}/projects`, { projectId: id, enteredOn: FROM });
    expect(await change({ startsOn: dayAhead(-59).slice(0, 10) })).toMatchObject([
      { field: 'startsOn', code: 'project.participant_outside' },
    ]);
    const cost = { name: 'Ore', kind: 'unit_cost', unit: 'hour', units: 2, rate: 20, day: TO };
    expect((await api.post(`/projects/${id}/costs`, cost)).status).toBe(201);
    expect(await change({ endsOn: dayAhead(59).slice(0, 10) })).toMatchObject([
      { field: 'endsOn', code: 'project.cost_outside' },
    ]);
  });

  it('has a report however long it lasts', async () => {
    const long = project({ name: 'Lungo', cup: 'C61D22000000010', startsOn: '2015-01-01', endsOn: '2034-12-31' });
    const { id } = (await api.post<{ id: string }>('/projects', long)).body;
    expect((await coordinator.get(`/reports?projectId=${id}`)).status).toBe(200);
  });
});
