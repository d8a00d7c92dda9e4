// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';
import { projectDir } from './project.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

const WORD_AFTER_MS = 700;

/**
 * Passes a stop on to whatever `run` has started and not seen end, and waits for it.
 * @param {{ say?: (line: string) => void, withinMs?: number }} [options]
 *   say: gets a word when it takes longer than people expect; withinMs: then it is cut short
 */
export async function stopChildren({ say = () => undefined, withinMs } = {}) {
  const ended = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)));
  for (const child of running) child.kill('SIGTERM');
  const word = setTimeout(() => say(A_LITTLE_MORE), WORD_AFTER_MS);
  const cut = withinMs ? setTimeout(() => running.forEach((child) => child.kill('SIGKILL')), withinMs) : undefined;
  await Promise.all(ended);
  clearTimeout(word);
  clearTimeout(cut);
}

const A_LITTLE_MORE =
  'Ancora qualche secondo: chiudo il lavoro a metà. / A few seconds more: ending what is under way.';

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
