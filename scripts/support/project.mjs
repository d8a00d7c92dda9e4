// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, without a slash at the end. */
export const projectDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @param {string} path inside the project */
export const inProject = (path) => join(projectDir, path);

/**
 * Every file below the given paths, as paths inside the project, in a fixed order.
 * @param {string[]} paths files or folders; what is missing is left out
 * @returns {string[]}
 */
export function listFiles(paths) {
  const found = [];
  for (const path of paths) {
    const stat = statSync(inProject(path), { throwIfNoEntry: false });
    if (stat?.isFile()) found.push(path);
    if (!stat?.isDirectory()) continue;
    for (const entry of readdirSync(inProject(path), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) found.push(relative(projectDir, join(entry.parentPath ?? entry.path, entry.name)));
    }
  }
  return found.sort();
}

/**
 * One fingerprint over names and contents.
 * @param {string[]} paths
 */
export function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of listFiles(paths)) hash.update(`\0${path}\0`).update(readFileSync(inProject(path)));
  return hash.digest('hex');
}
