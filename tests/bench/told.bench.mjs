// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { wait } from './http-load.mjs';
import { postRequest } from './http-read.bench.mjs';
import { openLive, openMany } from './live-client.mjs';
import { seedOffers, seedTokens } from './seed.mjs';
import { percentile, result } from './table.mjs';

const PER_SECOND = 50;
const SECONDS = 20;
const OPEN_LISTINGS = 50_000;

/** From the POST of a request to the event at the first counterpart, over many open listings; against bare insert, commit and emit. */
export async function measure({ pool, ente, startServer }) {
  await seedOffers(pool, ente, OPEN_LISTINGS);
  const half = ente.people.length / 2;
  const [givers, askers] = [ente.people.slice(0, half), ente.people.slice(half)];
  const server = await startServer();
  try {
    const arrived = new Map();
    const sockets = await openMany(server.port, await seedTokens(pool, ente, givers), (_, [name, told], at) => {
      const id = name === 'notification' && /proposals\/(.+)$/.exec(told.link)?.[1];
      if (id) arrived.set(id, at);
    });
    const askerTokens = await seedTokens(pool, ente, askers);
    const began = new Map();
    await atRate(PER_SECOND, SECONDS, async (n) => {
      const at = performance.now();
      began.set(await postRequest(server.url, askerTokens[n % askerTokens.length], 8 + (n % 8)), at);
    });
    await wait(3);
    const latencies = await firstTold(pool, began, arrived);
    for (const socket of sockets) socket.close();
    const bare = await bareTold(pool);
    return [
      result('told', 'ms p50', percentile(latencies, 0.5), percentile(bare, 0.5), {
        p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99), n: latencies.length, posted: began.size, baselineP99: percentile(bare, 0.99),
      }),
    ];
  } finally {
    await server.stop();
  }
}

async function atRate(perSecond, seconds, act) {
  const pending = [];
  const start = performance.now();
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = start + (n * 1000) / perSecond;
    const ahead = due - performance.now();
    if (ahead > 0) await new Promise((resolve) => setTimeout(resolve, ahead));
    pending.push(act(n));
  }
  await Promise.all(pending);
}

async function firstTold(pool, began, arrived) {
  const { rows } = await pool.query('SELECT id, request_id FROM proposals WHERE request_id = ANY($1)', [[...began.keys()]]);
  const first = new Map();
  for (const { id, request_id: requestId } of rows) {
    const at = arrived.get(id);
    if (at !== undefined) first.set(requestId, Math.min(at, first.get(requestId) ?? Infinity));
  }
  return [...first].map(([requestId, at]) => at - began.get(requestId));
}

/** The least that could be done: one insert, its commit, one emit. */
async function bareTold(pool) {
  await pool.query('CREATE TABLE IF NOT EXISTS bench_told (id serial PRIMARY KEY, body text)');
  const http = createServer();
  const live = new Server(http).of('/live');
  await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
  const latencies = [];
  const began = [];
  const socket = await openLive(http.address().port, 'x', ([, n], at) => latencies.push(at - began[n]));
  await atRate(PER_SECOND, 5, async (n) => {
    began[n] = performance.now();
    await pool.query('INSERT INTO bench_told (body) VALUES ($1)', ['x'.repeat(200)]);
    live.emit('told', n);
  });
  await wait(0.5);
  socket.close();
  http.closeAllConnections();
  http.close();
  return latencies;
}
