// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { fiscalCodeFor } from '../../support/fiscal-code.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead } from '../../support/world.js';
import { NeighbourEnte } from '../../api/isolation/neighbour-ente.js';

const [FROM, TO] = [dayAhead(-60).slice(0, 10), dayAhead(60).slice(0, 10)];
const [TODAY, TOMORROW] = [dayAhead(0).slice(0, 10), dayAhead(1).slice(0, 10)];

interface Shown {
  readonly participant: Record<string, unknown> & { readonly missing: readonly string[] };
}
interface Sheet {
  readonly action: { readonly name: string };
  readonly lines: readonly { readonly participantId: string; readonly day: string; readonly given: number }[];
  readonly reconciled: { readonly ofReport: number; readonly ofParticipants: number; readonly ofOthers: number };
}

let app: TestApp;
let bra: NeighbourEnte;
let coordinator: PageClient;
let operator: PageClient;
let giver: PageClient;
let api: ApiClient;
let giverApi: ApiClient;
let projectId: string;
let id: string;

beforeAll(async () => {
  app = await startTestApp();
  bra = await NeighbourEnte.create(app);
  const { ente, ids } = bra;
  const apiOf = async (personId = '') => new ApiClient(app.url, await openSession(ente, personId, 'api'));
  coordinator = await PageClient.open(app.url, ente, ids['coordinator'] ?? '');
  const operatorId = (await ente.person({ roles: ['operator'], withLogin: false })).id;
  operator = await PageClient.open(app.url, ente, operatorId);
  giver = await PageClient.open(app.url, ente, ids['giver'] ?? '');
  api = await apiOf(operatorId);
  giverApi = await apiOf(ids['giver']);
  const made = await (
    await apiOf(ids['coordinator'])
  ).post<{ id: string }>('/projects', {
    ...{ name: 'Vecchie radici', cup: 'C61D22000000007', funder: 'FSE+', startsOn: FROM, endsOn: TO },
    headings: 'Cofinanziato dall’Unione europea',
  });
  projectId = made.body.id;
  for (const service of ['condominio', 'civic'])
    await coordinator.post(`/projects/${projectId}/actions`, { name: service, service, fromDay: FROM, toDay: TO });
});
afterAll(async () => {
  await bra.ente.close();
  await app.close();
});

const shown = async (): Promise<Shown['participant']> => (await api.get<Shown>(`/participants/${id}`)).body.participant;

describe('a participant', () => {
  it('is entered by an operator from the person’s page, on a day of the project, once', async () => {
    const path = `/people/${bra.ids['giver']}`;
    expect((await operator.get(path)).html).toContain(`action="${path}/projects"`);
    const early = await operator.post(`${path}/projects`, { projectId, enteredOn: dayAhead(-90).slice(0, 10) });
    expect(early.status).toBe(422);
    expect(early.html).toContain('id="f-enteredOn-error"');
    const entered = await operator.post(`${path}/projects`, { projectId, enteredOn: FROM });
    expect(entered.status).toBe(303);
    id = entered.location?.split('/').at(-1) ?? '';
    expect((await api.post(path + '/projects', { projectId, enteredOn: FROM })).status).toBe(409);
    expect((await operator.get(path)).html).toContain(`href="/participants/${id}"`);
  });

  it('is not entered before they were born', async () => {
    const born = await bra.ente.person({ birthDate: TODAY, withLogin: false });
    const early = await api.post<{ code: string }>(`/people/${born.id}/projects`, { projectId, enteredOn: FROM });
    expect(early).toMatchObject({ status: 422, body: { code: 'person.not_born_then' } });
  });

  it('lacks what nobody has asked, and the project says of how many', async () => {
    expect((await shown()).missing).toContain('employment');
    expect((await api.send('PUT', `/participants/${id}/answers`, { employment: 'not_said' })).status).toBe(200);
    expect((await shown()).missing).not.toContain('employment');
    const { text } = await operator.get(`/projects/${projectId}/participants`);
    expect(text).toContain('A 1 partecipante manca: la cittadinanza.');
    expect(text).not.toContain('manca: il lavoro.');
  });

  it('has a tax code that proves itself right, or a reason why there is none, and not both', async () => {
    const code = fiscalCodeFor('1980-01-01');
    const wrong = await operator.post(`/participants/${id}`, { enteredOn: FROM, taxCode: code.slice(1) });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#f-taxCode"');
    expect(wrong.html).toContain(`value="${code.slice(1)}"`);
    const both = { enteredOn: FROM, taxCode: code, noTaxCodeReason: 'no_papers' };
    expect((await operator.post(`/participants/${id}`, both)).html).toContain('href="#f-noTaxCodeReason"');
    expect((await operator.post(`/participants/${id}`, { enteredOn: FROM, taxCode: code })).status).toBe(303);
    expect(await shown()).toMatchObject({ taxCode: code });
  });

  it('is asked about disability and minority with consent alone, and whoever takes it back has both deleted', async () => {
    const asked = { employment: 'inactive', disability: 'yes' };
    const refused = await operator.post(`/participants/${id}/answers`, asked);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#f-disability"');
    const half = await api.send<{ errors: object[] }>('PUT', `/participants/${id}`, {
      enteredOn: FROM,
      consentOn: FROM,
    });
    expect(half.body.errors).toMatchObject([{ code: 'participant.consent_whole' }]);
    const consent = { consentOn: FROM, consentWay: 'signed_paper', noticeVersion: '2026-1' };
    expect((await api.send('PUT', `/participants/${id}`, { enteredOn: FROM, ...consent })).status).toBe(200);
    expect((await operator.post(`/participants/${id}/answers`, asked)).status).toBe(303);
    const emptied = await api.send<{ errors: object[] }>('PUT', `/participants/${id}`, { enteredOn: FROM });
    expect(emptied.body.errors).toMatchObject([{ field: 'consentOn', code: 'participant.consent_needed' }]);

    expect((await giver.post(`/participants/${id}/withdraw`, {})).status).toBe(303);
    expect(await shown()).toMatchObject({ disability: null, minority: null, consentOn: null, employment: 'inactive' });
    expect((await shown()).missing).not.toContain('disability');
    expect((await giver.get(`/participants/${id}`)).text).toContain('Le due risposte sono cancellate.');
  });

  it('reads and corrects their own answers, consents on the page, and nobody else finds them', async () => {
    expect((await giver.get('/me/projects')).html).toContain(`href="/participants/${id}"`);
    const answers = { employment: 'employed', education: 'isced_3_4', minority: 'no', consents: 'true' };
    expect((await giver.post(`/participants/${id}/answers`, answers)).status).toBe(303);
    expect(await shown()).toMatchObject({ employment: 'employed', minority: 'no', consentWay: 'online' });
    expect((await giver.post(`/participants/${id}`, { enteredOn: TO })).status).toBe(403);
    const stranger = await PageClient.open(app.url, bra.ente, bra.ids['receiver'] ?? '');
    expect((await stranger.get(`/participants/${id}`)).status).toBe(404);
    expect((await stranger.post(`/participants/${id}/answers`, { employment: 'employed' })).status).toBe(404);
    expect((await giverApi.get<{ items: object[] }>('/me/projects')).body.items).toHaveLength(1);
  });

  it('leaves with an outcome, which is a result', async () => {
    const left = { enteredOn: FROM, outcomes: ['employed'], noTaxCodeReason: 'asked_for' };
    const consent = { consentOn: FROM, consentWay: 'spoken', noticeVersion: '2026-1' };
    const early = await api.send<{ errors: object[] }>('PUT', `/participants/${id}`, { ...left, ...consent });
    expect(early.body.errors).toMatchObject([{ code: 'participant.outcome_early' }]);
    expect((await api.send('PUT', `/participants/${id}`, { ...left, ...consent, leftOn: TODAY })).status).toBe(200);
    for (const [change, field, code] of [
      [{ leftOn: TO }, 'leftOn', 'participant.outcome_to_come'],
      [{ leftOn: TODAY, outcomes: ['employed', 'none'] }, 'outcomes', 'participant.outcome_alone'],
      [{ leftOn: TODAY, consentOn: TOMORROW }, 'consentOn', 'participant.consent_to_come'],
      [{ leftOn: TODAY, consentOn: '1979-12-31' }, 'consentOn', 'person.not_born_then'],
    ] as const) {
      const refused = await api.send<{ errors: object[] }>('PUT', `/participants/${id}`, {
        ...{ ...left, ...consent },
        ...change,
      });
      expect(refused.body.errors).toMatchObject([{ field, code }]);
    }
    const { body } = await api.get<{ indicators: { code: string; total: number }[] }>(
      `/projects/${projectId}/participants`,
    );
    expect(body.indicators.find(({ code }) => code === 'EECR04')?.total).toBe(1);
    const report = await api.get<{ project: { participants: number | null } }>(
      `/report?from=${FROM}&to=${TO}&projectId=${projectId}`,
    );
    expect(report.body.project.participants).toBeNull();
  });

  it('stands with name and answers in the officer’s sheet, which coordinators save and the audit knows', async () => {
    const path = `/projects/${projectId}/participants/xlsx`;
    expect((await operator.get(path)).status).toBe(403);
    const cookie = `reciproca_session=${await openSession(bra.ente, bra.ids['coordinator'] ?? '', 'web')}`;
    const answer = await fetch(app.url + path, { headers: { cookie, 'accept-language': 'it' } });
    const file = Buffer.from(await answer.arrayBuffer());
    const rows = await readSheet(file);
    expect(rows[0]?.[0]).toBe('Cofinanziato dall’Unione europea');
    const person = rows.at(-1) ?? [];
    expect(person).toContain('L’ha chiesto e lo aspetta');
    expect(person).toContain('Non chiesto');
    expect(person[4]).toEqual(new Date(`${FROM}T00:00:00Z`));
    expect((await readSheet(file, 2)).find(([code]) => code === 'EECO01')?.at(-1)).toBe(1);
    const { rows: written } = await bra.ente.query(
      "SELECT 1 FROM access_log WHERE ente_id = $1 AND detail->>'what' = 'project_participants_saved'",
      [bra.ente.id],
    );
    expect(written).toHaveLength(1);
  });
});

describe('presence', () => {
  it('has the hours of participants day by day, and adds up to the report with those of others', async () => {
    const { rows } = await bra.ente.query(
      "SELECT to_char(starts_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM') AS month FROM agreements WHERE id = $1",
      [bra.ids['settled']],
    );
    const month = String(rows[0]?.['month']);
    const { body } = await api.get<{ sheets: Sheet[] }>(`/projects/${projectId}/presence?month=${month}`);
    const help = body.sheets.find(({ action }) => action.name === 'condominio');
    const given = help?.lines.reduce((sum, line) => sum + line.given, 0) ?? 0;
    expect(given).toBeGreaterThan(0);
    expect(help?.lines.every(({ participantId }) => participantId === id)).toBe(true);
    expect(help?.reconciled.ofParticipants).toBe(given);
    expect((help?.reconciled.ofParticipants ?? 0) + (help?.reconciled.ofOthers ?? 0)).toBe(help?.reconciled.ofReport);
    const page = await operator.get(`/projects/${projectId}/presence?month=${month}&participantId=${id}`);
    expect(page.text).toContain('Cofinanziato dall’Unione europea');
    expect(page.text).toContain('Per l’ente, nome e firma');
  });

  it('has the hours that were given back to the community, once they are confirmed', async () => {
    const receiver = `/people/${bra.ids['receiver']}`;
    expect((await api.post(`${receiver}/projects`, { projectId, enteredOn: FROM })).status).toBe(201);
    const { rows } = await bra.ente.query(
      `SELECT to_char(a.day, 'YYYY-MM') AS month, sum(a.minutes)::int AS minutes FROM civic_attendance a
       JOIN civic_commitments c ON c.id = a.commitment_id WHERE c.person_id = $1 AND a.state = 'confirmed' GROUP BY 1`,
      [bra.ids['receiver']],
    );
    const [{ month, minutes } = {}] = rows;
    const { body } = await api.get<{ sheets: Sheet[] }>(`/projects/${projectId}/presence?month=${String(month)}`);
    const civic = body.sheets.find(({ action }) => action.name === 'civic');
    expect(civic?.lines.reduce((sum, { given }) => sum + given, 0)).toBe(minutes);
    expect(civic?.reconciled).toEqual({ ofReport: minutes, ofParticipants: minutes, ofOthers: 0 });
  });
});

describe('the copy of one’s data', () => {
  it('has the project and the answers', async () => {
    const { body } = await giverApi.get<object>('/me/data');
    expect(JSON.stringify(body)).toContain('isced_3_4');
    expect(JSON.stringify(body)).toContain('Vecchie radici');
  });
});
