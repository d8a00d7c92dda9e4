// SPDX-License-Identifier: AGPL-3.0-or-later
import { listSourceFiles } from '../support/source-files.js';

/** The tables of a lib are spread over several files: `it.ts`, `history.it.ts`. */
const ITALIAN = /^(libs\/[^/]+)\/src\/texts\/(?:[\w-]+\.)?it\.ts$/;
const KEY = /^ {2}'?([\w.-]+)'?:/gm;

const sources = listSourceFiles('apps', 'libs');
const tables = sources.flatMap(({ path, text }) => {
  const lib = ITALIAN.exec(path)?.[1];
  return lib ? [{ lib, path, keys: [...text.matchAll(KEY)].map(([, key = '']) => key) }] : [];
});
/** Everything that is no table of texts: where keys are asked for. */
const code = sources.filter(({ path }) => !/\/texts\/(?:[\w-]+\.)?(it|en)\.ts$/.test(path)).map(({ text }) => text);
const asked = new Set(code.flatMap((text) => [...text.matchAll(/[\w.-]+/g)].map(([word]) => word)));
/** Keys with data in them: `exchange:${of}.state.${state}` asks for all that look so. */
const patterns = code
  .flatMap((text) => [...text.matchAll(/`(?:\w+:)?((?:[\w.-]|\$\{[^}`]*\})+)`/g)].map(([, pattern = '']) => pattern))
  .filter((pattern) => pattern.includes('${') && /[a-z]{2}/.test(pattern.replaceAll(/\$\{[^}]*\}/g, '')))
  .map(
    (pattern) =>
      new RegExp(
        `^(errors\\.)?${pattern
          .split(/\$\{[^}]*\}/)
          .map((part) => part.replaceAll('.', '\\.'))
          .join('[\\w.-]+')}$`,
      ),
  );

const base = (key: string): string => key.replace(/_(zero|one|other)$/, '');
/** What any noun may refuse with: put together from the noun and these. */
const SHARED_REFUSALS = /^errors\.(any|http|input)\.|\.(not_found|wrong|wrong_state)$/;

function isUsed(key: string): boolean {
  const name = base(key);
  return (
    [key, name, name.replace(/^errors\./, '')].some((asking) => asked.has(asking)) ||
    SHARED_REFUSALS.test(name) ||
    patterns.some((pattern) => pattern.test(name))
  );
}

describe('texts', () => {
  it('are found', () => {
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.flatMap(({ keys }) => keys)).toEqual(
      expect.arrayContaining(['signIn.title', 'errors.any.not_found']),
    );
  });

  it('stand once in each lib', () => {
    const libs = [...new Set(tables.map(({ lib }) => lib))];
    const doubles = libs.flatMap((lib) => {
      // A table of voices says some of the others' texts in another way.
      const own = tables.filter((table) => table.lib === lib && !table.path.endsWith('/voice.it.ts'));
      const keys = own.flatMap((table) => table.keys);
      return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${lib} ${key}`);
    });
    expect(doubles).toEqual([]);
  });

  it('are all asked for somewhere', () => {
    const unused = tables.flatMap(({ path, keys }) =>
      keys.filter((key) => !isUsed(key)).map((key) => `${path} ${key}`),
    );
    expect(unused).toEqual([]);
  });
});
