// SPDX-License-Identifier: AGPL-3.0-or-later
import { wait } from './http-load.mjs';
import { postRequest } from './http-read.bench.mjs';
import { openMany } from './live-client.mjs';
import { seedOffers, seedTokens } from './seed.mjs';
import { percentile, result } from './table.mjs';

const CALLS = 400;
const REQUESTS = 400;
/** The hour of the emergency is played in a minute. */
const SECONDS = 60;
const OPERATORS = 4;
const OPEN_OFFERS = 5000;
/** How long after the last act a board may still be told of it. */
const LONGEST_WAIT_SECONDS = 20;

/**
 * An emergency: 400 calls logged and 400 requests posted by operators while their boards are open, against a bare insert and its commit.
 * A board has a request when it was told (`changed`), has fetched its figures again and counts it among the open ones.
 * Throws when anything is lost.
 */
export async function measure({ pool, ente, startServer }) {
  await seedOffers(pool, ente, OPEN_OFFERS);
  const operators = await hireOperators(pool, ente);
  const tokens = await seedTokens(pool, ente, operators);
  const server = await startServer();
  try {
    const boards = tokens.map((token) => new Board(server.url, token));
    const sockets = await openMany(server.port, tokens, (index, [name]) => {
      if (name === 'changed') void boards[index].refresh();
    });
    await wait(2);
    const before = await countRows(pool, ente);
    for (const board of boards) await board.refresh();
    const posts = await play(server.url, ente, tokens);
    await untilTold(boards);
    for (const socket of sockets) socket.close();
    await ensureNothingLost(pool, ente, before);
    const bare = await bareInserts(pool, CALLS + REQUESTS);
    const requests = posts.filter(({ kind }) => kind === 'request').toSorted((a, b) => a.doneAt - b.doneAt);
    const updates = requests.flatMap(({ beganAt }, index) =>
      boards.map((board) => board.firstWith(index + 1) - beganAt),
    );
    const fetches = boards.flatMap(({ latencies }) => latencies);
    return [
      line(
        'surge calls',
        posts.filter(({ kind }) => kind === 'call').map(({ doneAt, beganAt }) => doneAt - beganAt),
        bare,
      ),
      line(
        'surge posting',
        posts.filter(({ kind }) => kind === 'request').map(({ doneAt, beganAt }) => doneAt - beganAt),
        bare,
      ),
      line('surge board', updates, bare),
      line('surge board fetch', fetches, bare),
    ];
  } finally {
    await server.stop();
  }
}

function line(name, latencies, bare) {
  const [p50, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.99)];
  return result(name, 'ms p99', p99, percentile(bare, 0.99), { p50, p99, n: latencies.length });
}

/** An operator's open board: fetches once for any number of hints that come meanwhile, as the page does. */
class Board {
  latencies = [];
  #fetched = [];
  #running = false;
  #again = false;

  constructor(url, token) {
    this.url = url;
    this.token = token;
  }

  async refresh() {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    const began = performance.now();
    const response = await fetch(`${this.url}/api/v1/board`, { headers: { authorization: `Bearer ${this.token}` } });
    if (!response.ok) throw new Error(`GET /board answered ${response.status}`);
    const done = performance.now();
    const { counts } = await response.json();
    const open = counts.open;
    this.latencies.push(done - began);
    this.#fetched.push({ open, done });
    this.#running = false;
    if (this.#again) {
      this.#again = false;
      await this.refresh();
    }
  }

  /** When it first counted so many more open requests than at the start; Infinity while it does not. */
  firstWith(more) {
    const start = this.#fetched[0].open;
    return this.#fetched.find(({ open }) => open >= start + more)?.done ?? Infinity;
  }
}

async function hireOperators(pool, ente) {
  const operators = ente.people.slice(0, OPERATORS);
  for (const id of operators) {
    await pool.query(
      "INSERT INTO role_grants (person_id, ente_id, role) VALUES ($1, $2, 'operator') ON CONFLICT DO NOTHING",
      [id, ente.id],
    );
  }
  return operators;
}

/** Calls and requests in turn, evenly spread; each begins when it is due, whatever the others do. */
async function play(url, ente, tokens) {
  const callers = ente.people.slice(ente.people.length / 2);
  const total = CALLS + REQUESTS;
  const start = performance.now();
  const acts = Array.from({ length: total }, async (_, index) => {
    const due = start + (index * SECONDS * 1000) / total;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const token = tokens[index % tokens.length];
    const personId = callers[index % callers.length];
    const beganAt = performance.now();
    if (index % 2 === 0) await logCall(url, token, personId);
    else await postRequest(url, token, 8 + (index % 8), personId);
    return { kind: index % 2 === 0 ? 'call' : 'request', beganAt, doneAt: performance.now() };
  });
  return Promise.all(acts);
}

async function logCall(url, token, personId) {
  const response = await fetch(`${url}/api/v1/people/${personId}/contacts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ channel: 'phone', outcome: 'reached', direction: 'in', note: 'Chiede notizie' }),
  });
  if (response.status !== 201) throw new Error(`POST /contacts answered ${response.status}: ${await response.text()}`);
}

async function untilTold(boards) {
  for (let waited = 0; waited < LONGEST_WAIT_SECONDS; waited += 0.5) {
    if (boards.every((board) => board.firstWith(REQUESTS) < Infinity)) return;
    await wait(0.5);
  }
  throw new Error('A board never counted the last request');
}

async function countRows(pool, ente) {
  const { rows } = await pool.query(
    `SELECT (SELECT count(*) FROM listings WHERE ente_id = $1 AND kind = 'request')::int AS requests,
       (SELECT count(*) FROM contacts WHERE ente_id = $1)::int AS contacts`,
    [ente.id],
  );
  return rows[0];
}

async function ensureNothingLost(pool, ente, before) {
  const after = await countRows(pool, ente);
  const [requests, contacts] = [after.requests - before.requests, after.contacts - before.contacts];
  if (requests !== REQUESTS || contacts !== CALLS)
    throw new Error(`Of ${REQUESTS} requests and ${CALLS} calls ${requests} and ${contacts} are there`);
}

async function bareInserts(pool, count) {
  await pool.query('CREATE TABLE IF NOT EXISTS bench_surge (id serial PRIMARY KEY, body text)');
  const latencies = [];
  for (let n = 0; n < count; n += 1) {
    const began = performance.now();
    await pool.query('INSERT INTO bench_surge (body) VALUES ($1)', ['x'.repeat(200)]);
    latencies.push(performance.now() - began);
  }
  return latencies;
}
