// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './owner-lock.mjs';

/** @param {string} cluster @returns {{ pid: number, port: number } | undefined} what the pid file says, if it is whole */
export function readPostmaster(cluster) {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 && port > 0 ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} pid @param {string} cluster whether that process was started on these data, as the system tells it */
function serves(pid, cluster) {
  try {
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    const folder = args[args.indexOf('-D') + 1];
    return args.includes('-D') && folder !== undefined && realpathSync(folder) === realpathSync(cluster);
  } catch {
    return false;
  }
}

/**
 * Takes away a pid file that names nobody who serves these data: broken by a power cut, or with a number that another process has
 * been given since. Postgres would not start beside it. Where the system does not say what processes do it is left.
 * @param {string} cluster
 * @returns {boolean} whether one was taken away
 */
export function removeStalePidFile(cluster) {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file) || !existsSync('/proc/self/cmdline')) return false;
  const found = readPostmaster(cluster);
  // A dead postmaster's whole file Postgres takes away itself.
  if (found && !isAlive(found.pid)) return false;
  if (readdirSync('/proc').some((pid) => /^\d+$/.test(pid) && serves(pid, cluster))) return false;
  rmSync(file);
  return true;
}
