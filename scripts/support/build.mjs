// SPDX-License-Identifier: AGPL-3.0-or-later
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PlainError } from './plain-error.mjs';
import { fingerprint, inProject, listFiles } from './project.mjs';
import { run } from './run.mjs';

const STAMP = 'dist/build-stamp';
const SOURCES = [
  'apps',
  'libs',
  'package-lock.json',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts/build.mjs',
  'scripts/build-assets.mjs',
  'scripts/support/build.mjs',
];
// What compiled code reads from beside itself.
const DATA_FILE = /\.(json|csv|txt|svg|html|sql|jpg)$/;
const ALIAS = /(\bfrom\s*|\bimport\s*\(?\s*)(["'])@reciproca\/([a-z-]+)(\/http)?\2/g;

export function isBuilt() {
  return existsSync(inProject(STAMP)) && readFileSync(inProject(STAMP), 'utf8') === fingerprint(SOURCES);
}

async function compile() {
  // From nothing each time: a file deleted from the sources must not go on living in dist.
  for (const path of ['dist/apps', 'dist/libs', STAMP, '.start/tsconfig.build.tsbuildinfo']) {
    rmSync(inProject(path), { recursive: true, force: true });
  }
  const { code, output } = await run(['node_modules/@nestjs/cli/bin/nest.js', 'build']);
  if (code !== 0) throw new PlainError(`The sources do not compile:\n${output.trim()}`);
}

/**
 * A compiled file with its aliases made relative: Nest's compiler leaves those with something after the star
 * (`@reciproca/x/http`) and dynamic imports.
 * @param {string} text @param {string} path of the file in dist
 */
export function resolveAliases(text, path) {
  return text.replace(ALIAS, (_all, before, quote, lib, http) => {
    const target = relative(dirname(path), join('dist/libs', lib, 'src', http ? 'http.js' : 'index.js'));
    return `${before}${quote}${target.startsWith('.') ? target : `./${target}`}${quote}`;
  });
}

function resolveAllAliases() {
  for (const path of listFiles(['dist/apps', 'dist/libs'])) {
    if (!path.endsWith('.js')) continue;
    const text = readFileSync(inProject(path), 'utf8');
    const resolved = resolveAliases(text, path);
    if (resolved !== text) writeFileSync(inProject(path), resolved);
  }
}

function copyData() {
  for (const path of listFiles(['apps', 'libs'])) {
    if (!DATA_FILE.test(path) || !path.includes('/src/')) continue;
    mkdirSync(dirname(inProject(join('dist', path))), { recursive: true });
    cpSync(inProject(path), inProject(join('dist', path)));
  }
}

export async function buildAssets() {
  const { code, output } = await run(['scripts/build-assets.mjs']);
  if (code !== 0) throw new PlainError(`Styles and scripts for the browser were not built:\n${output.trim()}`);
}

/**
 * Compiles the three apps and the browser's files into dist.
 * @throws {PlainError} with everything the tools said
 */
export async function build() {
  const stamp = fingerprint(SOURCES);
  const results = await Promise.allSettled([compile(), buildAssets()]);
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  const unexpected = errors.find((error) => !(error instanceof PlainError));
  if (unexpected) throw unexpected;
  if (errors.length > 0) throw new PlainError(errors.map((error) => error.message).join('\n\n'));
  resolveAllAliases();
  copyData();
  writeFileSync(inProject(STAMP), stamp);
}
