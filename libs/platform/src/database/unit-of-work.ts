// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { DataSource } from 'typeorm';
import { RelaySignal } from '../outbox/relay-signal.js';
import { refusalOfConstraint } from './constraint-refusals.js';
import { DbTransaction } from './db-transaction.js';

/** A context before its transaction is opened. */
export type CtxSeed = Omit<Ctx, 'tx'>;

/** Serialization failure and deadlock: the database asks to try again. */
const RETRIABLE = new Set(['40001', '40P01']);
const MOST_TRIES = 4;

@Injectable()
export class UnitOfWork {
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
        if (tries >= MOST_TRIES || !RETRIABLE.has((error as { code?: string }).code ?? ''))
          throw refusalOfConstraint(error) ?? error;
      }
    }
  }

  /** Reads without a transaction. */
  read<T>(seed: CtxSeed, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return work({ ...seed, tx: DbTransaction.overPool(this.dataSource) });
  }

  private async once<T>(seed: CtxSeed, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = await runner.connect();
    await runner.startTransaction();
    const tx = new DbTransaction(runner.manager, client);
    try {
      const result = await work({ ...seed, tx });
      await runner.commitTransaction();
      if (tx.hasEvents) this.signal.wake();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
