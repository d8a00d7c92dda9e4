// SPDX-License-Identifier: AGPL-3.0-or-later
import { openApplication, systemSeed } from './application.mjs';
import { seedOffers } from './seed.mjs';
import { percentile, result } from './table.mjs';

const TIMES = 200;

/** Candidates and scoring for one request as the open offers grow; the smallest size is the baseline of the others. */
export async function measure({ url, pool, ente, quick }) {
  const sizes = quick ? [1_000, 5_000] : [5_000, 50_000, 500_000];
  await pool.query("UPDATE listings SET state = 'withdrawn' WHERE state = 'open'");
  const app = await openApplication(url);
  const { MatchListing, PostListing } = await import('../../dist/libs/exchange/src/index.js');
  const { UnitOfWork } = await import('../../dist/libs/platform/src/index.js');
  const [matching, posting, unitOfWork] = [app.get(MatchListing), app.get(PostListing), app.get(UnitOfWork)];
  const requests = [];
  for (let n = 0; n < 40; n += 1) {
    const personId = ente.people.at(-1 - n);
    requests.push(
      await unitOfWork.run(systemSeed(ente.id), (ctx) => posting.executeForService(ctx, 'request', asked(n), personId)),
    );
  }
  const results = [];
  let open = 0;
  for (const size of sizes) {
    await seedOffers(pool, ente, size - open);
    open = size;
    const latencies = [];
    let found = 0;
    for (let n = 0; n < TIMES + 40; n += 1) {
      const start = performance.now();
      const best = await unitOfWork.read(systemSeed(ente.id), (ctx) =>
        matching.listBest(ctx, requests[n % requests.length].id),
      );
      if (n >= 40) latencies.push(performance.now() - start);
      found += best.length;
    }
    if (found === 0) throw new Error('Nothing was found: this measures nothing');
    const p95 = percentile(latencies, 0.95);
    const name = `match.growth ${size / 1000}k`;
    results.push(
      result(name, 'ms p95', p95, results[0]?.value ?? p95, {
        p50: percentile(latencies, 0.5),
        p99: percentile(latencies, 0.99),
        n: TIMES,
      }),
    );
  }
  await app.close();
  return results;
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
