// SPDX-License-Identifier: AGPL-3.0-or-later
import { Test, type TestingModule } from '@nestjs/testing';
import { domainModules } from '@reciproca/composition';
import { type DiaryReport, type ExchangeReport, VerifyDiary, VerifyExchange } from '@reciproca/exchange';
import { type Ctx, DomainError, newId, type Role, systemClock } from '@reciproca/kernel';
import { type CtxSeed, UnitOfWork } from '@reciproca/platform';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { TestEnte } from '../../support/world.js';

/** Anything of the house by its class. */
type Class<T> = abstract new (...args: never[]) => T;
export type Row = Readonly<Record<string, unknown>>;

/** The house without its doors on a database of its own, with one ente: use cases are called as its people. */
export class ExchangeStage {
  private isShut = false;

  private constructor(
    private readonly module: TestingModule,
    readonly database: TestDatabase,
    readonly ente: TestEnte,
  ) {}

  static async open(pool = 24): Promise<ExchangeStage> {
    const database = await createTestDatabase();
    const environment = {
      DATABASE_URL: database.url,
      DATABASE_POOL: String(pool),
      JOBS: 'off',
      LOG_LEVEL: 'silent',
    };
    const module = await Test.createTestingModule({ imports: domainModules(environment) }).compile();
    await module.init();
    return new ExchangeStage(module, database, await TestEnte.create(database.url));
  }

  get<T>(type: Class<T>): T {
    return this.module.get<T>(type as never, { strict: false });
  }

  seed(personId: string | null, roles: readonly Role[] = []): CtxSeed {
    return {
      enteId: this.ente.id,
      actor: { personId, roles: [...roles], sessionId: null },
      beneficiaryId: personId,
      channel: personId ? 'web' : 'system',
      language: 'it',
      requestId: newId(),
      clock: systemClock,
    };
  }

  /** As somebody, in a transaction of its own. */
  as<T>(personId: string | null, work: (ctx: Ctx) => Promise<T>, roles: readonly Role[] = []): Promise<T> {
    return this.get(UnitOfWork).run(this.seed(personId, roles), work);
  }

  /** Does it as somebody and has not committed yet; `finish` does. */
  async begin(personId: string | null, work: (ctx: Ctx) => Promise<unknown>): Promise<{ finish(): Promise<void> }> {
    let goOn = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    let isDone = (): void => undefined;
    const done = new Promise<void>((resolve) => (isDone = resolve));
    const committed = this.as(personId, async (ctx) => {
      await work(ctx);
      isDone();
      await waiting;
    });
    await Promise.race([done, committed]);
    return {
      finish: () => {
        goOn();
        return committed;
      },
    };
  }

  /** Until it waits for another transaction's lock, or is done without. */
  async untilItWaits(work: Promise<unknown>): Promise<void> {
    let isDone = false;
    void work.finally(() => (isDone = true)).catch(() => undefined);
    const waiting = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while (!isDone && (await this.rows(waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  async rows(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.ente.query(sql, values)).rows;
  }

  verify(): Promise<ExchangeReport> {
    return this.get(VerifyExchange).execute(this.seed(null));
  }

  verifyDiary(): Promise<DiaryReport> {
    return this.get(VerifyDiary).execute(this.seed(null));
  }

  private async shut(): Promise<void> {
    if (!this.isShut) await this.module.close();
    this.isShut = true;
  }

  /** How often the database had to end a transaction because two waited for each other; ends the house's connections to know it. */
  async countDeadlocks(): Promise<number> {
    await this.shut();
    const others = 'SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
    while ((await this.rows(others)).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const [found] = await this.rows(
      'SELECT deadlocks::int AS deadlocks FROM pg_stat_database WHERE datname = current_database()',
    );
    return Number(found?.['deadlocks']);
  }

  async close(): Promise<void> {
    await this.ente.close();
    await this.shut();
    await this.database.drop();
  }
}

/** What came of it: `done`, or the code of the refusal. Anything else fails the test, and so does what only the schema's net caught. */
export async function outcomeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof DomainError && !('constraint' in error.details)) return error.code;
      throw error;
    },
  );
}
