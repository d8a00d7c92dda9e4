// SPDX-License-Identifier: AGPL-3.0-or-later
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './plain-error.mjs';

/** @typedef {{ pid: number, bornAt: string, note: string }} Owner */

/**
 * When a process was born, as the kernel counts it: a pid alone may have been given to another
 * process since. Empty where the system does not tell (then the pid alone decides).
 * @param {number} pid
 */
function bornAt(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; field 22 counts from after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} file @returns {Owner | undefined} */
function readOwner(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {Owner | undefined} owner */
function stillRuns(owner) {
  return owner !== undefined && owner.pid !== process.pid && isAlive(owner.pid) && bornAt(owner.pid) === owner.bornAt;
}

/**
 * Whether another living process holds the data directory.
 * @param {string} dataDir
 */
export function isOwnedByAnother(dataDir) {
  return stillRuns(readOwner(join(dataDir, 'owner.json')));
}

/** A lock of an instant that is older was left by somebody who was killed in that instant. */
const INSTANT_MS = 5_000;
const TRIES = 200;
const PAUSE_MS = 25;

/**
 * One at a time looks who the owner is and puts themselves in their place.
 * @template T @param {string} file @param {() => T} work
 * @returns {T}
 */
function oneAtATime(file, work) {
  const lock = `${file}.lock`;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    try {
      closeSync(openSync(lock, 'wx'));
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - since > INSTANT_MS) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
      continue;
    }
    try {
      return work();
    } finally {
      rmSync(lock, { force: true });
    }
  }
  throw new PlainError(`The lock file ${lock} keeps changing hands: is something else starting at the same time?`);
}

/**
 * Takes the data directory for this process; what a killed predecessor left is taken over.
 * @param {string} dataDir made when missing
 * @param {string} [note] told to whoever finds the lock taken, e.g. the address served
 * @returns {() => void} gives the lock back
 * @throws {PlainError} when another living process holds it
 */
export function takeOwnership(dataDir, note = '') {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'owner.json');
  oneAtATime(file, () => {
    const owner = readOwner(file);
    if (stillRuns(owner)) {
      throw new PlainError(
        `Already running on these data: process ${owner?.pid}${owner?.note ? `, ${owner.note}` : ''} (${dataDir}). ` +
          'Stop it first, or start with DATA_DIR=another-folder PORT=another-port.',
      );
    }
    // Whole or not there: whoever reads it must not find half of it.
    const whole = `${file}.${process.pid}`;
    writeFileSync(whole, JSON.stringify({ pid: process.pid, bornAt: bornAt(process.pid), note }));
    renameSync(whole, file);
  });
  return () => {
    if (readOwner(file)?.pid === process.pid) rmSync(file, { force: true });
  };
}
