// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { listLibs, listSourceFiles, projectDir } from '../support/source-files.js';
import { listWrittenSql } from '../support/written-sql.js';

const libOf = (path: string): string => path.split('/')[1] ?? '';
const READ = /\b(?:FROM|JOIN)\s+(?:ONLY\s+)?([a-z_]+)\b/g;
const WRITTEN = /\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+(?:ONLY\s+)?([a-z_]+)\b/g;

/** The lib whose entity a table is. */
const owners = new Map(
  listSourceFiles('libs').flatMap(({ path, text }) =>
    [...text.matchAll(/@Entity\(\s*'([a-z_]+)'/g)].map(([, table = '']) => [table, libOf(path)] as const),
  ),
);

const statements = listWrittenSql('libs').flatMap(({ place, texts }) =>
  (texts ?? []).map((text) => ({ lib: libOf(place), place, text })),
);
/** Tables of others by lib: what its statements name after these words. */
function foreign(words: RegExp): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { lib, text } of statements)
    for (const [, table = ''] of text.matchAll(words)) {
      const owner = owners.get(table);
      if (owner && owner !== lib) found.set(lib, (found.get(lib) ?? new Set()).add(table));
    }
  return found;
}

const readme = (lib: string): string => {
  const path = join(projectDir, 'libs', lib, 'README.md');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};
const named = (lib: string): Set<string> =>
  new Set([...readme(lib).matchAll(/`([a-z_]+)`/g)].map(([, word = '']) => word));

describe('tables', () => {
  it('are found, and so are the statements about them', () => {
    expect(owners.get('slots')).toBe('exchange');
    expect(owners.size).toBeGreaterThan(90);
    expect(statements.length).toBeGreaterThan(200);
  });

  it('stand in the README of their owner', () => {
    const missing = [...owners].filter(([table, lib]) => !named(lib).has(table)).map((pair) => pair.join(' of '));
    expect(missing).toEqual([]);
  });

  it('of others are read only where the README says so', () => {
    const unsaid = [...foreign(READ)].flatMap(([lib, tables]) =>
      [...tables].filter((table) => !named(lib).has(table)).map((table) => `${lib} reads ${table}`),
    );
    expect(unsaid.toSorted()).toEqual([]);
  });

  it('of others are written by nobody', () => {
    const written = [...foreign(WRITTEN)].flatMap(([lib, tables]) =>
      [...tables].map((table) => `${lib} writes ${table}`),
    );
    expect(written.toSorted()).toEqual([]);
  });

  it('are of one lib only, and every lib has a README', () => {
    expect(listLibs().filter((lib) => readme(lib) === '')).toEqual([]);
    const entities = listSourceFiles('libs').flatMap(({ text }) => [...text.matchAll(/@Entity\(\s*'([a-z_]+)'/g)]);
    expect(entities).toHaveLength(owners.size);
  });
});
