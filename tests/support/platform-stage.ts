// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { type Ctx, fixedClock, newId, systemClock } from '@reciproca/kernel';
import {
  type CtxSeed,
  DbTransaction,
  emit,
  JobSchedule,
  OutboxRelay,
  overAllEnti,
  PlatformModule,
  Subscriptions,
  UnitOfWork,
} from '@reciproca/platform';
import { DataSource } from 'typeorm';

/** One process of the platform alone, with what a test makes it listen to. */
export class PlatformProcess {
  private constructor(private readonly app: INestApplicationContext) {}

  /** `listen` is called as libs are when their modules start. */
  static async start(
    databaseUrl: string,
    listen: (subscriptions: Subscriptions, schedule: JobSchedule) => void = () => undefined,
    environment: Record<string, string> = {},
  ): Promise<PlatformProcess> {
    const module = await Test.createTestingModule({
      imports: [PlatformModule.forRoot({ DATABASE_URL: databaseUrl, JOBS: 'off', DATABASE_POOL: '4', ...environment })],
    }).compile();
    module.useLogger(false);
    listen(module.get(Subscriptions), module.get(JobSchedule));
    return new PlatformProcess(await module.init());
  }

  run<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.app.get(UnitOfWork).run(overAllEnti(SEED), work);
  }

  emit(topic: `test.${string}`, payload: unknown = {}): Promise<void> {
    return this.run((ctx) => emit(ctx, { topic, payload }));
  }

  get relay(): OutboxRelay {
    return this.app.get(OutboxRelay);
  }

  tick(moment: string): Promise<void> {
    return this.app.get(JobSchedule).tick(new Date(moment));
  }

  /** Every job whose turn has come by then, and all that follows. */
  async reach(moment: string): Promise<void> {
    await this.tick(moment);
    await this.relay.drain(fixedClock(moment));
  }

  query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return DbTransaction.overAllEnti(this.app.get(DataSource)).query(sql, values);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

const SEED: CtxSeed = {
  enteId: '',
  actor: { personId: null, roles: [], sessionId: null },
  beneficiaryId: null,
  channel: 'system',
  language: 'it',
  requestId: newId(),
  clock: systemClock,
};
