// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataSource, type EntityTarget, type MigrationInterface } from 'typeorm';
import { SnakeCaseNaming } from './snake-case.naming.js';

export interface DataSourceParts {
  readonly url: string;
  readonly poolSize: number;
  readonly entities: readonly EntityTarget<object>[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** Entities and migrations are listed by name, never found by pattern; the schema changes through migrations only. */
export function createDataSource(parts: DataSourceParts): DataSource {
  return new DataSource({
    type: 'postgres',
    url: parts.url,
    poolSize: parts.poolSize,
    entities: [...parts.entities] as never[],
    migrations: [...parts.migrations],
    migrationsTableName: 'migrations',
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    migrationsRun: false,
    extra: { application_name: 'reciproca', statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 },
  });
}
