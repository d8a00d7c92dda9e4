// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource, type EntityTarget, type MigrationInterface } from 'typeorm';
import { ENVIRONMENT, type Environment, readConfig } from './config/environment.js';
import { PLATFORM_CONFIG, platformConfigShape } from './config/platform.config.js';
import { Bus } from './database/bus.js';
import { createDataSource } from './database/data-source.js';
import { DataSourceCloser } from './database/data-source-closer.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Metrics } from './observe/metrics.js';
import { DeliverMessage } from './outbox/deliver-message.js';
import { JobSchedule } from './outbox/job-schedule.js';
import { OutboxRelay } from './outbox/outbox-relay.js';
import { RelaySignal } from './outbox/relay-signal.js';
import { Subscriptions } from './outbox/subscriptions.js';
import { SweepOldMessages } from './outbox/sweep-old-messages.js';

export interface PlatformParts {
  readonly environment: Environment;
  readonly entities: readonly EntityTarget<object>[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

const services = [
  UnitOfWork,
  Bus,
  RelaySignal,
  Subscriptions,
  DeliverMessage,
  OutboxRelay,
  JobSchedule,
  SweepOldMessages,
  Metrics,
];

/** Database, transactions, outbox, schedule and configuration, for every app. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(parts: PlatformParts): DynamicModule {
    const config = readConfig(platformConfigShape, parts.environment);
    return {
      module: PlatformModule,
      providers: [
        { provide: ENVIRONMENT, useValue: parts.environment },
        { provide: PLATFORM_CONFIG, useValue: config },
        {
          provide: DataSource,
          useFactory: () =>
            createDataSource({
              url: config.DATABASE_URL,
              poolSize: config.DATABASE_POOL,
              entities: parts.entities,
              migrations: parts.migrations,
            }).initialize(),
        },
        DataSourceCloser,
        ...services,
      ],
      exports: [ENVIRONMENT, PLATFORM_CONFIG, DataSource, ...services],
    };
  }
}
