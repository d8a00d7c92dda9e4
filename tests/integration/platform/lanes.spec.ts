// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { attempt, emit, type Subscriptions } from '@reciproca/platform';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { PlatformProcess } from '../../support/platform-stage.js';
import { eventually } from '../../support/eventually.js';

let database: TestDatabase;
let processes: PlatformProcess[];
/** Opens what a test holds up. */
let open: () => void;
let gate: Promise<void>;

beforeEach(async () => {
  processes = [];
  gate = new Promise((resolve) => {
    open = resolve;
  });
  database = await createTestDatabase();
});
afterEach(async () => {
  open();
  await Promise.all(processes.map((each) => each.close()));
  await database.drop();
});

async function start(listen: (subscriptions: Subscriptions) => void, pool = '4'): Promise<PlatformProcess> {
  const started = await PlatformProcess.start(database.url, listen, { DATABASE_POOL: pool });
  processes.push(started);
  return started;
}

describe('lanes', () => {
  it.each(['4', '9', '24'])('live news passes what is held up in the others, with a pool of %s', async (pool) => {
    const heard: unknown[] = [];
    const held: string[] = [];
    const house = await start((subscriptions) => {
      subscriptions.outside('test.sends', 'sends', () => (held.push('sends'), gate));
      subscriptions.on('test.works', 'works', () => (held.push('works'), gate), 'job');
      subscriptions.on('test.tells', 'tells', (_, { payload }) => Promise.resolve(void heard.push(payload)));
    }, pool);
    for (let many = 0; many < 30; many += 1) {
      await house.emit('test.sends');
      await house.emit('test.works');
    }
    house.relay.start();
    await eventually(() => held.includes('sends') && held.includes('works'));
    for (let one = 1; one <= 5; one += 1) await house.emit('test.tells', one);
    await eventually(() => heard.length === 5);
    expect(heard.toSorted()).toEqual([1, 2, 3, 4, 5]);
    // And there is always a connection for who asks.
    expect(await Promise.all([1, 2, 3, 4].map(() => house.query('SELECT 1 AS one')))).toHaveLength(4);
    open();
  });

  it('leave a connection when all of them are held up in transactions', async () => {
    let held = 0;
    const hold = (): Promise<void> => ((held += 1), gate);
    const house = await start((subscriptions) => {
      subscriptions.on('test.live', 'live', hold);
      subscriptions.on('test.slow', 'slow', hold, 'slow');
      subscriptions.on('test.job', 'job', hold, 'job');
    });
    house.relay.start();
    for (const topic of ['test.live', 'test.slow', 'test.job', 'test.live', 'test.slow', 'test.job'])
      await house.emit(topic as `test.${string}`);
    await eventually(() => held === 3);
    await house.run(async (ctx) => {
      expect(await ctx.tx.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    });
    open();
    await eventually(() => held === 6);
  });
});

describe('news', () => {
  it('reaches the handlers of another process, whatever the one that emits knows', async () => {
    const heard: string[] = [];
    const worker = await start((subscriptions) => {
      subscriptions.on('test.news', 'tells', () => Promise.resolve(void heard.push('tells')));
      subscriptions.outside('test.news', 'sends', () => Promise.resolve(void heard.push('sends')));
    });
    const other = await start((subscriptions) => {
      subscriptions.on('test.news', 'tells', () => Promise.reject(new Error('Not in this process')));
    });
    const ignorant = await start(() => undefined);
    await ignorant.emit('test.news');
    await ignorant.relay.drain();
    expect(heard).toEqual([]);
    await worker.relay.drain();
    expect(heard.toSorted()).toEqual(['sends', 'tells']);
    await other.relay.drain();
    expect(await other.query('SELECT 1 FROM deliveries WHERE done_at IS NULL')).toEqual([]);
  });

  it('waits for the first process that listens to it', async () => {
    const early = await start(() => undefined);
    await early.emit('test.news');
    const heard: string[] = [];
    const late = await start((subscriptions) => {
      subscriptions.on('test.news', 'tells', () => Promise.resolve(void heard.push('tells')));
    });
    await late.relay.drain();
    await late.relay.drain();
    expect(heard).toEqual(['tells']);
  });

  it('that follows from older news goes before what came later', async () => {
    const order: unknown[] = [];
    const house = await start((subscriptions) => {
      subscriptions.on('test.told', 'notes', (_, { payload }) => Promise.resolve(void order.push(payload)));
    });
    await house.emit('test.told', 'later');
    await house.query("UPDATE deliveries SET run_at = now() - interval '1 minute'");
    const [cause] = await house.query<{ at: Date }>("SELECT now() - interval '2 minutes' AS at");
    await house.run(async (ctx) => {
      const { databaseOf } = await import('@reciproca/platform');
      databaseOf(ctx).causeDueAt = cause?.at ?? null;
      await emit(ctx, { topic: 'test.told', payload: 'follows' });
    });
    await house.relay.drain();
    expect(order).toEqual(['follows', 'later']);
  });
});

describe('what follows from news', () => {
  const asks = async (ctx: Ctx): Promise<void> => emit(ctx, { topic: 'test.told', payload: { at: new Date(0) } });
  const note = async (ctx: Ctx, what: string): Promise<void> => {
    await ctx.tx.query("INSERT INTO job_turns (job, slot) SELECT $1 || ' ' || pg_current_xact_id()::text, now()", [
      what,
    ]);
  };
  const noted = async (house: PlatformProcess): Promise<string[][]> =>
    (await house.query<{ job: string }>('SELECT job FROM job_turns ORDER BY job')).map(({ job }) => job.split(' '));

  it('is dealt with in the transaction of its cause, as it would be read', async () => {
    const heard: unknown[] = [];
    const house = await start((subscriptions) => {
      subscriptions.on('test.asks', 'asks', async (ctx) => (await note(ctx, 'cause'), asks(ctx)));
      subscriptions.on('test.told', 'tells', async (ctx, { payload }) => (heard.push(payload), note(ctx, 'effect')));
    });
    await house.emit('test.asks');
    await house.relay.drain();
    const [cause, effect] = await noted(house);
    expect([cause?.[0], effect?.[0]]).toEqual(['cause', 'effect']);
    expect(effect?.[1]).toBe(cause?.[1]);
    expect(heard).toEqual([{ at: '1970-01-01T00:00:00.000Z' }]);
    expect(await house.query('SELECT 1 FROM deliveries WHERE done_at IS NULL')).toEqual([]);
  });

  it('goes its own way once it has failed, and its cause stands', async () => {
    let isBroken = true;
    const house = await start((subscriptions) => {
      subscriptions.on('test.asks', 'asks', async (ctx) => (await note(ctx, 'cause'), asks(ctx)));
      subscriptions.on('test.told', 'tells', async (ctx) => {
        await note(ctx, 'effect');
        if (isBroken) throw new Error('not today');
      });
    });
    await house.emit('test.asks');
    await house.relay.drain();
    expect((await noted(house)).map(([what]) => what)).toEqual(['cause']);
    expect(await house.query('SELECT handler, attempts FROM deliveries WHERE done_at IS NULL')).toEqual([
      { handler: 'tells', attempts: 1 },
    ]);
    isBroken = false;
    await house.query('UPDATE deliveries SET run_at = now()');
    await house.relay.drain();
    expect((await noted(house)).map(([what]) => what)).toEqual(['cause', 'effect']);
  });

  it('is forgotten with the part of the transaction that was undone', async () => {
    const heard: string[] = [];
    const house = await start((subscriptions) => {
      subscriptions.on('test.asks', 'asks', async (ctx) => {
        await attempt(ctx, async () => {
          await asks(ctx);
          throw new DomainError('test.refused', 'conflict');
        });
      });
      subscriptions.on('test.told', 'tells', () => Promise.resolve(void heard.push('tells')));
    });
    await house.emit('test.asks');
    await house.relay.drain();
    expect(heard).toEqual([]);
  });

  it('has its own turn where it is due later, belongs to another lane, or is too much', async () => {
    const house = await start((subscriptions) => {
      subscriptions.on('test.asks', 'asks', async (ctx) => {
        await note(ctx, 'cause');
        await emit(ctx, { topic: 'test.later', payload: {} }, { runAt: new Date() });
        await emit(
          ctx,
          Array.from({ length: 30 }, () => ({ topic: 'test.many', payload: {} }) as const),
        );
        await emit(ctx, { topic: 'test.slow', payload: {} });
      });
      for (const topic of ['test.later', 'test.many'] as const)
        subscriptions.on(topic, topic, (ctx, { id }) => note(ctx, `${topic}-${id}`));
      subscriptions.on('test.slow', 'slow', (ctx) => note(ctx, 'slow'), 'slow');
    });
    await house.emit('test.asks');
    await house.relay.drain();
    const all = await noted(house);
    expect(all).toHaveLength(33);
    expect(new Set(all.map(([, transaction]) => transaction)).size).toBe(33);
  });
});

describe('work outside a transaction', () => {
  it('ends in one that stands or falls with the delivery, and never twice', async () => {
    const ends: string[] = [];
    const house = await start((subscriptions) => {
      subscriptions.outside('test.sends', 'sends', async (_, __, finish) => {
        const write = (): Promise<string> =>
          finish((ctx) => ctx.tx.query("INSERT INTO job_turns (job, slot) VALUES ('written', now())")).then(
            () => 'written',
            String,
          );
        // Who comes too late finds it concluded by another.
        ends.push(await write(), await write());
      });
    });
    await house.emit('test.sends');
    await house.relay.drain();
    await house.relay.drain();
    expect(ends).toEqual(['written', 'Error: It took longer than its claim']);
    expect(await house.query("SELECT count(*)::int AS count FROM job_turns WHERE job = 'written'")).toEqual([
      { count: 1 },
    ]);
    expect(await house.query('SELECT attempts, done_at IS NOT NULL AS done FROM deliveries')).toEqual([
      { attempts: 1, done: true },
    ]);
  });
});
