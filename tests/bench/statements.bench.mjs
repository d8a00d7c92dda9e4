// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wait } from './http-load.mjs';
import { postRequest } from './http-read.bench.mjs';
import { processorTime } from './processor-time.mjs';
import { seedOffers, seedTokens } from './seed.mjs';
import { atMost, result } from './table.mjs';

const POSTS = 120;
/** Each connection plans a statement five times before it keeps a plan. */
const WARM_UPS = 80;
const PAGES = { 'page.home': '/', 'page.listings': '/around', 'page.calendar': '/calendar' };
const STAFF_PAGES = { 'page.board': '/board' };
const LOOKS = 60;
const COUNTED = new URL('./count-statements.mjs', import.meta.url).href;

/** Statements, and milliseconds of processor time, for each request posted until everybody is told, and for each page looked at. */
export async function measure(stage) {
  const { pool, ente, startServer } = stage;
  await seedOffers(pool, ente, 20_000);
  const folder = mkdtempSync(join(tmpdir(), 'reciproca-statements-'));
  const file = join(folder, 'sent');
  const server = await startServer({ NODE_OPTIONS: `--import ${COUNTED}`, STATEMENTS_FILE: file });
  const read = async () => {
    rmSync(file, { force: true });
    process.kill(server.pid, 'SIGUSR2');
    while (!existsSync(file)) await wait(0.01);
    return {
      sent: Number(readFileSync(file, 'utf8')),
      node: processorTime(server.pid),
      postgres: stage.postgresTime(),
    };
  };
  try {
    const tokens = await seedTokens(pool, ente, ente.people.slice(-POSTS - WARM_UPS));
    const [warmUps, posters] = [tokens.slice(0, WARM_UPS), tokens.slice(WARM_UPS)];
    await untilIdle(pool);
    await Promise.all(warmUps.map((token) => postRequest(server.url, token, 13)));
    await untilIdle(pool);
    const idle = await during(read, () => wait(3));
    const posts = await during(read, async () => {
      for (const token of posters) await postRequest(server.url, token, 13);
      await untilIdle(pool);
    });
    const results = [perAct('post', posts, idle, POSTS, 20)];
    const pages = [...pagesOf(PAGES, tokens[0]), ...pagesOf(STAFF_PAGES, await operatorToken(pool, ente))];
    for (const { name, path, token } of pages) {
      await Promise.all(Array.from({ length: LOOKS }, () => look(server.url, path, token)));
      const looks = await during(read, async () => {
        for (let n = 0; n < LOOKS; n += 1) await look(server.url, path, token);
      });
      results.push(perAct(name, looks, idle, LOOKS, 6));
    }
    return results;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

function pagesOf(pages, token) {
  return Object.entries(pages).map(([name, path]) => ({ name, path, token }));
}

async function operatorToken(pool, ente) {
  const [id] = ente.people;
  await pool.query("INSERT INTO role_grants (person_id, ente_id, role) VALUES ($1, $2, 'operator')", [id, ente.id]);
  return (await seedTokens(pool, ente, [id]))[0];
}

async function during(read, act) {
  const [before, began] = [await read(), performance.now()];
  await act();
  const [after, seconds] = [await read(), (performance.now() - began) / 1000];
  const spent = (what) => after[what] - before[what];
  return { seconds, sent: spent('sent'), node: spent('node'), postgres: spent('postgres') };
}

/** What the house does by itself meanwhile does not count. */
function perAct(name, took, idle, times, most) {
  const each = (what) => (took[what] - (idle[what] * took.seconds) / idle.seconds) / times;
  return result(`${name} statements`, 'statements', each('sent'), null, {
    bar: atMost(most),
    n: times,
    nodeMs: each('node'),
    postgresMs: each('postgres'),
  });
}

async function untilIdle(pool) {
  for (let quiet = 0; quiet < 3;) {
    const { rows } = await pool.query(
      `SELECT 1 FROM deliveries WHERE done_at IS NULL AND dead_at IS NULL AND run_at <= now()
       UNION ALL SELECT 1 FROM match_runs WHERE state IN ('queued', 'running') LIMIT 1`,
    );
    quiet = rows.length > 0 ? 0 : quiet + 1;
    await wait(0.3);
  }
}

async function look(base, path, token) {
  const response = await fetch(`${base}${path}`, { headers: { cookie: `reciproca_session=${token}` } });
  if (response.status !== 200) throw new Error(`GET ${path} answered ${response.status}`);
  await response.text();
}
