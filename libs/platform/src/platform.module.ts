// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DynamicModule, Global, Logger, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ENVIRONMENT, type Environment, readConfig } from './config/environment.js';
import { PLATFORM_CONFIG, platformConfigShape } from './config/platform.config.js';
import { SecretBox } from './config/secret-box.js';
import { AdministratorSessions } from './http/administrators.js';
import { Bus } from './database/bus.js';
import { stepDown } from './database/application-role.js';
import { dataSourceOptions } from './database/data-source.js';
import { platformTables } from './database/platform.tables.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { HeldWords } from './news/held-words.js';
import { NewsWords } from './news/news-words.js';
import { NewsMatters } from './news/news-matters.js';
import { PastNews } from './news/past-news.js';
import { watchDisk } from './observe/watched-disks.js';
import { Metrics } from './observe/metrics.js';
import { DeliverNext } from './outbox/deliver-next.js';
import { JobSchedule } from './outbox/job-schedule.js';
import { KnownSubscriptions } from './outbox/known-subscriptions.js';
import { OutboxRelay } from './outbox/outbox-relay.js';
import { RelaySignal } from './outbox/relay-signal.js';
import { Subscriptions } from './outbox/subscriptions.js';
import { SweepOldMessages } from './outbox/sweep-old-messages.js';

const services = [
  SecretBox,
  UnitOfWork,
  Bus,
  RelaySignal,
  Subscriptions,
  KnownSubscriptions,
  DeliverNext,
  OutboxRelay,
  JobSchedule,
  SweepOldMessages,
  Metrics,
  HeldWords,
  NewsWords,
  NewsMatters,
  PastNews,
  AdministratorSessions,
];

/** Database, transactions, outbox, schedule and configuration, for every app. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(environment: Environment): DynamicModule {
    const config = readConfig(platformConfigShape, environment);
    config.WATCHED_FOLDERS.forEach(watchDisk);
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: async () => ({
            ...dataSourceOptions(
              await stepDown({ url: config.DATABASE_URL, poolSize: config.DATABASE_POOL }, (line) =>
                new Logger('Database').warn(line),
              ),
            ),
            entities: [],
            autoLoadEntities: true,
            // Who starts the process is told at once what is wrong.
            retryAttempts: 0,
          }),
        }),
        platformTables,
      ],
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        { provide: PLATFORM_CONFIG, useValue: config },
        ...services,
      ],
      exports: [ENVIRONMENT, PLATFORM_CONFIG, ...services],
    };
  }
}
