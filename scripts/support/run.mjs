// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';
import { projectDir } from './project.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Passes a stop on to whatever `run` has started and not seen end. */
export function stopChildren() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Runs a Node script in the project folder.
 * @param {string[]} args script and arguments, or the name of a program first when `program` is given
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean, program?: string, echo?: (text: string) => void }} [options]
 *   show: straight to the terminal instead of being kept; echo: sees the output as it comes
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(args, { env = process.env, show = false, program = process.execPath, echo } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: projectDir, env, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
        echo?.(text);
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}
