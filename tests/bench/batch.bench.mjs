// SPDX-License-Identifier: AGPL-3.0-or-later
import loadHighs from 'highs';
import { exponentOf } from './growth.mjs';
import { load, wait } from './http-load.mjs';
import { postRequest } from './http-read.bench.mjs';
import { seedOffers, seedRequests, seedTokens } from './seed.mjs';
import { atMost, percentile, result } from './table.mjs';

const REQUESTS = 5_000;
const OFFERS = 1_500;
const PAIRS = 100_000;
const SIZES = [0.25, 0.5, 1];

/**
 * A plan of 5,000 requests and 1,500 offers with 100,000 pairs that fit: in a solver thread, against bare HiGHS on the same
 * model, cold, each goal held by a row for the next; then how reading a request fares while the server makes such a plan.
 */
export async function measure({ pool, ente, startServer }) {
  const { seededRandom, SolverThreads } = await import('../../dist/libs/matching/src/index.js');
  const { assignmentProgram } = await import('../../dist/libs/matching/src/assignment/assignment-program.js');
  const highs = await loadHighs();
  const threads = new SolverThreads(1);
  const results = [];
  const [own, bare] = [[], []];
  try {
    // The thread's start and the solver's loading are not the plan's.
    await threads.run('assignment', { problem: problemOf(seededRandom(2), 0.02), seconds: 60 });
    for (const share of SIZES) {
      const problem = problemOf(seededRandom(1), share);
      const began = performance.now();
      const solved = await threads.run('assignment', { problem, seconds: 120 });
      own.push((performance.now() - began) / 1000);
      const { program, goals } = assignmentProgram(problem);
      const cold = solveBare(highs, program, goals);
      bare.push(cold.seconds);
      if (share < 1) continue;
      if (solved.gap !== 0) throw new Error(`Not proved: gap ${solved.gap}`);
      checkSame(cold, solved);
      results.push(result('batch.100k', 's', own.at(-1), cold.seconds, { n: problem.pairs.request.length }));
      results.push(
        result('batch.100k one sum', 's', own.at(-1), oneSum(highs, program, goals), {
          n: problem.pairs.request.length,
        }),
      );
      results.push(...(await withDiary(threads, problem, cold.seconds)));
      results.push(result('batch.100k gap', '%', solved.gap * 100, null, { n: solved.objective }));
    }
  } finally {
    await threads.close();
  }
  const pairs = SIZES.map((share) => share * PAIRS);
  results.push(
    result('batch.growth', 'exponent', exponentOf(pairs, own), exponentOf(pairs, bare), { n: pairs.length }),
  );
  results.push(await readWhilePlanning({ pool, ente, startServer }));
  return results;
}

/** The same pairs where every tenth giver has two offers at the same hours: against the bare solver, which lets them be at both. */
async function withDiary(threads, problem, bareSeconds) {
  const pairsOf = Array.from(problem.capacity, () => []);
  problem.pairs.slot.forEach((slot, pair) => pairsOf[slot].push(pair));
  const giver = problem.giver.map((slot) => (slot % 20 === 1 ? slot - 1 : slot));
  const exclusive = pairsOf.flatMap((pairs, slot) => (giver[slot] < slot ? [[pairsOf[slot - 1], pairs]] : []));
  const began = performance.now();
  const solved = await threads.run('assignment', { problem: { ...problem, giver, exclusive }, seconds: 120 });
  const seconds = (performance.now() - began) / 1000;
  return [
    result('batch.diary', 's', seconds, bareSeconds, { n: exclusive.length, bar: atMost(1.5, 'ratio') }),
    result('batch.diary gap', '%', Math.min(solved.gap, solved.bound / solved.objective - 1) * 100, null, {
      n: solved.objective,
    }),
  ];
}

/** Requests and helpers strewn over 30 km, each request with the nearest of those who have time: 20 on average. */
function problemOf(random, share) {
  const [requests, offers] = [REQUESTS * share, OFFERS * share];
  const spot = () => [random() * 30_000, random() * 30_000];
  const helpers = Array.from({ length: offers }, spot);
  const capacity = Int32Array.from({ length: offers }, () => 1 + Math.floor(random() * 4));
  const pairs = { request: [], slot: [], metres: [], isProposed: [] };
  for (let request = 0; request < requests; request += 1) {
    const [x, y] = spot();
    const near = helpers
      .map(([hx, hy], slot) => ({ slot, metres: Math.round(Math.hypot(hx - x, hy - y)) }))
      .filter(() => random() < 0.15)
      .sort((a, b) => a.metres - b.metres)
      .slice(0, PAIRS / REQUESTS);
    for (const { slot, metres } of near) {
      pairs.request.push(request);
      pairs.slot.push(slot);
      pairs.metres.push(metres);
      pairs.isProposed.push(random() < 0.05 ? 1 : 0);
    }
  }
  return {
    requests,
    priority: Uint8Array.from({ length: requests }, () => (random() < 0.1 ? 1 : 0)),
    capacity,
    giver: Int32Array.from(helpers.keys()),
    engagements: new Int32Array(offers),
    fairLoad: 3,
    pairs: {
      request: Int32Array.from(pairs.request),
      slot: Int32Array.from(pairs.slot),
      units: new Int32Array(pairs.request.length).fill(1),
      metres: Float64Array.from(pairs.metres),
      isProposed: Uint8Array.from(pairs.isProposed),
    },
  };
}

/** Seconds of bare HiGHS on one weighted sum of the goals: faster, and true to their order only as far as the weights reach. */
function oneSum(highs, program, goals) {
  const weights = [1e3, 1e4, 1e-2, 1];
  const cost = goals[0].map((_, column) => goals.reduce((sum, goal, at) => sum + weights[at] * goal[column], 0));
  const began = performance.now();
  bareValue(highs, program, cost);
  return (performance.now() - began) / 1000;
}

/** The rows of the bare model give way by a thousandth, so its corners need not be whole: kilometres may differ by a little. */
function checkSame(cold, { goals }) {
  const apart = Math.abs(cold.reached[2] + goals.metres) / goals.metres;
  if (!cold.isOutOfTime && apart > 1e-3)
    throw new Error(`The two do not agree: ${-cold.reached[2]} m and ${goals.metres} m`);
}

const MOST_SECONDS = 60;

function solveBare(highs, program, goals) {
  const began = performance.now();
  const reached = [];
  for (const cost of goals) {
    const held = withRows(program, goals.slice(0, reached.length), reached);
    const value = bareValue(highs, held, cost);
    reached.push(value);
  }
  const seconds = (performance.now() - began) / 1000;
  return { reached, seconds, isOutOfTime: seconds >= MOST_SECONDS };
}

/** What bare HiGHS reaches for one cost, from nothing. */
function bareValue(highs, program, cost) {
  return highs.withModel(
    {
      numCols: program.columns,
      numRows: program.rows,
      sense: highs.constants.objectiveSense.maximize,
      colCost: cost,
      colLower: new Float64Array(program.columns),
      colUpper: program.upper,
      rowLower: program.rowLower,
      rowUpper: program.rowUpper,
      matrix: {
        format: 'csc',
        numRows: program.rows,
        numCols: program.columns,
        starts: program.starts,
        indices: program.indices,
        values: program.values,
      },
    },
    (model) => {
      model.options.set({ output_flag: false, time_limit: MOST_SECONDS });
      model.run();
      return model.getObjectiveValue();
    },
  );
}

/** The program with a row for each goal already reached. */
function withRows(program, goals, reached) {
  const starts = new Int32Array(program.columns + 1);
  const [indices, values] = [[], []];
  for (let column = 0; column < program.columns; column += 1) {
    for (let at = program.starts[column]; at < program.starts[column + 1]; at += 1) {
      indices.push(program.indices[at]);
      values.push(program.values[at]);
    }
    goals.forEach((cost, goal) => {
      if (cost[column] === 0) return;
      indices.push(program.rows + goal);
      values.push(cost[column]);
    });
    starts[column + 1] = indices.length;
  }
  return {
    ...program,
    starts,
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
    rows: program.rows + goals.length,
    rowLower: Float64Array.from([...program.rowLower, ...reached.map((value) => value - 1e-3)]),
    rowUpper: Float64Array.from([...program.rowUpper, ...goals.map(() => Infinity)]),
  };
}

/** p99 of an authenticated read under load, with a plan of as many listings under way and without. */
async function readWhilePlanning({ pool, ente, startServer }) {
  await pool.query("UPDATE listings SET state = 'withdrawn' WHERE state = 'open'");
  await pool.query(
    "INSERT INTO role_grants (person_id, ente_id, role) VALUES ($1, $2, 'operator') ON CONFLICT DO NOTHING",
    [ente.people[0], ente.id],
  );
  const [reader, operator] = await seedTokens(pool, ente, [ente.people.at(-1), ente.people[0]]);
  const server = await startServer();
  try {
    const id = await postRequest(server.url, reader);
    await seedOffers(pool, ente, OFFERS, { days: 3, capacity: 4 });
    await seedRequests(pool, ente, REQUESTS - 1, { days: 3 });
    const request = `GET /api/v1/requests/${id} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer ${reader}\r\n\r\n`;
    const reads = { port: server.port, request, connections: 8, seconds: 5, warmUpSeconds: 1 };
    const quiet = percentile((await load(reads)).latencies, 0.99);
    const plan = await startPlan(server.url, operator);
    const busy = [];
    while (!(await plan.isReady())) busy.push(...(await load({ ...reads, seconds: 1, warmUpSeconds: 0.1 })).latencies);
    const { run, plan: made } = await plan.get();
    return result('http.read while planning', 'ms p99', percentile(busy, 0.99), quiet, {
      p50: percentile(busy, 0.5),
      p99: percentile(busy, 0.99),
      n: busy.length,
      pairs: made?.pairs,
      planSeconds: run.milliseconds / 1000,
    });
  } finally {
    await server.stop();
  }
}

async function startPlan(base, token) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const { id } = await (await fetch(`${base}/api/v1/plans`, { method: 'POST', headers, body: '{}' })).json();
  const get = async () => (await fetch(`${base}/api/v1/plans/${id}`, { headers })).json();
  const isReady = async () => {
    const { items } = await (await fetch(`${base}/api/v1/plans`, { headers })).json();
    const run = items.find((item) => item.id === id);
    if (run.state === 'failed') throw new Error(`The plan failed: ${run.failure}`);
    return !['queued', 'running'].includes(run.state);
  };
  await wait(0.2);
  return { get, isReady };
}
