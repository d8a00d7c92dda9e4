// SPDX-License-Identifier: AGPL-3.0-or-later
import type { QueryRunner } from 'typeorm';

/** A connection runs one statement at a time: those of a transaction wait for each other here, by hand or by TypeORM. */
export class StatementLine {
  private last: Promise<unknown> = Promise.resolve();

  wait<T>(send: () => Promise<T>): Promise<T> {
    const sent = this.last.then(send);
    this.last = sent.catch(() => undefined);
    return sent;
  }

  /** What the runner sends waits here too from now on. */
  add(runner: QueryRunner): void {
    const send = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
    runner.query = (...given: unknown[]) => this.wait(() => send(...given)) as Promise<never>;
  }
}
