// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withMigrationSource } from '@reciproca/composition';
import { newId } from '@reciproca/kernel';
import { HeldWords, listPersonalData, NewsWords } from '@reciproca/platform';
import { findText } from '@reciproca/ui';
import { startTestApp, type TestApp } from '../../support/app.js';

/** What a person reads of their own data: never the names that programs use. */
describe('the words of one’s own data', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const tables = listPersonalData().flatMap((lib) => lib.tables);
  const LANGUAGES = ['it', 'en'] as const;

  it('are there for every column, in both languages', async () => {
    const missing = await withMigrationSource(app.database.url, async (dataSource) => {
      const found = new Set<string>();
      for (const { table, read } of tables) {
        const [row] = await dataSource.query<{ names: string[] | null }[]>(
          `SELECT array_agg(key) AS names FROM (SELECT json_object_keys(row_to_json(held)) AS key
             FROM (SELECT any_row.* FROM (VALUES (1)) one LEFT JOIN LATERAL (${read}) any_row ON true) held) keys`,
          [newId()],
        );
        for (const column of row?.names ?? [])
          for (const language of LANGUAGES)
            if (findText(language, `column.${column}`) === null) found.add(`${language} ${table}.${column}`);
      }
      return [...found];
    });
    expect(missing).toEqual([]);
  });

  it('are there for every table, and for why it is not deleted with its person', () => {
    const keys = tables.flatMap(({ table, fate }) => [
      `table.${table}`,
      ...(fate === 'removed' ? [] : [`why.${table}`]),
    ]);
    const missing = keys.flatMap((key) =>
      LANGUAGES.filter((language) => findText(language, key) === null).map((language) => `${language} ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('are there for every value a column of theirs may have, in both languages', async () => {
    const values = await withMigrationSource(app.database.url, async (dataSource) => {
      const rows = await dataSource.query<{ rule: string }[]>(
        `SELECT pg_get_constraintdef(c.oid) AS rule FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
         WHERE c.contype = 'c' AND t.relname = ANY($1::text[])`,
        [tables.map(({ table }) => table)],
      );
      return new Set(
        rows.flatMap(({ rule }) => [...rule.matchAll(/'([a-z][a-z_]*)'::text/g)].map(([, value = '']) => value)),
      );
    });
    expect(values.size).toBeGreaterThan(50);
    const missing = [...values].flatMap((value) =>
      LANGUAGES.filter((language) => findText(language, `value.${value}`) === null).map((one) => `${one} ${value}`),
    );
    expect(missing.toSorted()).toEqual([]);
  });

  it('are there for every kind of news, of notices and of calls', () => {
    const types = app.app.get(NewsWords).listTypes();
    expect(types.length).toBeGreaterThan(40);
    for (const [table, column] of [
      ['notifications', 'type'],
      ['call_tasks', 'reason'],
    ] as const)
      for (const type of types)
        for (const language of LANGUAGES) {
          const said = app.app
            .get(HeldWords)
            .find(table)
            ?.wordsOf({ [column]: type, params: {} }, language);
          expect([type, said]).toEqual([type, expect.stringMatching(/ /)]);
          expect(said).not.toMatch(/\{\{|_|undefined/);
        }
  });
});
