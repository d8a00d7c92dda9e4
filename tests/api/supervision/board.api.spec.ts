// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@reciproca/kernel';
import { callTask } from '../../builders/notifications.js';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

interface Card {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly pressure: string;
  readonly note: string | null;
  readonly assignee: { name: string } | null;
  readonly holder: { id: string; name: string } | null;
}
type BoardBody = { counts: Record<string, number>; items: Card[] };

let app: TestApp;
let alba: TestEnte;
let bra: TestEnte;
let olga: ApiClient;
let carla: ApiClient;
let stranger: ApiClient;
let resident: ApiClient;
let people: Record<'olga' | 'carla' | 'resident', TestPerson>;
const requests: Record<string, string> = {};

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  alba = await TestEnte.create(app.database.url);
  bra = await TestEnte.create(app.database.url, 'bra');
  people = {
    olga: await alba.person({ roles: ['operator'] }),
    carla: await alba.person({ roles: ['operator', 'coordinator'] }),
    resident: await alba.person(),
  };
  [olga, carla, resident] = await Promise.all([
    app.signIn(people.olga.login),
    app.signIn(people.carla.login),
    app.signIn(people.resident.login),
  ]);
  stranger = await app.signIn((await bra.person({ roles: ['operator'] })).login);
  for (const [title, urgent] of [
    ['Spesa grossa', true],
    ['Un giro al mercato', false],
  ] as const) {
    const window = { start: dayAhead(20, '09:00'), end: dayAhead(20, '12:00') };
    const { body } = await resident.post<{ id: string }>('/requests', {
      service: 'condominio',
      category: 'shopping',
      title,
      urgent,
      again: true,
      when: { windows: [window] },
    });
    requests[title] = body.id;
  }
  await app.settle();
});
afterAll(async () => {
  await bra.close();
  await alba.close();
  await app.close();
});

async function itemsOf(client: ApiClient, query: string): Promise<Card[]> {
  const { status, body } = await client.get<BoardBody>(`/board?${query}`);
  expect(status).toBe(200);
  return body.items;
}
const titles = (items: readonly Card[]): string[] => items.map(({ title }) => title);

describe('the board', () => {
  it('counts every list and shows the most pressing first', async () => {
    const { body } = await olga.get<BoardBody>('/board');
    expect(body.counts).toMatchObject({
      open: 2,
      unmatched: 2,
      waiting: 0,
      calls: 0,
      disputed: 0,
      dropouts: 0,
      expiring: 0,
    });
    expect(titles(body.items)).toEqual(['Spesa grossa', 'Un giro al mercato']);
    expect(body.items.map(({ pressure }) => pressure)).toEqual(['calm', 'calm']);
  });

  it('shows nothing of another ente', async () => {
    expect((await stranger.get<BoardBody>('/board')).body).toMatchObject({
      counts: { open: 0, unmatched: 0 },
      items: [],
    });
  });

  it('is narrowed down by area, service, urgency and words', async () => {
    const [area] = (await alba.query('SELECT id FROM areas WHERE ente_id = $1', [alba.id])).rows;
    expect(titles(await itemsOf(olga, 'view=open&urgent=true'))).toEqual(['Spesa grossa']);
    expect(titles(await itemsOf(olga, 'view=open&text=MERCATO'))).toEqual(['Un giro al mercato']);
    expect(await itemsOf(olga, 'view=open&text=nome3')).toHaveLength(2);
    expect(await itemsOf(olga, 'view=open&service=trasporto')).toEqual([]);
    expect(await itemsOf(olga, `view=open&areaId=${String(area?.['id'])}`)).toHaveLength(2);
    expect(await itemsOf(olga, `view=open&areaId=${newId()}`)).toEqual([]);
    expect((await olga.get('/board?view=nothing')).status).toBe(422);
    expect((await olga.get('/board?urgent=perhaps')).status).toBe(422);
  });

  it('writes down who searched it', async () => {
    await olga.get('/board?text=Segreto');
    const { rows } = await alba.query(
      "SELECT detail FROM access_log WHERE actor_id = $1 AND action = 'search' AND detail->>'text' = 'Segreto'",
      [people.olga.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('shows papers that run out, calls to make and agreements that fell through', async () => {
    const driver = await alba.driver({ withLogin: false });
    await alba.query('UPDATE driver_papers SET insurance_until = current_date + 10 WHERE person_id = $1', [driver.id]);
    const [card] = await itemsOf(olga, 'view=expiring');
    expect(card).toMatchObject({ kind: 'person', id: driver.id, note: expect.stringContaining('assicurazione') });
    await alba.query("UPDATE driver_papers SET insurance_until = '2099-01-01' WHERE person_id = $1", [driver.id]);
    expect(await itemsOf(olga, 'view=expiring')).toEqual([]);
  });

  it('shows of each person what ends first, of whatever kind, within two months', async () => {
    const driver = await alba.driver({ withLogin: false });
    const set = (vetted: number, covered: number, licence: number) =>
      alba.query(
        `WITH own AS (UPDATE people SET vetted_until = current_date + $2::int, covered_until = current_date + $3::int WHERE id = $1)
         UPDATE driver_papers SET licence_until = current_date + $4::int WHERE person_id = $1`,
        [driver.id, vetted, covered, licence],
      );
    const note = async (query = 'view=expiring'): Promise<unknown> =>
      (await itemsOf(olga, query)).map((one) => one.note);
    await set(50, 90, 20);
    expect(await note()).toEqual([expect.stringContaining('patente')]);
    await set(50, 40, 90);
    expect(await note()).toEqual([expect.stringContaining('assicurazione del volontario')]);
    await set(90, 90, -20);
    expect(await note()).toEqual([expect.stringContaining('Patente: valeva fino al')]);
    expect(await note('view=expiring&service=trasporto')).toEqual([]);
    expect(await note(`view=expiring&who=me`)).toEqual([]);
    await olga.post(`/board/cards/person/${driver.id}/assign`);
    expect(await note(`view=expiring&who=me`)).toHaveLength(1);
    await set(90, 90, -40);
    expect(await note()).toEqual([]);
    await set(999, 999, 999);
  });
});

describe('a card', () => {
  const path = (title: string, act: string): string => `/board/cards/listing/${requests[title]}/${act}`;

  it('is assigned to oneself, a colleague or nobody', async () => {
    expect((await olga.post(path('Spesa grossa', 'assign'))).status).toBe(200);
    expect(titles(await itemsOf(olga, 'view=open&who=me'))).toEqual(['Spesa grossa']);
    expect(titles(await itemsOf(carla, `view=open&who=${people.olga.id}`))).toEqual(['Spesa grossa']);
    expect(titles(await itemsOf(carla, 'view=open&who=nobody'))).toEqual(['Un giro al mercato']);
    expect((await olga.post(path('Spesa grossa', 'assign'), { personId: people.carla.id })).body).toMatchObject({
      assignee: { id: people.carla.id },
    });
    const refused = await olga.post<{ code: string }>(path('Spesa grossa', 'assign'), { personId: people.resident.id });
    expect([refused.status, refused.body.code]).toEqual([422, 'card.not_staff']);
    await olga.post(path('Spesa grossa', 'assign'), { personId: null });
    expect(await itemsOf(carla, 'view=open&who=nobody')).toHaveLength(2);
  });

  it('is taken by one of two who take it at once; the other learns by whom', async () => {
    const answers = await Promise.all(
      [olga, carla].map((who) => who.post<{ code: string; title: string }>(path('Spesa grossa', 'take'))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [winner, loser] = answers[0]!.status === 200 ? [people.olga, carla] : [people.carla, olga];
    const [card] = await itemsOf(loser, 'view=open&text=grossa');
    expect(card?.holder?.id).toBe(winner.id);
    const refused = answers.find(({ status }) => status === 409)!.body;
    expect(refused).toMatchObject({
      code: 'card.held_by_colleague',
      title: expect.stringContaining(card?.holder?.name ?? 'nobody'),
    });
    for (const who of [olga, carla]) await who.post(path('Spesa grossa', 'release'));
  });

  it('is acted on by nobody but who has it in hand', async () => {
    expect((await olga.post(path('Spesa grossa', 'take'))).status).toBe(200);
    const refused = await carla.post<{ code: string }>(`/requests/${requests['Spesa grossa']}/withdraw`);
    expect([refused.status, refused.body.code]).toEqual([409, 'card.held_by_colleague']);
    expect((await olga.get<{ state: string }>(`/requests/${requests['Spesa grossa']}`)).body.state).toBe('open');
    expect((await carla.post(path('Spesa grossa', 'take'), { over: true, word: 'Olga è al telefono' })).status).toBe(
      200,
    );
    await app.settle();
    const { body: told } = await olga.get<{ items: { type: string }[] }>('/notifications');
    expect(told.items.map(({ type }) => type)).toContain('card_taken_over');
    expect((await olga.post(path('Spesa grossa', 'take'))).status).toBe(409);
    await alba.query("UPDATE card_holds SET until = now() - interval '1 second'");
    expect((await olga.post(path('Spesa grossa', 'take'))).status).toBe(200);
    expect((await resident.post(`/requests/${requests['Spesa grossa']}/withdraw`)).status).toBeLessThan(300);
  });

  it('in hand keeps what came of it from colleagues too', async () => {
    const helper = await app.signIn((await alba.person()).login);
    const window = { start: dayAhead(20, '09:00'), end: dayAhead(20, '12:00') };
    await helper.post('/offers', {
      service: 'condominio',
      category: 'shopping',
      title: 'Vado io',
      when: { windows: [window] },
    });
    await app.settle();
    const [proposal] = await itemsOf(olga, 'view=waiting');
    expect(proposal).toMatchObject({ kind: 'proposal', title: 'Un giro al mercato' });
    expect((await olga.post(path('Un giro al mercato', 'take'))).status).toBe(200);
    const decline = () => carla.post<{ code: string }>(`/proposals/${proposal!.id}/decline`);
    expect((await decline()).body.code).toBe('card.held_by_colleague');
    await olga.post(path('Un giro al mercato', 'release'));
    expect((await decline()).body.code).not.toBe('card.held_by_colleague');
  });

  it('of another ente is not there', async () => {
    for (const act of ['assign', 'take', 'release'])
      expect((await stranger.post(path('Un giro al mercato', act))).status).toBe(404);
    expect((await olga.post(`/board/cards/nonsense/${newId()}/take`)).status).toBe(404);
  });
});

describe('saved views', () => {
  it('are their operator’s own, one of them the default', async () => {
    const save = (name: string, isDefault: boolean) =>
      olga.post<{ id: string }>('/board/views', { name, query: 'view=open&urgent=true&x=1', isDefault });
    await save('Urgenti', true);
    const { body: second } = await save('Mie', true);
    const { body } = await olga.get<{ items: { name: string; query: string; isDefault: boolean }[] }>('/board/views');
    expect(body.items).toMatchObject([
      { name: 'Mie', query: 'view=open&urgent=true', isDefault: true },
      { name: 'Urgenti', isDefault: false },
    ]);
    expect((await carla.get<{ items: unknown[] }>('/board/views')).body.items).toEqual([]);
    expect((await carla.post(`/board/views/${second.id}/delete`)).status).toBe(404);
    expect((await olga.post(`/board/views/${second.id}/delete`)).status).toBe(200);
    expect((await olga.post('/board/views', { name: '' })).status).toBe(422);
  });
});

describe('a long list', () => {
  it('shows fifty, says how many there are, and more when asked', async () => {
    const { id: personId } = await bra.person({ devices: 'none', withLogin: false });
    const tasks = Array.from({ length: 55 }, () => callTask({ personId, link: `/requests/${newId()}` }));
    await bra.addAll(tasks);
    expect((await stranger.get<BoardBody>('/board?view=calls')).body).toMatchObject({ counts: { calls: 55 } });
    expect(await itemsOf(stranger, 'view=calls')).toHaveLength(50);
    expect(await itemsOf(stranger, 'view=calls&most=100')).toHaveLength(55);
    expect((await stranger.get('/board?view=calls&most=5000')).status).toBe(422);
  });
});
