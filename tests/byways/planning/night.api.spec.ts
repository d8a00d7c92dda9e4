// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '@reciproca/kernel';
import { OutboxRelay } from '@reciproca/platform';
import { createServer } from '../../../apps/server/src/server.js';
import { CarryOutRuns } from '../../../libs/planning/src/application/carry-out-runs.js';
import { EngineThreads } from '../../../libs/planning/src/application/engine-threads.js';
import { engineSettings } from '../../builders/exchange.js';
import { matchRun } from '../../builders/planning.js';
import { ago } from '../../builders/row.js';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { cure, poison } from '../../support/poison.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Card {
  readonly kind: string;
  readonly id: string;
  readonly href: string;
  readonly note: string | null;
}

let app: TestApp;
let alba: TestEnte;
let bra: TestEnte;
let day = 4;

beforeAll(async () => {
  app = await startTestApp();
  alba = await TestEnte.create(app.database.url);
  bra = await TestEnte.create(app.database.url, 'bra');
});
afterAll(async () => {
  await alba.close();
  await bra.close();
  await app.close();
});
beforeEach(() => {
  day += 1;
});
afterEach(async () => {
  await alba.query("UPDATE listings SET state = 'withdrawn' WHERE state IN ('open','matched')");
  await alba.query("UPDATE proposals SET state = 'withdrawn' WHERE state = 'proposed'");
  await alba.query('DELETE FROM match_runs');
  await alba.query('DELETE FROM engine_settings');
});

const coordinatorOf = async (ente: TestEnte): Promise<ApiClient> =>
  app.signIn((await ente.person({ roles: ['coordinator'] })).login);

/** One who asks and one who offers, not proposed to each other yet. */
async function postPair(ente: TestEnte, client: ApiClient): Promise<void> {
  for (const kind of ['offers', 'requests']) {
    const { status } = await client.post(`/${kind}`, {
      service: 'condominio',
      category: 'shopping',
      title: `La spesa ${day}`,
      onBehalfOf: (await ente.person({ withLogin: false })).id,
      channel: 'phone',
      when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] },
    });
    expect(status).toBe(201);
  }
  await app.settle();
  await ente.query("UPDATE proposals SET state = 'withdrawn' WHERE state = 'proposed'");
}
/** Three in the morning: each turn of the job is a day later, so that it comes round in every test. */
let nights = 0;
async function night(): Promise<void> {
  nights += 1;
  await app.reach(new Date(Date.now() + nights * 86_400_000));
  await eventually(async () => (await unfinished()) === 0);
  await app.settle();
}
const unfinished = async (): Promise<number> =>
  Number(
    (await alba.query("SELECT count(*)::int AS count FROM match_runs WHERE state IN ('queued','running')")).rows[0]?.[
      'count'
    ],
  );
const runsOf = async (ente: TestEnte, kind = 'plan'): Promise<Record<string, unknown>[]> =>
  (
    await ente.query('SELECT id, state, failure, takes FROM match_runs WHERE ente_id = $1 AND kind = $2', [
      ente.id,
      kind,
    ])
  ).rows;
const cardsOf = async (client: ApiClient): Promise<Card[]> =>
  (await client.get<{ items: Card[] }>('/board?view=runs')).body.items;
const newsOf = async (client: ApiClient): Promise<string[]> =>
  (await client.get<{ items: { type: string }[] }>('/notifications')).body.items
    .map(({ type }) => type)
    .filter((type) => type.startsWith('run_'));

describe('the plan of the night', () => {
  it('is made for nobody whose ente is suspended', async () => {
    await postPair(bra, await coordinatorOf(bra));
    await bra.query("UPDATE enti SET state = 'suspended' WHERE id = $1", [bra.id]);
    await night();
    expect([await runsOf(bra), await runsOf(bra, 'circles')]).toEqual([[], []]);
    await bra.query("UPDATE enti SET state = 'open' WHERE id = $1", [bra.id]);
    await night();
    expect(await runsOf(bra)).toHaveLength(1);
    await bra.query("UPDATE listings SET state = 'withdrawn' WHERE ente_id = $1", [bra.id]);
  });

  it('waits on the board and in the coordinator’s inbox until somebody decides', async () => {
    const client = await coordinatorOf(alba);
    await postPair(alba, client);
    await night();
    const [run] = await runsOf(alba);
    expect(run).toMatchObject({ state: 'ready', failure: null });
    expect(await cardsOf(client)).toEqual([
      expect.objectContaining({
        kind: 'run',
        href: `/plans/${String(run?.['id'])}`,
        note: 'Aspetta la tua decisione.',
      }),
    ]);
    expect(await newsOf(client)).toEqual(['run_waiting']);
    // Nobody in the next ente hears of it.
    expect(await cardsOf(await coordinatorOf(bra))).toEqual([]);

    const { body } = await client.post<{ proposed: number }>(`/plans/${String(run?.['id'])}/apply`);
    expect(body.proposed).toBe(1);
    expect(await cardsOf(client)).toEqual([]);
  });

  it('is proposed by itself where the ente wants it, and nobody need look', async () => {
    const client = await coordinatorOf(alba);
    await letNightApply(alba);
    await postPair(alba, client);
    await alba.query("DELETE FROM proposals WHERE state = 'withdrawn'");
    await night();
    expect(await runsOf(alba)).toMatchObject([{ state: 'applied' }]);
    const { rows } = await alba.query("SELECT run_id IS NOT NULL AS planned FROM proposals WHERE state = 'proposed'");
    expect(rows).toEqual([{ planned: true }]);
    expect(await cardsOf(client)).toEqual([]);
    expect(await newsOf(client)).toEqual([]);
  });

  it('that could not be proposed by itself says so, does nothing by halves, and is there to be decided on', async () => {
    const client = await coordinatorOf(alba);
    const neighbour = await coordinatorOf(bra);
    for (const ente of [alba, bra]) await letNightApply(ente);
    await postPair(alba, client);
    await postPair(bra, neighbour);
    await alba.query("DELETE FROM proposals WHERE state = 'withdrawn'");
    await poison(alba, 'proposals', 'ente_id', alba.id);
    await night();
    expect(await runsOf(bra)).toMatchObject([{ state: 'applied' }]);
    expect(await runsOf(alba)).toMatchObject([{ state: 'ready', failure: expect.stringContaining('poisoned') }]);
    expect(await newsOf(client)).toEqual(['run_failed']);
    const [card] = await cardsOf(client);
    expect(card?.note).toBe('Non è stato possibile proporlo in automatico. Puoi decidere tu.');
    const { rows } = await alba.query('SELECT count(*)::int AS count FROM proposals WHERE ente_id = $1', [alba.id]);
    expect(rows).toEqual([{ count: 0 }]);

    await cure(alba, 'proposals');
    const { body } = await client.post<{ proposed: number }>(`/plans/${card?.id ?? ''}/apply`);
    expect(body.proposed).toBe(1);
  });

  it('comes about for each ente though another’s cannot even begin', async () => {
    await postPair(alba, await coordinatorOf(alba));
    await postPair(bra, await coordinatorOf(bra));
    await poison(alba, 'match_runs', 'ente_id', alba.id);
    await night();
    expect(await runsOf(alba)).toEqual([]);
    expect(await runsOf(bra)).toMatchObject([{ state: 'ready' }]);
    await cure(alba, 'match_runs');
  });
});

describe('a run', () => {
  const working = (beatAt: Date, takes: number): Promise<string> =>
    alba.add(matchRun({ state: 'running', processId: newId(), beatAt, takes }));
  const stateOf = async (id: string): Promise<unknown> =>
    (await alba.query('SELECT state, takes FROM match_runs WHERE id = $1', [id])).rows[0];

  it('of a process that has died is taken up by another, and one that is worked on is left alone', async () => {
    const [lost, alive] = [await working(ago({ minutes: 1 }), 1), await working(new Date(), 1)];
    app.app.get(CarryOutRuns).wake();
    await eventually(async () => ((await stateOf(lost)) as { state: string }).state !== 'running');
    expect(await stateOf(lost)).toEqual({ state: 'ready', takes: 2 });
    expect(await stateOf(alive)).toEqual({ state: 'running', takes: 1 });
  });

  it('that takes every process with it is given up, and somebody hears of it', async () => {
    const client = await coordinatorOf(alba);
    const id = await working(ago({ minutes: 1 }), 3);
    app.app.get(CarryOutRuns).wake();
    await eventually(async () => ((await stateOf(id)) as { state: string }).state === 'failed');
    await app.settle();
    expect(await cardsOf(client)).toMatchObject([{ id, note: 'Non è riuscito. Puoi farlo ripartire.' }]);
    expect(await newsOf(client)).toEqual(['run_failed']);
  });

  it('is given back by a process that stops, without waiting for its solver', async () => {
    const stopping: NestFastifyApplication = await createServer({
      DATABASE_URL: app.database.url,
      LOG_LEVEL: 'silent',
      JOBS: 'off',
    });
    let isAsked = false;
    stopping.get(EngineThreads).run = () => ((isAsked = true), new Promise(() => undefined));
    const client = await coordinatorOf(alba);
    await postPair(alba, client);
    const { body } = await client.post<{ id: string }>('/plans');
    await stopping.get(OutboxRelay).drain();
    await eventually(() => isAsked);
    expect(await stateOf(body.id)).toEqual({ state: 'running', takes: 1 });
    await stopping.close();
    expect(await stateOf(body.id)).toEqual({ state: 'queued', takes: 0 });

    app.app.get(CarryOutRuns).wake();
    await eventually(async () => ((await stateOf(body.id)) as { state: string }).state === 'ready');
    await eventually(async () => (await cardsOf(client)).length === 1);
    // Who asked for it looks at its page: no news of it.
    await app.settle();
    expect(await newsOf(client)).toEqual([]);
  });
});

async function letNightApply(ente: TestEnte): Promise<void> {
  await ente.add(engineSettings({ nightlyApplies: true }));
}
