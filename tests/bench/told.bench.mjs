// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { wait } from './http-load.mjs';
import { postRequest } from './http-read.bench.mjs';
import { openLive, openMany } from './live-client.mjs';
import { seedOffers, seedTokens } from './seed.mjs';
import { percentile, result } from './table.mjs';

/** The rate asked for, and one that even a slow machine keeps up with. */
const RATES = [
  { name: 'told 5/s', perSecond: 5, seconds: 15 },
  { name: 'told', perSecond: 50, seconds: 20 },
];
/** How long to wait for the last of those posted to be told. */
const LONGEST_WAIT_SECONDS = 40;
const OPEN_LISTINGS = 50_000;

/** From the POST of a request to the event at the first counterpart, over many open listings; against bare insert, commit and emit. */
export async function measure({ pool, ente, quick, startServer }) {
  await seedOffers(pool, ente, quick ? OPEN_LISTINGS / 10 : OPEN_LISTINGS);
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
    const results = [];
    for (const { name, perSecond, seconds } of RATES) {
      const began = new Map();
      await atRate(perSecond, quick ? 5 : seconds, async (n) => {
        const at = performance.now();
        began.set(await postRequest(server.url, askerTokens[n % askerTokens.length], 8 + (n % 8)), at);
      });
      const latencies = await untilTold(pool, began, arrived);
      const bare = await bareTold(pool, perSecond);
      const [p50, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.99)];
      results.push(
        result(name, 'ms p50', p50, percentile(bare, 0.5), {
          p50,
          p99,
          n: latencies.length,
          posted: began.size,
          baselineP99: percentile(bare, 0.99),
        }),
      );
    }
    for (const socket of sockets) socket.close();
    return results;
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

/** Until everybody who fits somebody has been told, or nobody more is. */
async function untilTold(pool, began, arrived) {
  let told = [];
  for (let waited = 0; waited < LONGEST_WAIT_SECONDS; waited += 2) {
    await wait(2);
    const now = await firstTold(pool, began, arrived);
    if (now.length >= began.size || (now.length === told.length && now.length > 0)) return now;
    told = now;
  }
  return told;
}

async function firstTold(pool, began, arrived) {
  const { rows } = await pool.query('SELECT id, request_id FROM proposals WHERE request_id = ANY($1)', [
    [...began.keys()],
  ]);
  const first = new Map();
  for (const { id, request_id: requestId } of rows) {
    const at = arrived.get(id);
    if (at !== undefined) first.set(requestId, Math.min(at, first.get(requestId) ?? Infinity));
  }
  return [...first].map(([requestId, at]) => at - began.get(requestId));
}

/** The least that could be done: one insert, its commit, one emit. */
async function bareTold(pool, perSecond) {
  await pool.query('CREATE TABLE IF NOT EXISTS bench_told (id serial PRIMARY KEY, body text)');
  const http = createServer();
  const live = new Server(http).of('/live');
  await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
  const latencies = [];
  const began = [];
  const socket = await openLive(http.address().port, 'x', ([, n], at) => latencies.push(at - began[n]));
  await atRate(perSecond, 5, async (n) => {
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
