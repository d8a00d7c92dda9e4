// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const projectDir = join(import.meta.dirname, '..', '..');

export interface SourceFile {
  /** Inside the project, with slashes: `libs/kernel/src/index.ts`. */
  readonly path: string;
  readonly text: string;
}

/** The TypeScript files below the given folders of the project; missing folders hold none. */
export function listSourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .filter((folder) => existsSync(join(projectDir, folder)))
    .flatMap((folder) =>
      readdirSync(join(projectDir, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((path) => /\.(ts|tsx|mts)$/.test(path) && !path.includes('node_modules/'))
    .map((path) => ({ path, text: readFileSync(join(projectDir, path), 'utf8') }));
}

/** The names of the libs that exist. */
export function listLibs(): string[] {
  const libs = join(projectDir, 'libs');
  if (!existsSync(libs)) return [];
  return readdirSync(libs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
