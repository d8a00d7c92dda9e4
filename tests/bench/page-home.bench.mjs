// SPDX-License-Identifier: AGPL-3.0-or-later
import { load } from './http-load.mjs';
import { postRequest } from './http-read.bench.mjs';
import { rawSelects } from './raw-select.mjs';
import { seedTokens } from './seed.mjs';
import { percentile, result } from './table.mjs';

/** The signed-in home page, rendered whole, against the raw read of one row. */
export async function measure({ url, pool, ente, quick, startServer }) {
  const [token] = await seedTokens(pool, ente, [ente.people.at(-2)]);
  const server = await startServer({ JOBS: 'off' });
  try {
    const id = await postRequest(server.url, token);
    const baseline = await rawSelects(url, 'SELECT * FROM listings WHERE id = $1', [id], 4);
    const request = `GET / HTTP/1.1\r\nHost: bench\r\nCookie: reciproca_session=${token}\r\n\r\n`;
    const { perSecond, latencies } = await load({
      port: server.port,
      request,
      connections: 16,
      ...(quick && { seconds: 2, warmUpSeconds: 1 }),
    });
    return [
      result('page.home', 'pages/s', perSecond, baseline, {
        p50: percentile(latencies, 0.5),
        p99: percentile(latencies, 0.99),
        n: latencies.length,
      }),
    ];
  } finally {
    await server.stop();
  }
}
