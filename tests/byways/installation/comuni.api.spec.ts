// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FirstRun } from '@reciproca/installation';
import { comuneKnownBy, listComuni } from '@reciproca/territory';
import { place } from '../../builders/territory.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { InstallationClient } from '../../support/installation-client.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { WebVisitor } from '../../support/web.js';
import { TestEnte } from '../../support/world.js';

let app: TestApp;
let ada: InstallationClient;
let ente: TestEnte;
let carla: Neighbour;
let pages: WebVisitor;

const comune = (name: string) => {
  const found = listComuni().find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
};
type Known = ReturnType<typeof comune>;
/** One that nobody else in these tests speaks of. */
const [guarene, castagnito, neive, piobesi] = ['Guarene', 'Castagnito', 'Neive', "Piobesi d'Alba"].map(comune) as [
  Known,
  Known,
  Known,
  Known,
];

beforeAll(async () => {
  app = await startTestApp({ DEMO: 'off', REQUESTS_PER_MINUTE: '1000000' });
  const first = (await app.app.get(FirstRun).findAddress()) ?? '';
  ada = await InstallationClient.join(app.url, new URL(first).pathname, 'Ada Viglione');
  ente = await TestEnte.create(app.database.url);
  const { id } = await ente.person({ withLogin: false, roles: ['operator', 'coordinator'] });
  carla = await signIn(app, ente, id);
  pages = await WebVisitor.open(app, ente, id);
  await carla.client.post('/ente/comuni', { names: 'Guarene\nCastagnito\nNeive' });
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const merge = (body: Record<string, string>) =>
  ada.api.post<{ code?: string; errors?: { field: string; code: string }[] }>('/installation/comuni/merged', body);
const refusal = ({ body }: Awaited<ReturnType<typeof merge>>) => body.errors?.[0] ?? { code: body.code };
const addHome = (code: string, address: string) =>
  ente.add(place({ kind: 'home', name: address, address, comuneCode: code, isPublic: false }));
const found = async (query: string) =>
  (await carla.client.get<{ items: { code: string; name: string; formerNames: string[] }[] }>(`/comuni?query=${query}`))
    .body.items;

describe('a comune that becomes part of another', () => {
  it('is shown before, written down once, and for administrators alone', async () => {
    expect((await carla.client.post('/installation/comuni/merged', { from: 'Guarene', into: 'Alba' })).status).not.toBe(
      201,
    );
    const asked = await ada.post('/installation/comuni', { from: 'Guarene', into: 'Castagnito' });
    expect(asked.text).toContain('Guarene (CN) entra in Castagnito (CN)?');
    expect((await found('guare'))[0]?.name).toBe('Guarene');
    const done = await ada.post('/installation/comuni', { from: 'Guarene', into: 'Castagnito', sure: 'true' });
    expect(done.status).toBe(303);
    expect((await ada.get('/installation/log')).text).toContain('ha unito i comuni Guarene → Castagnito');
    expect(refusal(await merge({ from: 'Guarene', into: 'Neive' }))).toMatchObject({
      field: 'from',
      code: 'comune.merged_already',
    });
  });

  it('is found by its name of before: in search, on forms and in files', async () => {
    expect(await found('guare')).toEqual([expect.objectContaining({ name: 'Castagnito', formerNames: ['Guarene'] })]);
    const { body } = await carla.client.post<{ comuneCode: string }>('/places', {
      ...{ kind: 'market', name: 'Mercato vecchio', comuneCode: castagnito.code },
    });
    expect(body.comuneCode).toBe(castagnito.code);
    const placed = await pages.post('/places/new', { kind: 'shop', name: 'Bottega', comune: 'Guarene' });
    expect(placed.status).toBe(303);
    const { rows } = await ente.query('SELECT comune_code FROM places WHERE ente_id = $1 AND name = $2', [
      ente.id,
      'Bottega',
    ]);
    expect(rows).toEqual([{ comune_code: castagnito.code }]);
    const { findComune } = await import('../../../libs/territory/src/intake/find-home.js');
    expect(findComune('Guarene').code).toBe(castagnito.code);
    expect(findComune(guarene.code).code).toBe(castagnito.code);
  });

  it('waits in each ente for its coordinator, who sees what stands there and takes it all over', async () => {
    const [alone, both] = [await addHome(guarene.code, 'Via Alta 1'), await addHome(guarene.code, 'Via Roma 1')];
    await addHome(castagnito.code, 'Via Roma 1');
    await ente.add(place({ name: 'Fiera', comuneCode: guarene.code }));
    const shown = await pages.get('/settings/comuni');
    expect(shown.text).toContain('Guarene ora fa parte di Castagnito');
    expect(shown.text).toContain('2 case');
    const left = await carla.client.get<{ items: { code: string; count: number }[] }>('/ente/comuni/left-behind');
    expect(left.body.items).toEqual([expect.objectContaining({ code: guarene.code, count: 4 })]);

    expect((await pages.post(`/settings/comuni/${guarene.code}/carry-over`, {})).status).toBe(303);
    const at = async (id: string) =>
      (await ente.query('SELECT comune_code, address FROM places WHERE id = $1', [id])).rows[0];
    expect(await at(alone)).toEqual({ comune_code: castagnito.code, address: 'Via Alta 1' });
    // Streets of both are called alike.
    expect(await at(both)).toEqual({ comune_code: castagnito.code, address: 'Via Roma 1, Guarene' });
    const listed = (await carla.client.get<{ items: { name: string }[] }>('/ente/comuni')).body.items;
    expect(listed.map(({ name }) => name)).toEqual(['Castagnito', 'Neive']);
    expect((await pages.get('/settings/comuni')).text).toContain('Castagnito (CN), prima Guarene');
    const again = await carla.client.post<{ code: string }>(`/ente/comuni/${guarene.code}/carry-over`, {});
    expect(again.body.code).toBe('comune.nothing_left');
  });

  it('keeps its name in what was reported, and a project counts both', async () => {
    const projectId = (
      await carla.client.post<{ id: string }>('/projects', {
        ...{ name: 'Vicini', cup: 'G31B22000010006', funder: 'Regione', startsOn: '2026-01-01', endsOn: '2027-12-31' },
      })
    ).body.id;
    const { rows: before } = await ente.query(
      'INSERT INTO project_actions (id, ente_id, project_id, name, service, comune_codes, from_day, to_day, is_shared, created_by) VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, false, $8) RETURNING id',
      [ente.id, projectId, 'Passaggi', 'trasporto', [neive.code], '2026-01-01', '2026-12-31', carla.id],
    );
    await merge({ from: 'Neive', into: 'Castagnito' });
    await carla.client.post(`/ente/comuni/${neive.code}/carry-over`, {});
    const { rows } = await ente.query('SELECT comune_codes FROM project_actions WHERE id = $1', [before[0]?.['id']]);
    expect(rows).toEqual([{ comune_codes: [neive.code, castagnito.code] }]);
    const left = await carla.client.get<{ items: unknown[] }>('/ente/comuni/left-behind');
    expect(left.body.items).toEqual([]);
  });

  it('becomes part of a new one, whose middle is no address, and what was part of it comes along', async () => {
    const fresh = { from: 'Castagnito', into: 'Valle Nuova', code: '004998', position: '44.7601, 8.0402' };
    const today = (await ada.get('/installation/comuni')).status;
    expect(today).toBe(200);
    expect((await merge(fresh)).status).toBe(201);
    expect(await found('guare')).toEqual([
      expect.objectContaining({ code: '004998', formerNames: ['Castagnito', 'Guarene', 'Neive'] }),
    ]);
    expect(comuneKnownBy({ lat: 44.7601, lon: 8.0402 })).toBe('004998');
    expect(comuneKnownBy(castagnito)).toBe('004998');
    const { body } = await carla.client.post<{ precision: string; comuneName: string }>('/places', {
      ...{ kind: 'market', name: 'Mercato nuovo', comuneCode: '004998' },
    });
    expect(body).toMatchObject({ precision: 'comune', comuneName: 'Valle Nuova' });
  });

  describe('taken back', () => {
    const part = (code: string) =>
      ada.api.post<{ code?: string; items: { code: string }[] }>(`/installation/comuni/merged/${code}/part`, {});
    const [govone, priocca, magliano, vezza] = ['Govone', 'Priocca', 'Magliano Alfieri', "Vezza d'Alba"].map(
      comune,
    ) as [Known, Known, Known, Known];

    it('brings back both as they were, with what had gone along, after showing it', async () => {
      await merge({ from: 'Govone', into: 'Priocca' });
      await merge({ from: 'Priocca', into: 'Canale' });
      const asked = await ada.get(`/installation/comuni/${priocca.code}/part`);
      expect(asked.text).toContain('Priocca torna un comune a sé?');
      expect(asked.text).toContain('Tornano a far parte di Priocca: Govone.');
      const early = await part(govone.code);
      expect(early.body.code).toBe('comune.merged_since');
      const shown = await ada.get(`/installation/comuni/${govone.code}/part`);
      expect([shown.status, shown.text]).toEqual([409, expect.stringContaining('Separa prima quello.')]);

      expect((await ada.post(`/installation/comuni/${priocca.code}/part`, {})).status).toBe(303);
      expect(await found('canale')).toEqual([expect.objectContaining({ name: 'Canale', formerNames: [] })]);
      expect(await found('govon')).toEqual([expect.objectContaining({ name: 'Priocca', formerNames: ['Govone'] })]);
      expect(comuneKnownBy(govone)).toBe(priocca.code);
      expect((await part(govone.code)).body.items.map(({ code }) => code)).not.toContain(govone.code);
      expect(comuneKnownBy(govone)).toBe(govone.code);
      expect((await part(govone.code)).body.code).toBe('comune.not_merged');
      expect((await ada.get('/installation/log')).text).toContain('ha separato di nuovo i comuni Govone ← Priocca');
      expect((await carla.client.post(`/installation/comuni/merged/${govone.code}/part`, {})).status).not.toBe(200);
    });

    it('takes the new one off, unless somebody uses it', async () => {
      const fresh = { into: 'Roero Nuovo', code: '004996' };
      await merge({ from: 'Magliano Alfieri', ...fresh });
      const asked = await ada.api.get<{ isNew: boolean }>(`/installation/comuni/merged/${magliano.code}/parting`);
      expect(asked.body.isNew).toBe(true);
      await carla.client.post('/ente/comuni', { names: 'Roero Nuovo' });
      expect((await part(magliano.code)).body.code).toBe('comune.new_in_use');
      expect(await found('magliano alf')).toEqual([expect.objectContaining({ code: '004996' })]);
      await carla.client.send('DELETE', '/ente/comuni/004996');
      expect((await part(magliano.code)).status).toBe(200);
      expect(await found('roero')).toEqual([]);
      expect(await found('magliano alf')).toEqual([expect.objectContaining({ code: magliano.code })]);
    });

    it('is refused where an ente has carried over, and after a day', async () => {
      await addHome(vezza.code, 'Via Mazzini 2');
      await merge({ from: "Vezza d'Alba", into: 'Canale' });
      await carla.client.post(`/ente/comuni/${vezza.code}/carry-over`, {});
      expect((await part(vezza.code)).body.code).toBe('comune.taken_over');
      await merge({ from: 'Priocca', into: 'Canale' });
      await ente.query("UPDATE comuni SET merged_at = merged_at - interval '25 hours' WHERE code = $1", [priocca.code]);
      expect((await part(priocca.code)).body.code).toBe('comune.merged_too_long_ago');
      const listed = (await ada.get('/installation/comuni')).text;
      expect(listed).not.toContain('Separa Priocca');
    });
  });

  it.each([
    [
      { from: piobesi.name, into: piobesi.name },
      { field: 'into', code: 'comune.same_one' },
    ],
    [
      { from: 'Nessun Paese', into: 'Alba' },
      { field: 'from', code: 'comune.unknown' },
    ],
    [
      { from: piobesi.name, into: 'Alba', on: '2099-01-01' },
      { field: 'on', code: 'comune.merge_ahead' },
    ],
    [
      { from: piobesi.name, into: 'Nuovo', code: '999001' },
      { field: 'code', code: 'comune.code_wrong' },
    ],
    [
      { from: piobesi.name, into: 'Nuovo', code: '004003' },
      { field: 'code', code: 'comune.there_already' },
    ],
    [{ from: piobesi.name, into: 'Nuovo', code: '004997', position: 'là' }, { field: 'position' }],
  ])('is refused as %j', async (body, said) => expect(refusal(await merge(body))).toMatchObject(said));
});
