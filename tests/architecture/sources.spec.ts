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

describe('every lib', () => {
  const doors = sources.filter(({ path }) => /^libs\/[^/]+\/src\/(index|http)\.ts$/.test(path));

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
});
