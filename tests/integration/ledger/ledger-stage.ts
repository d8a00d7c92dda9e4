// SPDX-License-Identifier: AGPL-3.0-or-later
import { Test, type TestingModule } from '@nestjs/testing';
import { newId, type Role, systemClock } from '@reciproca/kernel';
import { Corrections, Ledger, LedgerModule } from '@reciproca/ledger';
import { type CtxSeed, PlatformModule, UnitOfWork } from '@reciproca/platform';
import { ente } from '../../builders/identity.js';
import { insert } from '../../builders/insert.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

/** The ledger over a real database of its own, with one ente. */
export class LedgerStage {
  readonly ledger: Ledger;
  readonly corrections: Corrections;
  readonly unitOfWork: UnitOfWork;

  private constructor(
    private readonly module: TestingModule,
    readonly database: TestDatabase,
    readonly enteId: string,
  ) {
    this.ledger = module.get(Ledger);
    this.corrections = module.get(Corrections);
    this.unitOfWork = module.get(UnitOfWork);
  }

  static async open(): Promise<LedgerStage> {
    const database = await createTestDatabase();
    const environment = { DATABASE_URL: database.url, JOBS: 'off', LOG_LEVEL: 'silent' };
    const module = await Test.createTestingModule({
      imports: [PlatformModule.forRoot(environment), LedgerModule],
    }).compile();
    await module.init();
    const stage = new LedgerStage(module, database, newId());
    await stage.addEnte(stage.enteId);
    return stage;
  }

  async addEnte(id: string): Promise<string> {
    await insert(this.database, null, [ente({ id })]);
    return id;
  }

  seed(change: Partial<CtxSeed> & { operator?: string } = {}): CtxSeed {
    const { operator, ...rest } = change;
    const roles: Role[] = operator ? ['operator'] : [];
    return {
      enteId: this.enteId,
      actor: { personId: operator ?? null, roles, sessionId: null },
      beneficiaryId: operator ?? null,
      channel: 'system',
      language: 'it',
      requestId: newId(),
      clock: systemClock,
      ...rest,
    };
  }

  async close(): Promise<void> {
    await this.module.close();
    await this.database.drop();
  }
}

/** The refusal's code, or the database's, of work that must not succeed. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing was refused',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
}
