// SPDX-License-Identifier: AGPL-3.0-or-later
import 'reflect-metadata';
import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { domainModules } from '@reciproca/composition';
import { createLog, type Environment, PinoLogger } from '@reciproca/platform';

@Module({})
class ConsoleModule {
  static forRoot(environment: Environment): DynamicModule {
    return { module: ConsoleModule, imports: domainModules(environment) };
  }
}

/** Runs `work` with the whole house behind it, without doors and without background jobs, and shuts it again. */
export async function withApplication<T>(
  environment: Environment,
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const quiet = new PinoLogger(createLog('warn'));
  const app = await NestFactory.createApplicationContext(ConsoleModule.forRoot({ ...environment, JOBS: 'off' }), {
    logger: quiet,
    abortOnError: false,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
