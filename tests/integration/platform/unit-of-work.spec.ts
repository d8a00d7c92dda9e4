// SPDX-License-Identifier: AGPL-3.0-or-later
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { systemClock } from '@reciproca/kernel';
import { afterCommit, type CtxSeed, dataSourceOptions, inSavepoint, UnitOfWork } from '@reciproca/platform';
import { DataSource } from 'typeorm';
import { RelaySignal } from '../../../libs/platform/src/outbox/relay-signal.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const seed: CtxSeed = {
  enteId: '',
  actor: { personId: null, roles: [], sessionId: null },
  beneficiaryId: null,
  channel: 'system',
  language: 'it',
  requestId: 'test',
  clock: systemClock,
};

let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;

beforeAll(async () => {
  database = await createTestDatabase();
  // One connection: whoever waits for a second one while holding it waits for ever.
  dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 1 })).initialize();
  unitOfWork = new UnitOfWork(dataSource, new RelaySignal());
  await dataSource.query('CREATE TABLE trials (name text PRIMARY KEY)');
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const trials = async () =>
  (await dataSource.query<{ name: string }[]>('SELECT name FROM trials')).map((row) => row.name);

describe('what is left for after the commit', () => {
  it('is done in order, sees what was committed, and finds the connection free', async () => {
    const seen: unknown[] = [];
    const answer = await unitOfWork.run(seed, async (ctx) => {
      afterCommit(ctx, async () => void seen.push(await trials()));
      afterCommit(ctx, () => void seen.push('second'));
      await ctx.tx.query("INSERT INTO trials VALUES ('first')");
      seen.push('written');
      return 'done';
    });
    expect([answer, seen]).toEqual(['done', ['written', ['first'], 'second']]);
  });

  it('is never done when the transaction fails', async () => {
    const work = jest.fn<() => void>();
    const failing = unitOfWork.run(seed, async (ctx) => {
      afterCommit(ctx, work);
      await ctx.tx.query("INSERT INTO trials VALUES ('first')");
    });
    await expect(failing).rejects.toThrow();
    expect(work).not.toHaveBeenCalled();
  });

  it('is forgotten with the part of the transaction that was undone', async () => {
    const done: string[] = [];
    const later = (name: string) => () => void done.push(name);
    await unitOfWork.run(seed, async (ctx) => {
      afterCommit(ctx, later('before'));
      await inSavepoint(ctx, async () => afterCommit(ctx, later('inside')));
      const failed = inSavepoint(ctx, async () => {
        afterCommit(ctx, later('undone'));
        throw new Error('not so');
      });
      await failed.catch(() => undefined);
      afterCommit(ctx, later('after'));
    });
    expect(done).toEqual(['before', 'inside', 'after']);
  });

  it('is done once when the transaction was tried again', async () => {
    const work = jest.fn<() => void>();
    let tries = 0;
    await unitOfWork.run(seed, async (ctx) => {
      afterCommit(ctx, work);
      tries += 1;
      if (tries === 1) await ctx.tx.query("DO $$ BEGIN RAISE EXCEPTION 'try again' USING ERRCODE = '40001'; END $$");
    });
    expect([tries, work.mock.calls.length]).toEqual([2, 1]);
  });

  it('takes nothing back when it fails itself', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    warn.mockClear();
    const later = jest.fn<() => void>();
    await unitOfWork.run(seed, async (ctx) => {
      await ctx.tx.query("INSERT INTO trials VALUES ('kept')");
      afterCommit(ctx, () => Promise.reject(new Error('nobody listens')));
      afterCommit(ctx, later);
    });
    expect(await trials()).toContain('kept');
    expect([later.mock.calls.length, warn.mock.calls.length]).toEqual([1, 1]);
    warn.mockRestore();
  });

  it('is done after the reading where there is no transaction', async () => {
    const order: string[] = [];
    await unitOfWork.read(seed, async (ctx) => {
      afterCommit(ctx, () => void order.push('after'));
      await ctx.tx.query('SELECT 1');
      order.push('read');
    });
    expect(order).toEqual(['read', 'after']);
  });
});

describe('statements sent together', () => {
  it('are all undone when one of them fails, and leave the connection as it was', async () => {
    const failing = unitOfWork.run(seed, (ctx) =>
      Promise.all([
        ctx.tx.query("INSERT INTO trials VALUES ('together')"),
        ctx.tx.query('SELECT 1 / 0'),
        ctx.tx.query("INSERT INTO trials VALUES ('too')"),
      ]),
    );
    await expect(failing).rejects.toThrow('division by zero');
    expect(await trials()).not.toEqual(expect.arrayContaining([expect.stringMatching(/^too|together$/)]));
    expect(await unitOfWork.run(seed, (ctx) => ctx.tx.query('SELECT 3 AS n'))).toEqual([{ n: 3 }]);
  });

  it('go nowhere once the transaction is over', async () => {
    let late: Promise<unknown> = Promise.resolve();
    await unitOfWork.run(seed, (ctx) => {
      const pause = ctx.tx.query('SELECT 1');
      late = pause.then(() => new Promise(setImmediate)).then(() => ctx.tx.query("INSERT INTO trials VALUES ('late')"));
      late.catch(() => undefined);
      return pause;
    });
    await expect(late).rejects.toThrow('The transaction is over');
    expect(await trials()).not.toContain('late');
  });
});
