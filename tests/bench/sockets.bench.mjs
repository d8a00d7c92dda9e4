// SPDX-License-Identifier: AGPL-3.0-or-later
import { wait } from './http-load.mjs';
import { openMany } from './live-client.mjs';
import { residentMegabytes } from './idle-rss.bench.mjs';
import { seedTokens } from './seed.mjs';
import { percentile, result } from './table.mjs';

/** Memory a client and the spread of one board signal to all; against the same server with nobody connected. */
export async function measure({ pool, ente, startServer, quick }) {
  const clients = quick ? 500 : 5000;
  const operator = ente.people[0];
  await pool.query(
    "INSERT INTO role_grants (person_id, ente_id, role) VALUES ($1, $2, 'operator') ON CONFLICT DO NOTHING",
    [operator, ente.id],
  );
  const tokens = await seedTokens(pool, ente, Array(clients).fill(operator));
  const server = await startServer({ JOBS: 'off' });
  try {
    await wait(2);
    const before = residentMegabytes(server.pid);
    const arrivals = [];
    let began = Infinity;
    const sockets = await openMany(server.port, tokens, (_, [name], at) => {
      if (name === 'changed' && at > began) arrivals.push(at - began);
    });
    await wait(3);
    const after = residentMegabytes(server.pid);
    began = performance.now();
    await pool.query('SELECT pg_notify($1, $2)', [
      'reciproca',
      JSON.stringify({ subject: 'board', data: { enteId: ente.id } }),
    ]);
    await wait(5);
    for (const socket of sockets) socket.terminate();
    return [
      result('sockets memory', 'kB/client', ((after - before) * 1000) / clients, before, {
        n: clients,
        ratio: after / before,
      }),
      result('sockets fan-out', 'ms p99', percentile(arrivals, 0.99), percentile(arrivals, 0.5), {
        p50: percentile(arrivals, 0.5),
        p99: percentile(arrivals, 0.99),
        n: arrivals.length,
      }),
    ];
  } finally {
    await server.stop();
  }
}
