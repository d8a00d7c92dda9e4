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

/** @param {string[]} args */
function npm(args) {
  const all = [...args, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? run([cli, ...all])
    : run(all, { program: process.platform === 'win32' ? 'npm.cmd' : 'npm' });
}

/**
 * Installs what the lock file says. npm ci refuses a lock file that lacks the optional packages of
 * other systems (it was written where the registry had not got them all); npm install fills the gap
 * and, with --no-save, leaves the file as it is.
 * @throws {PlainError} with npm's own words
 */
export async function installDependencies() {
  let { code, output } = await npm(['ci']);
  if (code !== 0 && output.includes('EUSAGE')) ({ code, output } = await npm(['install', '--no-save']));
  if (code === 0) return;
  const words = output.split('\n').filter((line) => line.startsWith('npm error'));
  throw new PlainError(`The dependencies could not be installed:\n${words.slice(0, 12).join('\n') || output.trim()}`);
}

if (process.argv[1] === inProject('scripts/support/dependencies.mjs')) {
  try {
    await installDependencies();
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    process.exitCode = 1;
  }
}
