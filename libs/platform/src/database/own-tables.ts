// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DynamicModule, Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { MigrationInterface } from 'typeorm';
import { type ConstraintRefusal, nameRefusals } from './constraint-refusals.js';

/** How a row without `ente_id` belongs to an ente: by a row with an `id` it hangs on, or by a column of another name. */
export type Fence =
  { readonly by: string; readonly parent: string } | { readonly own: string; readonly readBy?: 'everybody' };

/** What a lib owns in the database. */
export interface OwnTables {
  readonly entities: readonly Type[];
  readonly migrations: readonly Type<MigrationInterface>[];
  /** By table, for those that belong to an ente without an `ente_id`; the others are fenced by that. */
  readonly fences?: Readonly<Record<string, Fence>>;
  /** What people are told where a constraint stops them, by its name in the schema. */
  readonly refusals?: Readonly<Record<string, ConstraintRefusal>>;
}

const collected: OwnTables[] = [];

/**
 * For the imports of a lib's module: its repositories can then be injected, and its migrations are run with everybody's.
 * Called while the modules are read, so that all is known before a connection is made.
 */
export function ownTables(tables: OwnTables): DynamicModule {
  collected.push(tables);
  nameRefusals(tables.refusals ?? {});
  return TypeOrmModule.forFeature([...tables.entities]);
}

/** By table; of every lib that was read so far. */
export function listFences(): Readonly<Record<string, Fence>> {
  return Object.assign({}, ...collected.map(({ fences }) => fences)) as Record<string, Fence>;
}

/** The entities of every lib that was read so far. */
export function listEntities(): Type[] {
  return collected.flatMap(({ entities }) => entities);
}

/**
 * The migrations of every lib that was read so far, oldest first.
 * @throws Error when two have one name: the database remembers them by it
 */
export function listMigrations(): Type<MigrationInterface>[] {
  const all = collected.flatMap(({ migrations }) => migrations);
  const twice = all.find(({ name }, index) => all.findIndex((other) => other.name === name) !== index);
  if (twice) throw new Error(`Two migrations are named ${twice.name}`);
  return all.sort((one, other) => timestampOf(one) - timestampOf(other) || one.name.localeCompare(other.name));
}

/** Milliseconds, as TypeORM reads them: the last thirteen digits of the name. */
export function timestampOf({ name }: { readonly name: string }): number {
  return Number(name.slice(-13));
}
