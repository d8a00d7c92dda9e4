// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** Milliseconds of processor time of a process, with those children of its that have ended; 0 where the system does not say. */
export function processorTime(pid) {
  try {
    return statOf(pid).ticks * TICK_MS;
  } catch {
    return 0;
  }
}

/** The same of a process and everything that it has started and still runs. */
export function processorTimeOfFamily(pid) {
  const children = childrenOf(pid);
  return [pid, ...children].reduce((sum, one) => sum + processorTime(one), 0);
}

function childrenOf(pid) {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((name) => parentOf(name) === pid)
      .map(Number);
  } catch {
    return [];
  }
}

function parentOf(pid) {
  try {
    return statOf(pid).parent;
  } catch {
    return null;
  }
}

/** Fields of `/proc/PID/stat` after the name, which may hold anything: 1 the parent, 11 to 14 the ticks. */
function statOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  return { parent: Number(fields[1]), ticks: fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) };
}
