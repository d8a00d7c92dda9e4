// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import { inProject } from './project.mjs';
import { swcOptionsFor } from './swc-options.mjs';

/** What a source became, by its text and the rules: whoever runs it again need not transform it again. */
const cacheDir = inProject('node_modules/.cache/reciproca-sources');
const rules = readFileSync(new URL('./swc-options.mjs', import.meta.url), 'utf8');

const SOURCE = /\.tsx?(\?|$)/;
const LIB = /^@reciproca\/([^/]+)(\/http)?$/;
/** Others than the sources of the house stand for these. */
const STAND_INS = new Map([
  ['@jest/globals', inProject('tests/support/jest-globals.mjs')],
  ['./worker-file.js', inProject('tests/support/worker-file.ts')],
]);

mkdirSync(cacheDir, { recursive: true });

/** @param {string} specifier @param {string | undefined} parentUrl @returns {string | undefined} */
function pathOf(specifier, parentUrl) {
  if (!parentUrl?.startsWith('file:') || parentUrl.includes('/node_modules/') || parentUrl.includes('/dist/')) return;
  const standIn = STAND_INS.get(specifier);
  if (standIn) return standIn;
  const [, lib, http] = LIB.exec(specifier) ?? [];
  if (lib) return inProject(`libs/${lib}/src/${http ? 'http' : 'index'}.ts`);
  if (!specifier.startsWith('.') || !specifier.endsWith('.js')) return;
  const stem = fileURLToPath(new URL(specifier.slice(0, -'.js'.length), parentUrl));
  return ['.ts', '.tsx'].map((ending) => stem + ending).find((path) => existsSync(path));
}

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  const path = pathOf(specifier, context.parentURL);
  return path ? { url: pathToFileURL(path).href, shortCircuit: true } : next(specifier, context);
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  if (!url.startsWith('file:') || !SOURCE.test(url)) return next(url, context);
  return { format: 'module', source: javaScriptOf(fileURLToPath(url)), shortCircuit: true };
}

/** @param {string} path */
function javaScriptOf(path) {
  const text = readFileSync(path, 'utf8');
  const known = `${cacheDir}/${createHash('sha256').update(rules).update(path).update(text).digest('hex')}.js`;
  if (existsSync(known)) return readFileSync(known, 'utf8');
  const { code } = transformSync(text, { ...swcOptionsFor(path), filename: path, swcrc: false });
  // Several processes may write it at once: each a file of its own, put in its place as a whole.
  const written = `${known}.${process.pid}`;
  writeFileSync(written, code);
  renameSync(written, known);
  return code;
}
