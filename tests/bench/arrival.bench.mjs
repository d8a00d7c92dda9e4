// SPDX-License-Identifier: AGPL-3.0-or-later
import { openApplication, systemSeed } from './application.mjs';
import { exponentOf } from './growth.mjs';
import { seedOffers } from './seed.mjs';
import { percentile, result } from './table.mjs';

const WARM_UP = 20;
const TIMES = 150;

/** From the news of a request to its proposals committed, as the open offers grow; against a bare walk of the index and one insert. */
export async function measure({ url, pool, ente, quick }) {
  const sizes = quick ? [1_000, 5_000] : [5_000, 16_000, 50_000];
  await pool.query("UPDATE listings SET state = 'withdrawn' WHERE state = 'open'");
  const app = await openApplication(url);
  const { PostListing } = await import('../../dist/libs/exchange/src/index.js');
  const { Subscriptions, UnitOfWork } = await import('../../dist/libs/platform/src/index.js');
  const [posting, subscriptions, unitOfWork] = [app.get(PostListing), app.get(Subscriptions), app.get(UnitOfWork)];
  const handlers = subscriptions
    .list()
    .filter(
      ({ topic, name, isOutside }) => topic === 'exchange.listing_opened' && !isOutside && !name.startsWith('tell'),
    );
  const results = [];
  const medians = [];
  const bareMedians = [];
  let open = 0;
  let asker = 0;
  for (const size of sizes) {
    await seedOffers(pool, ente, size - open);
    open = size;
    const latencies = [];
    const bare = [];
    let written = 0;
    for (let n = 0; n < WARM_UP + TIMES; n += 1) {
      asker += 1;
      const personId = ente.people.at(-1 - (asker % 400));
      const request = await unitOfWork.run(systemSeed(ente.id), (ctx) =>
        posting.executeForService(ctx, 'request', asked(n), personId),
      );
      const news = {
        listingId: request.id,
        kind: 'request',
        service: 'condominio',
        state: 'open',
        personId,
        title: 'Spesa',
      };
      const began = performance.now();
      for (const { handle } of handlers) {
        await unitOfWork.run(systemSeed(ente.id), (ctx) =>
          handle(ctx, { id: request.id, topic: 'exchange.listing_opened', payload: news }),
        );
      }
      const took = performance.now() - began;
      const proposals = await pool.query('SELECT count(*)::int AS count FROM proposals WHERE request_id = $1', [
        request.id,
      ]);
      written += proposals.rows[0].count;
      const bareTook = await bareArrival(pool, ente, request.id);
      if (n < WARM_UP) continue;
      latencies.push(took);
      bare.push(bareTook);
    }
    if (written === 0) throw new Error('Nobody was proposed: this measures nothing');
    medians.push(percentile(latencies, 0.5));
    bareMedians.push(percentile(bare, 0.5));
    if (size !== sizes.at(-1)) continue;
    const [p50, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.99)];
    results.push(
      result('arrival', 'ms p50', p50, percentile(bare, 0.5), { p50, p99, n: TIMES, handlers: handlers.length }),
    );
  }
  await app.close();
  return [
    ...results,
    result('arrival.growth', 'exponent', exponentOf(sizes, medians), exponentOf(sizes, bareMedians), {
      n: sizes.length,
    }),
  ];
}

/** The least that could be done: the nearest of the index, and one row written and committed. */
async function bareArrival(pool, ente, requestId) {
  const began = performance.now();
  await pool.query(
    `SELECT o.id FROM listings r, LATERAL (
       SELECT id FROM listings o WHERE o.ente_id = $1 AND o.kind = 'offer' AND o.category_id = r.category_id AND o.state = 'open'
         AND o.free_when && r.free_when ORDER BY o.earth <-> r.earth LIMIT 24) o WHERE r.id = $2`,
    [ente.id, requestId],
  );
  await pool.query('CREATE TABLE IF NOT EXISTS bench_arrival (id uuid)');
  await pool.query('INSERT INTO bench_arrival VALUES ($1)', [requestId]);
  return performance.now() - began;
}

function asked(n) {
  const day = new Date(Date.now() + (2 + (n % 30)) * 86_400_000).toISOString().slice(0, 10);
  return {
    service: 'condominio',
    category: 'shopping',
    title: 'Spesa',
    again: true,
    durationMinutes: 60,
    when: { windows: [{ start: `${day}T09:00:00+01:00`, end: `${day}T13:00:00+01:00` }] },
    details: {},
  };
}
