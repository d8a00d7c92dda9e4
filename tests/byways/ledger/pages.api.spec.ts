// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@reciproca/kernel';
import { Ledger } from '@reciproca/ledger';
import { UnitOfWork } from '@reciproca/platform';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openForm, openSession } from '../../support/sessions.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let gardener: TestPerson;
let olga: ApiClient;
let cookie: string;
let token: string;
let transferId: string;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  gardener = await ente.person({ familyName: 'Giardini' });
  const operator = await ente.person({ roles: ['operator'] });
  olga = await app.signIn((await ente.person({ roles: ['operator'] })).login);
  const form = await openForm(app.url);
  token = form.token;
  cookie = `${form.cookie}; reciproca_session=${await openSession(ente, operator.id, 'web')}`;
  const gardenId = await ente.garden(gardener.id);
  await ente.query("UPDATE gardens SET name = 'Orto dei Salici' WHERE id = $1", [gardenId]);
  const postings = [
    { account: { kind: 'person' as const, ownerId: gardener.id }, minutes: 90 },
    { account: { kind: 'garden' as const, ownerId: gardenId }, minutes: -90 },
  ];
  const seed = {
    enteId: ente.id,
    actor: { personId: operator.id, roles: ['operator' as const], sessionId: null },
    beneficiaryId: null,
    channel: 'web' as const,
    language: 'it' as const,
    requestId: newId(),
    clock: { now: () => new Date() },
  };
  const done = await app.app
    .get(UnitOfWork)
    .run(seed, (ctx) =>
      app.app
        .get(Ledger, { strict: false })
        .transfer(ctx, { reason: 'garden_work', memo: 'Semina', postings, idempotencyKey: 'semina' }),
    );
  ({ transferId } = done);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function open(path: string): Promise<string> {
  const answer = await fetch(app.url + path, { headers: { cookie } });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}

describe('the pages of the ledger', () => {
  it('show a statement in words and names, a garden’s by the lib that keeps it', async () => {
    const html = await open(`/people/${gardener.id}/minutes`);
    expect(html).toMatch(/<h1>I minuti di [^<]+ Giardini<\/h1>/);
    expect(html).toContain('Lavoro nell’orto: Semina');
    expect(html).toContain('Orto dei Salici');
  });

  it('take a correction from the statement to the board, where a colleague decides', async () => {
    const statement = (): Promise<string> => open(`/people/${gardener.id}/minutes`);
    expect(await statement()).toContain(`/corrections/new/${transferId}`);
    expect(await open(`/corrections/new/${transferId}`)).toContain('Orto dei Salici');
    const send = (path: string, body: Record<string, string>) =>
      fetch(app.url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ ...body, _csrf: token }).toString(),
      });
    expect((await send(`/corrections/new/${transferId}`, { reason: 'Era un’ora sola' })).status).toBe(303);
    expect(await statement()).not.toContain('/corrections/new/');
    const html = await open('/corrections');
    expect(html).toContain('Era un’ora sola');
    expect(html).toContain('Orto dei Salici');
    expect(html).toContain('L’hai proposta tu: decide un’altra persona.');
    const { body } = await olga.get<{ items: { id: string; title: string }[] }>('/board?view=corrections');
    expect(body.items).toMatchObject([{ title: 'Era un’ora sola' }]);
    const id = body.items[0]!.id;
    expect((await olga.post(`/board/cards/correction/${id}/assign`)).status).toBe(200);
    expect((await olga.post(`/corrections/${id}/approve`)).status).toBeLessThan(300);
    expect(await statement()).toContain('Correzione');
    expect(await statement()).not.toContain('/corrections/new/');
    expect((await olga.get<{ items: object[] }>('/board?view=corrections')).body.items).toEqual([]);
  });
});
