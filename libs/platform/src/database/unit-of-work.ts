// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { ClientBase } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { RelaySignal } from '../outbox/relay-signal.js';
import { forgetDiskTrouble, noteDiskTrouble } from '../observe/disk-trouble.js';
import { refusalOfConstraint } from './constraint-refusals.js';
import { DbTransaction } from './db-transaction.js';
import { scopeOf, setLocal } from './ente-scope.js';
import { isRetriable, pauseBeforeTry } from './retriable.js';

/** A context before its transaction is opened. */
export type CtxSeed = Omit<Ctx, 'tx'>;

const MOST_TRIES = 4;

@Injectable()
export class UnitOfWork {
  private readonly logger = new Logger('UnitOfWork');

  constructor(
    private readonly dataSource: DataSource,
    private readonly signal: RelaySignal,
  ) {}

  /**
   * Everything `work` writes happens, or nothing; tried again when the database reports a deadlock.
   * A constraint that stops it becomes the refusal it stands for.
   */
  async run<T>(seed: CtxSeed, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.once(seed, work);
      } catch (error) {
        noteDiskTrouble(error);
        if (tries >= MOST_TRIES || !isRetriable(error)) throw refusalOfConstraint(error) ?? error;
        await pause(pauseBeforeTry(tries));
      }
    }
  }

  /** Reads without a transaction, of the seed's ente as well. */
  async read<T>(seed: CtxSeed, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    const tx = DbTransaction.overPool(this.dataSource, scopeOf(seed));
    const result = await work({ ...seed, tx });
    await this.doAfterwards(tx);
    return result;
  }

  private async once<T>(seed: CtxSeed, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    let tx: DbTransaction | undefined;
    try {
      const connection = (await runner.connect()) as ClientBase;
      await begin(runner, setLocal(scopeOf(seed)));
      tx = DbTransaction.of(runner.manager, connection);
      const result = await work({ ...seed, tx });
      await tx.doBeforeCommit();
      tx.end();
      await runner.commitTransaction();
      forgetDiskTrouble();
      // Given back before anything else is done: who holds one connection and waits for another stops a full pool for good.
      await runner.release();
      if (tx.lanes.size > 0) this.signal.wake([...tx.lanes]);
      await this.doAfterwards(tx);
      return result;
    } finally {
      tx?.end();
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      if (!runner.isReleased) await runner.release();
    }
  }

  private async doAfterwards(tx: DbTransaction): Promise<void> {
    for (const work of tx.takeAfterCommit()) {
      try {
        await work();
      } catch (error) {
        this.logger.warn({ err: error }, 'What should follow a commit could not be done');
      }
    }
  }
}

/** The transaction and what it reaches, in one round trip. */
async function begin(runner: QueryRunner, settings: string): Promise<void> {
  const send = runner.query;
  runner.query = (start: string) => send.call(runner, `${start}; ${settings}`) as Promise<never>;
  try {
    await runner.startTransaction();
  } finally {
    runner.query = send;
  }
}
