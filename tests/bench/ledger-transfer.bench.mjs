// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { openApplication, systemSeed } from './application.mjs';
import { openPool } from './stage.mjs';
import { percentile, result } from './table.mjs';

const AT_ONCE = 8;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** Transfers through the ledger's facade, against the very statements it sends replayed through bare pg. */
export async function measure({ url, ente, quick }) {
  const transfers = quick ? 500 : 4000;
  const app = await openApplication(url);
  const { Ledger } = await import('../../dist/libs/ledger/src/index.js');
  const { UnitOfWork } = await import('../../dist/libs/platform/src/index.js');
  const ledger = app.get(Ledger);
  const unitOfWork = app.get(UnitOfWork);
  const owners = ente.people.slice(0, 200);
  const transfer = (from, to) =>
    unitOfWork.run(systemSeed(ente.id), (ctx) =>
      ledger.transfer(ctx, {
        reason: 'exchange',
        postings: [
          { account: { kind: 'person', ownerId: from }, minutes: -30 },
          { account: { kind: 'person', ownerId: to }, minutes: 30 },
        ],
        reference: { type: 'agreement', id: randomUUID() },
        memo: 'bench',
        idempotencyKey: randomUUID(),
      }),
    );
  for (let n = 0; n < owners.length; n += 2) await transfer(owners[n], owners[n + 1]);
  const statements = await record(() => transfer(owners[0], owners[1]));
  const pool = openPool(url, AT_ONCE);
  const replay = (from, to) =>
    replayOnce(
      pool,
      statements,
      new Map([
        [owners[0], from],
        [owners[1], to],
        [ente.id, ente.id],
      ]),
    );
  const rounds = [];
  for (let round = 0; round < 3; round += 1) {
    const bare = await run(replay, owners, transfers);
    const own = await run(transfer, owners, transfers);
    rounds.push({ bare, own });
  }
  await pool.end();
  await app.close();
  const best = (key) => Math.max(...rounds.map((round) => round[key].perSecond));
  const latencies = rounds.flatMap((round) => round.own.latencies);
  return [
    result('ledger.transfer', 'transfers/s', best('own'), best('bare'), {
      p50: percentile(latencies, 0.5),
      p99: percentile(latencies, 0.99),
      n: latencies.length,
    }),
  ];
}

async function run(work, owners, transfers) {
  const latencies = [];
  let next = 0;
  const began = performance.now();
  const lane = async () => {
    while (next < transfers) {
      const n = next++;
      const start = performance.now();
      await work(
        owners[n % owners.length],
        owners[
          (n * 7 + 1) % owners.length === n % owners.length ? (n + 1) % owners.length : (n * 7 + 1) % owners.length
        ],
      );
      latencies.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return { perSecond: transfers / ((performance.now() - began) / 1000), latencies };
}

/** What one transfer sends to the database, in order. */
async function record(work) {
  const sent = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function query(config, values, ...rest) {
    if (typeof config === 'string') sent.push({ text: config, values: Array.isArray(values) ? values : [] });
    else if (config?.text) sent.push({ text: config.text, values: config.values ?? [], name: config.name });
    return original.call(this, config, values, ...rest);
  };
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return sent;
}

function nameOf(text) {
  return createHash('md5').update(text).digest('hex');
}

/** The recorded statements once more, with fresh ids wherever the first run had its own. */
async function replayOnce(pool, statements, known) {
  const fresh = (text) =>
    text.replaceAll(UUID, (id) => {
      if (!known.has(id)) known.set(id, randomUUID());
      return known.get(id);
    });
  const renew = (value) => (typeof value === 'string' ? fresh(value) : Array.isArray(value) ? value.map(renew) : value);
  const client = await pool.connect();
  try {
    for (const { text, values, name } of statements)
      // Names belong to the connection they were given on: here each text has its own.
      await client.query({ text, values: values.map(renew), ...(name && { name: nameOf(text) }) });
  } finally {
    client.release();
  }
}
