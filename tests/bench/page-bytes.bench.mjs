// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { seedTokens } from './seed.mjs';
import { result } from './table.mjs';

const BOOTSTRAP = [
  'node_modules/bootstrap-italia/dist/css/bootstrap-italia.min.css',
  'node_modules/bootstrap-italia/dist/js/bootstrap-italia.bundle.min.js',
];

/** What a first visit carries over the wire: HTML, styles, scripts, fonts and icons; against the whole of Bootstrap Italia alone. */
export async function measure({ pool, ente, startServer }) {
  const [token] = await seedTokens(pool, ente, [ente.people[0]]);
  const server = await startServer({ JOBS: 'off' });
  const baseline = BOOTSTRAP.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0) / 1000;
  try {
    const pages = {
      'sign-in': await weigh(server.url, '/sign-in', {}),
      home: await weigh(server.url, '/', { cookie: `reciproca_session=${token}` }),
    };
    return Object.entries(pages).map(([name, bytes]) =>
      result(`page.bytes ${name}`, 'kB gzip', bytes / 1000, baseline, { n: 1 }),
    );
  } finally {
    await server.stop();
  }
}

async function weigh(base, path, headers) {
  const html = await (await fetch(`${base}${path}`, { headers })).text();
  const css = [...html.matchAll(/href="(\/assets\/[^"]+\.css[^"]*)"/g)].map((match) => match[1]);
  const others = [...html.matchAll(/(?:src|href)="(\/assets\/[^"#]+\.(?:js|svg|woff2)[^"#]*)/g)].map(
    (match) => match[1],
  );
  const styles = (await Promise.all(css.map(async (url) => (await fetch(base + url)).text()))).join('');
  const fonts = [...styles.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(
    (match) => new URL(match[1], `${base}${css[0]}`).pathname,
  );
  let sum = gzipSync(html).length;
  for (const url of new Set([...css, ...others, ...fonts])) {
    const body = Buffer.from(await (await fetch(base + url)).arrayBuffer());
    sum += url.endsWith('.woff2') ? body.length : gzipSync(body).length;
  }
  return sum;
}
