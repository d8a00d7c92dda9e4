// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { WebVisitor } from '../../support/web.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Housing {
  readonly items: {
    readonly id: string;
    readonly name: string;
    readonly blocks: {
      readonly id: string;
      readonly name: string;
      readonly staircases: { id: string; label: string; address: string; dwellings: number; people: number }[];
    }[];
  }[];
}
interface Staircase {
  readonly address: string;
  readonly dwellings: { id: string; number: string; floor: number; people: number }[];
}

let app: TestApp;
let ente: TestEnte;
let coordinator: Neighbour;
let visitor: WebVisitor;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  coordinator = await signIn(
    app,
    ente,
    (await ente.person({ withLogin: false, roles: ['operator', 'coordinator'], staircase: 1 })).id,
  );
  visitor = await WebVisitor.open(app, ente, coordinator.id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const rowsOf = async (sql: string, values: unknown[]) => (await ente.query(sql, values)).rows;
async function housing(): Promise<Housing['items']> {
  return (await coordinator.client.get<Housing>('/housing')).body.items;
}

let made = 0;
/** A staircase of its own in a block of its own, with three flats. */
async function build(change: Record<string, string> = {}) {
  made += 1;
  const names = { area: `Zona ${made}`, block: `Palazzo ${made}`, label: 'Scala A', ...change };
  const { status } = await coordinator.client.post('/staircases', {
    ...{ comune: 'Alba', address: `Via Nuova ${made}`, position: '44.71, 8.04', numbers: '1-3' },
    ...names,
  });
  expect(status).toBe(201);
  const area = (await housing()).find(({ name }) => name === names.area);
  const block = area?.blocks.find(({ name }) => name === names.block);
  const staircase = block?.staircases.find(({ label }) => label === names.label);
  if (!area || !block || !staircase) throw new Error('Nothing was built');
  const flats = (await coordinator.client.get<Staircase>(`/staircases/${staircase.id}`)).body.dwellings;
  return { areaId: area.id, blockId: block.id, staircaseId: staircase.id, flats: flats.map(({ id }) => id), ...names };
}
type Built = Awaited<ReturnType<typeof build>>;

async function livesIn({ flats }: Built, nth = 0): Promise<Neighbour> {
  const who = await signIn(app, ente, (await ente.person({ withLogin: false })).id);
  const { status } = await coordinator.client.send('PUT', `/people/${who.id}/residence`, {
    dwellingId: flats[nth],
    apart: true,
  });
  expect(status).toBe(200);
  return who;
}
async function asks(who: Neighbour): Promise<string> {
  const { body, status } = await who.client.post<{ id: string }>('/requests', {
    ...{ service: 'condominio', category: 'shopping', title: 'La spesa', durationMinutes: 60 },
    when: { windows: [{ start: dayAhead(3, '09:00'), end: dayAhead(3, '10:00') }] },
  });
  expect(status).toBe(201);
  await app.settle();
  return body.id;
}
const homeOf = async ({ id }: Neighbour) =>
  (
    await rowsOf(
      `SELECT r.place_id, r.area_id, r.block_id, p.address, p.lat, p.lon, p.comune_code FROM residences r JOIN places p ON p.id = r.place_id
       WHERE r.person_id = $1`,
      [id],
    )
  )[0];
const listingOf = async (id: string) =>
  (await rowsOf('SELECT place_id, lat, lon, area_id FROM listings WHERE id = $1', [id]))[0];

describe('public housing', () => {
  it('stands on its page with how many flats and people there are, and leads to who lives where', async () => {
    const built = await build();
    await livesIn(built);
    const [block] = (await housing()).find(({ id }) => id === built.areaId)?.blocks ?? [];
    expect(block?.staircases).toEqual([expect.objectContaining({ label: 'Scala A', dwellings: 3, people: 1 })]);
    const { html, text } = await visitor.get('/settings/buildings');
    expect(html).toContain(`href="/blocks/${built.blockId}"`);
    expect(html).toContain(`href="/settings/buildings/staircases/${built.staircaseId}"`);
    expect(text).toContain(`Scala A Via Nuova ${made} 3 1`);
    const own = await visitor.get(`/settings/buildings/staircases/${built.staircaseId}`);
    expect(own.text).toMatch(/1 0 1 2 0 0 3 0 0/);
  });

  it('does not count who has left', async () => {
    const built = await build();
    const who = await livesIn(built);
    await ente.query("UPDATE people SET state = 'left' WHERE id = $1", [who.id]);
    const area = (await housing()).find(({ id }) => id === built.areaId);
    expect(area?.blocks[0]?.staircases[0]?.people).toBe(0);
  });

  it('is not for operators', async () => {
    const operator = await signIn(app, ente, (await ente.person({ withLogin: false, roles: ['operator'] })).id);
    const { staircaseId } = await build();
    expect((await operator.client.get('/housing')).status).toBe(403);
    expect((await operator.client.send('DELETE', `/staircases/${staircaseId}`)).status).toBe(403);
  });
});

describe('names', () => {
  it('change for an area and a block, and are refused where another one has them', async () => {
    const [built, other] = [await build(), await build()];
    const area = `/settings/buildings/areas/${built.areaId}`;
    expect((await visitor.post(area, { name: 'Quartiere Piave' })).location).toBe('/settings/buildings');
    expect((await visitor.get('/settings/buildings')).text).toContain('Quartiere Piave');
    const { status, html, text } = await visitor.post(area, { name: other.area.toUpperCase() });
    expect(status).toBe(409);
    expect(html).toContain('href="#f-name"');
    expect(html).toContain(`value="${other.area.toUpperCase()}"`);
    expect(text).toContain('C’è già una zona con questo nome.');
    await visitor.post('/settings/buildings', {
      ...{ area: other.area, block: 'Palazzo Doppio', label: 'A', comune: 'Alba', address: 'Via Doppia 1' },
    });
    const path = `/blocks/${other.blockId}`;
    const to = { areaId: other.areaId };
    expect((await coordinator.client.send('PUT', path, { ...to, name: 'palazzo doppio' })).body).toMatchObject({
      code: 'block.there_already',
    });
    expect((await coordinator.client.send('PUT', path, { ...to, name: 'Palazzo Solo' })).status).toBe(200);
  });

  it('written with other capitals are no second area', async () => {
    const built = await build();
    await build({ area: built.area.toUpperCase(), block: built.block.toLowerCase(), label: 'Scala B' }).catch(
      () => null,
    );
    const area = (await housing()).find(({ id }) => id === built.areaId);
    expect(area?.blocks.map(({ staircases }) => staircases.length)).toEqual([2]);
  });
});

describe('a staircase at another address', () => {
  it('takes along the homes of who lives there, and what they have open', async () => {
    const built = await build();
    const who = await livesIn(built);
    const request = await asks(who);
    const before = await homeOf(who);
    const path = `/settings/buildings/staircases/${built.staircaseId}`;
    const fields = { label: 'Scala Nord', address: 'Via Vera 9', position: '44.72, 8.05' };
    expect((await visitor.post(path, fields)).location).toBe(path);
    await app.settle();
    const after = { place_id: before?.['place_id'], address: 'Via Vera 9', lat: 44.72, lon: 8.05 };
    expect(await homeOf(who)).toMatchObject(after);
    expect(await listingOf(request)).toMatchObject({ place_id: before?.['place_id'], lat: 44.72, lon: 8.05 });
    const changes = await rowsOf("SELECT new_value FROM person_changes WHERE person_id = $1 AND field = 'residence'", [
      who.id,
    ]);
    expect(changes.map(({ new_value }) => new_value)).toContain('Via Vera 9, Alba');
  });

  it('leaves the homes of others at the old address where they are', async () => {
    const built = await build();
    const [mover, other] = [
      await livesIn(built),
      await signIn(app, ente, (await ente.person({ withLogin: false })).id),
    ];
    const request = await asks(mover);
    const old = await homeOf(mover);
    await coordinator.client.send('PUT', `/people/${other.id}/residence`, {
      home: { comuneCode: '004003', address: String(old?.['address']), lat: 44.71, lon: 8.04 },
    });
    expect((await homeOf(other))?.['place_id']).toBe(old?.['place_id']);
    const change = { label: 'Scala A', address: 'Via Separata 1', position: '44.715, 8.05' };
    expect((await coordinator.client.send('PUT', `/staircases/${built.staircaseId}`, change)).status).toBe(200);
    await app.settle();
    expect(await homeOf(other)).toEqual(expect.objectContaining({ address: old?.['address'], lat: 44.71 }));
    const now = await homeOf(mover);
    expect(now).toMatchObject({ address: 'Via Separata 1', lat: 44.715 });
    expect(await listingOf(request)).toMatchObject({ place_id: now?.['place_id'], lat: 44.715, lon: 8.05 });
  });

  it('is known by its comune alone where the position was emptied, and keeps it where nothing is said', async () => {
    const built = await build();
    const who = await livesIn(built);
    const path = `/staircases/${built.staircaseId}`;
    await coordinator.client.send('PUT', path, { label: 'Scala A', address: 'Via Incerta 1' });
    expect(await homeOf(who)).toMatchObject({ address: 'Via Incerta 1', lat: 44.71 });
    await visitor.post(`/settings/buildings${path}`, { label: 'Scala A', address: 'Via Incerta 1', position: '' });
    expect(await homeOf(who)).toMatchObject({ lat: 44.6999 });
    const wrong = await visitor.post(`/settings/buildings${path}`, { label: 'S', address: 'Via X 1', position: '1' });
    expect([wrong.status, wrong.html.includes('href="#f-position"')]).toEqual([422, true]);
  });
});

describe('a block in another area', () => {
  it('takes along who lives there, what they have open, and the comune of their homes', async () => {
    const built = await build();
    const elsewhere = await build({ comune: 'Bra', position: '44.7, 7.86' });
    const who = await livesIn(built);
    const request = await asks(who);
    const path = `/settings/buildings/blocks/${built.blockId}`;
    expect((await visitor.post(path, { name: built.block, areaId: elsewhere.areaId })).location).toBe(
      '/settings/buildings',
    );
    await app.settle();
    expect(await homeOf(who)).toMatchObject({ area_id: elsewhere.areaId, comune_code: '004029', lat: 44.71 });
    expect(await listingOf(request)).toMatchObject({ area_id: elsewhere.areaId });
    expect((await visitor.get(`/blocks/${built.blockId}`)).text).toContain(`${elsewhere.area} · Bra`);
  });
});

describe('flats', () => {
  it('are added, and change their number and floor', async () => {
    const { staircaseId, flats } = await build();
    const path = `/settings/buildings/staircases/${staircaseId}`;
    expect((await visitor.post(`${path}/dwellings`, { numbers: '3-5', floor: '2' })).status).toBe(303);
    const all = async () => (await coordinator.client.get<Staircase>(`/staircases/${staircaseId}`)).body.dwellings;
    expect((await all()).map(({ number, floor }) => `${number}/${floor}`)).toEqual(['1/0', '2/0', '3/0', '4/2', '5/2']);
    const flat = `/settings/buildings/dwellings/${flats[0] ?? ''}`;
    expect((await visitor.post(flat, { number: '1b', floor: '-1' })).location).toBe(path);
    expect((await all())[0]).toMatchObject({ number: '1B', floor: -1 });
    const refused = await visitor.post(flat, { number: '2', floor: '1' });
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('c’è già un interno')]);
    expect((await visitor.post(flat, { number: '2-4', floor: '1' })).text).toContain('un numero solo');
    expect((await visitor.post(`${path}/dwellings`, { numbers: 'tanti' })).html).toContain('href="#f-numbers"');
  });
});

describe('what is taken away', () => {
  it('is empty: flat, staircase, block and area one after another', async () => {
    const built = await build();
    const [who, left] = [await livesIn(built), await livesIn(built, 1)];
    const flat = `/settings/buildings/dwellings/${built.flats[0] ?? ''}`;
    const refused = await visitor.post(`${flat}/remove`, {});
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('Qui abita ancora qualcuno')]);
    expect((await coordinator.client.send('DELETE', `/staircases/${built.staircaseId}`)).status).toBe(409);
    expect((await coordinator.client.send('DELETE', `/blocks/${built.blockId}`)).status).toBe(409);
    await coordinator.client.send('PUT', `/people/${who.id}/residence`, {
      home: { comuneCode: '004003', address: 'Via Altrove 1' },
    });
    await ente.query("UPDATE people SET state = 'left' WHERE id = $1", [left.id]);
    expect((await visitor.post(`${flat}/remove`, {})).location).toBe(
      `/settings/buildings/staircases/${built.staircaseId}`,
    );
    expect((await visitor.post(`/settings/buildings/blocks/${built.blockId}/remove`, {})).text).toContain(
      'Non è vuoto',
    );
    for (const part of [`staircases/${built.staircaseId}`, `blocks/${built.blockId}`, `areas/${built.areaId}`])
      expect((await visitor.post(`/settings/buildings/${part}/remove`, {})).location).toBe('/settings/buildings');
    expect((await housing()).some(({ id }) => id === built.areaId)).toBe(false);
    expect(await homeOf(left)).toMatchObject({ block_id: null, address: `Via Nuova ${made}` });
  });

  it('is nothing that an announcement or an open request speaks of', async () => {
    const built = await build();
    const who = await livesIn(built);
    const stays = await asks(who);
    await coordinator.client.send('PUT', `/people/${who.id}/residence`, {
      home: { comuneCode: '004003', address: 'Via Lontana 1' },
      ties: { [stays]: 'stays' },
    });
    const path = `/settings/buildings/staircases/${built.staircaseId}/remove`;
    const open = await visitor.post(path, {});
    expect([open.status, open.text]).toEqual([409, expect.stringContaining('chiede od offre ancora')]);
    await ente.query("UPDATE listings SET state = 'withdrawn' WHERE person_id = $1", [who.id]);
    const days = { fromDay: dayAhead(0).slice(0, 10), untilDay: dayAhead(0).slice(0, 10) };
    const words = { where: `staircase:${built.staircaseId}`, titleIt: 'Acqua', textIt: 'Manca l’acqua' };
    expect((await visitor.post('/announcements/new', { ...words, ...days })).status).toBe(303);
    expect((await visitor.post(path, {})).text).toContain('C’è un avviso scritto');
  });

  it('takes the rule of its area with it', async () => {
    const built = await build();
    await coordinator.client.send('PUT', '/exchange-modes', { areaId: built.areaId, mode: 'dispatched' });
    for (const part of [`staircases/${built.staircaseId}`, `blocks/${built.blockId}`, `areas/${built.areaId}`])
      expect((await coordinator.client.send('DELETE', `/${part}`)).status).toBe(204);
    expect(await rowsOf('SELECT 1 FROM exchange_modes WHERE area_id = $1', [built.areaId])).toEqual([]);
    expect((await visitor.get('/settings/modes')).status).toBe(200);
  });
});
