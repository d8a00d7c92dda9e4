// SPDX-License-Identifier: AGPL-3.0-or-later
import { load } from './http-load.mjs';
import { rawSelects } from './raw-select.mjs';
import { seedTokens } from './seed.mjs';
import { percentile, result } from './table.mjs';

/** An authenticated GET /requests/{id}, against the same row read by a raw unnamed statement. */
export async function measure({ url, pool, ente, quick, startServer }) {
  const personId = ente.people.at(-1);
  const [token] = await seedTokens(pool, ente, [personId]);
  const server = await startServer({ JOBS: 'off' });
  try {
    const id = await postRequest(server.url, token);
    const baseline = await rawSelects(url, 'SELECT * FROM listings WHERE id = $1', [id]);
    const request = `GET /api/v1/requests/${id} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer ${token}\r\n\r\n`;
    const { perSecond, latencies } = await load({
      port: server.port,
      request,
      ...(quick && { seconds: 2, warmUpSeconds: 1 }),
    });
    return [
      result('http.read', 'requests/s', perSecond, baseline, {
        p50: percentile(latencies, 0.5),
        p99: percentile(latencies, 0.99),
        n: latencies.length,
      }),
    ];
  } finally {
    await server.stop();
  }
}

/** `forId`: whom an operator posts it for, by phone; the token's own person without it. */
export async function postRequest(base, token, hour = 10, forId = null) {
  const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const at = (hours) => `${day}T${String(hours).padStart(2, '0')}:00:00+01:00`;
  const body = {
    service: 'condominio',
    category: 'shopping',
    title: 'Spesa',
    again: true,
    durationMinutes: 60,
    when: { windows: [{ start: at(hour), end: at(hour + 2) }] },
    ...(forId && { onBehalfOf: forId, channel: 'phone' }),
  };
  const response = await fetch(`${base}/api/v1/requests`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (response.status !== 201) throw new Error(`POST /requests answered ${response.status}: ${JSON.stringify(answer)}`);
  return answer.id;
}
