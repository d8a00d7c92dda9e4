// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, romeDay } from '@reciproca/kernel';
import { garden } from '../../builders/orti.js';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

interface Planting {
  id: string;
  dueOn: string;
  state: string;
  isDue: boolean;
  isInSeason: boolean;
  code: string;
  errors?: { field: string }[];
}

let app: TestApp;
let ente: TestEnte;
let referent: TestPerson;
let gardener: ApiClient;
let resident: ApiClient;
let operator: ApiClient;
let path: string;
const today = romeDay(new Date());

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  referent = await ente.person({ roles: ['resident', 'gardener'] });
  path = `/gardens/${await ente.garden(referent.id)}`;
  gardener = await app.signIn((await ente.person({ roles: ['resident', 'gardener'] })).login);
  resident = await app.signIn((await ente.person()).login);
  operator = await app.signIn((await ente.person({ roles: ['operator'] })).login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const add = (input: object, client = gardener) => client.post<Planting>(`${path}/plantings`, input);
const fields = ({ errors = [] }: Planting): string[] => errors.map(({ field }) => field);
const listed = async (id: string): Promise<Planting | undefined> => {
  const { body } = await resident.get<{ plantings: Planting[] }>(`${path}/season`);
  return body.plantings.find((one) => one.id === id);
};

describe('the season of a garden', () => {
  it('is written by who works there, and read by everybody', async () => {
    const sown = { crop: 'tomatoes', bed: 'Serra', sowOn: '2027-04-20' };
    expect((await add(sown, resident)).body.code).toBe('garden.gardeners_only');
    const { status, body } = await add(sown);
    expect([status, body.dueOn, body.state]).toEqual([201, '2027-07-01', 'planned']);
    expect(await listed(body.id)).toMatchObject({ isDue: false, isInSeason: true });
    const odd = await add({ ...sown, sowOn: '2027-11-20' });
    expect((await listed(odd.body.id))?.isInSeason).toBe(false);
  });

  it('names the field that is wrong: no place, two places, ripe before it is sown, a plot of another garden', async () => {
    const { body } = await operator.post<{ items: { id: string }[] }>(`${path}/plots`, {
      first: 1,
      last: 1,
      squareMetres: 20,
    });
    const plotId = body.items[0]?.id;
    const sown = { crop: 'peas', sowOn: '2027-03-01' };
    expect(fields((await add(sown)).body)).toEqual(['plotId']);
    expect(fields((await add({ ...sown, plotId, bed: 'Serra' })).body)).toEqual(['bed']);
    expect(fields((await add({ ...sown, plotId, dueOn: '2027-02-01' })).body)).toEqual(['dueOn']);
    expect((await add({ ...sown, plotId })).status).toBe(201);
    const other = await ente.add(
      garden({ name: 'Altro', placeId: ente.places['garden'] ?? '', referentId: referent.id }),
    );
    const strange = await gardener.post<Planting>(`/gardens/${other}/plantings`, { ...sown, plotId });
    expect([strange.status, strange.body.code]).toEqual([404, 'plot.not_found']);
  });

  it('says what is due, which becomes a harvest with one press and is over then', async () => {
    const { body } = await add({ crop: 'leeks', bed: 'Aiuola lunga', sowOn: addDays(today, -90), dueOn: today });
    expect((await listed(body.id))?.isDue).toBe(true);
    const page = await PageClient.open(app.url, ente, referent.id);
    const season = await page.get(`${path}/season`);
    expect((await page.get(path)).text).toContain('Da raccogliere adesso');
    expect((await page.get(`${path}/calendar?day=${today}`)).text).toContain('Pronto: porri');
    expect((await page.get(`${path}/season/sheet`)).text).toContain('Aiuola lunga');
    const link = /href="(\/gardens\/[0-9a-f-]+\/harvest\?crop=[^"]+)"/.exec(season.html)?.[1] ?? '';
    expect((await page.get(link)).html).toContain('value="porri"');
    expect((await gardener.post<Planting>(`/plantings/${body.id}/state`, { state: 'harvested' })).body.code).toBe(
      'planting.wrong_state',
    );
    for (const state of ['sown', 'harvested']) await gardener.post(`/plantings/${body.id}/state`, { state });
    expect(await listed(body.id)).toMatchObject({ state: 'harvested', isDue: false });
  });

  it('keeps what was typed where a form is refused', async () => {
    const page = await PageClient.open(app.url, ente, referent.id);
    const refused = await page.post(`${path}/season`, {
      crop: 'peas',
      sowOn: '1/3/2027',
      note: 'Con la rete',
      bed: '',
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="Con la rete"');
    expect(refused.html).toMatch(/href="#f-plotId"/);
    const done = await page.post(`${path}/season`, { crop: 'peas', sowOn: '1/3/2027', note: '', bed: 'Aiuola lunga' });
    expect([done.status, done.location]).toEqual([303, `${path}/season`]);
  });

  it('goes by the months of the ente where staff have corrected them', async () => {
    const months = { crop: 'spinach', sow: [9, 3, 3], harvest: [11] };
    expect((await gardener.send('PUT', '/crops', months)).status).toBe(403);
    const corrected = await operator.send<{ sow: number[] }>('PUT', '/crops', months);
    expect(corrected.body.sow).toEqual([3, 9]);
    expect((await add({ crop: 'spinach', bed: 'Serra', sowOn: '2027-03-10' })).body.dueOn).toBe('2027-11-01');
    const { body } = await resident.get<{ items: { code: string; isCorrected: boolean }[] }>('/crops');
    expect(body.items.filter(({ isCorrected }) => isCorrected).map(({ code }) => code)).toEqual(['spinach']);
    const desk = await PageClient.open(app.url, ente, (await ente.person({ roles: ['operator'] })).id);
    const none = await desk.post('/gardens/crops', { crop: 'peas' });
    expect(none.html).toMatch(/href="#f-sow"/);
    expect((await desk.post('/gardens/crops', { crop: 'peas', sow: '2', harvest: '6' })).location).toBe(
      '/gardens/crops',
    );
    expect((await desk.get('/gardens/crops')).text).toContain('l’ente');
  });
});
