// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';
import { freePort, untilHealthy } from './stage.mjs';
import { percentile, result } from './table.mjs';

const TIMES = 5;
const BARE = `const { default: fastify } = await import('fastify'); const app = fastify(); app.get('/health', () => 'ok'); await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });`;

/** From the start of the process to the first answer, against a bare Fastify server. */
export async function measure({ url }) {
  const own = [];
  const bare = [];
  for (let n = 0; n < TIMES; n += 1) {
    bare.push(await timeStart(['--input-type=module', '-e', BARE], {}));
    own.push(await timeStart(['dist/apps/server/src/main.js'], { DATABASE_URL: url, LOG_LEVEL: 'error' }));
  }
  return [
    result('start.cold', 'ms', percentile(own, 0.5), percentile(bare, 0.5), {
      p50: percentile(own, 0.5),
      p99: percentile(own, 0.99),
      n: TIMES,
    }),
  ];
}

async function timeStart(args, environment) {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, PORT: String(port), HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilHealthy(`http://127.0.0.1:${port}`, child);
  const took = performance.now() - began;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exit;
  return took;
}
