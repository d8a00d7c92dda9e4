// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Change, listDrift } from '@reciproca/composition';
import type { DataSource } from 'typeorm';
import { PlainFailure } from '../output/plain-failure.js';

/**
 * Writes what the entities say and the tables do not, as a migration of the given lib.
 * @param name in kebab-case, such as `add-tutor-note`
 * @returns the path of the new file, or null where there is nothing to write
 */
export async function generateMigration(dataSource: DataSource, lib: string, name: string): Promise<string | null> {
  const folder = join('libs', lib, 'src', 'persistence');
  if (!existsSync(folder))
    throw new PlainFailure(`Non c’è la cartella ${folder}: il comando va dato nella cartella del progetto.`);
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) throw new PlainFailure(`Il nome va scritto come add-tutor-note, non ${name}.`);
  const changes = await listDrift(dataSource);
  if (changes.length === 0) return null;
  const path = join(folder, `${name}.migration.ts`);
  writeFileSync(path, textOf(classNameOf(lib, name), changes), { flag: 'wx' });
  return path;
}

function classNameOf(lib: string, name: string): string {
  const words = [lib, ...name.split('-')].map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return `${words.join('')}${Date.now()}`;
}

function textOf(className: string, changes: readonly Change[]): string {
  const lines = (statements: readonly string[]): string =>
    statements.map((statement) => `    await runner.query(\`${statement.replaceAll('`', '\\`')}\`);`).join('\n');
  return `// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${lines(changes.map(({ up }) => up))}
  }

  async down(runner: QueryRunner): Promise<void> {
${lines(changes.map(({ down }) => down).reverse())}
  }
}
`;
}
