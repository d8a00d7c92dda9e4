// SPDX-License-Identifier: AGPL-3.0-or-later
import 'reflect-metadata';
import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { domainModules } from '@reciproca/composition';
import {
  createLog,
  ensureDatabaseFits,
  type Environment,
  PinoLogger,
  platformConfigShape,
  readConfig,
} from '@reciproca/platform';

@Module({})
class WorkerModule {
  static forRoot(environment: Environment): DynamicModule {
    return { module: WorkerModule, imports: domainModules(environment) };
  }
}

/** The house without doors, doing the background work: for installations where servers run with JOBS=off. */
export async function startWorker(environment: Environment): Promise<INestApplicationContext> {
  const own = { ...environment, JOBS: 'on' };
  const config = readConfig(platformConfigShape, own);
  await ensureDatabaseFits(config.DATABASE_URL);
  const logger = new PinoLogger(createLog(config.LOG_LEVEL));
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(own), { logger, abortOnError: false });
  // Closed by main, once, when the process is asked to stop; a batch at work is finished first.
  logger.log('The worker is running', 'Worker');
  return worker;
}
