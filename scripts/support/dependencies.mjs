// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { PlainError } from './plain-error.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} Packages */

/** @param {string} path @returns {Packages | undefined} */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(inProject(path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Whether node_modules holds what the lock file asks for, by npm's own record of what it installed. */
export function areDependenciesInstalled() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    // Optional ones are left out where they do not fit the machine.
    return found ? found.version === version : optional === true;
  });
}

/** @throws {PlainError} with npm's last lines */
export async function installDependencies() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { code, output } = npm?.endsWith('.js')
    ? await run([npm, ...args])
    : await run(args, { program: process.platform === 'win32' ? 'npm.cmd' : 'npm' });
  if (code !== 0) throw new PlainError(`npm ci failed:\n${output.trim().split('\n').slice(-15).join('\n')}`);
}
