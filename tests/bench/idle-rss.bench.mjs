// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { wait } from './http-load.mjs';
import { result } from './table.mjs';

/** Memory of the server at rest, against a Node process that does nothing. */
export async function measure({ startServer }) {
  const bare = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const server = await startServer();
  await wait(5);
  const [own, nothing] = [residentMegabytes(server.pid), residentMegabytes(bare.pid)];
  bare.kill();
  await server.stop();
  return [result('idle.rss', 'MB', own, nothing, { n: 1 })];
}

export function residentMegabytes(pid) {
  const pages = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(pages?.[1] ?? 0) / 1000;
}
