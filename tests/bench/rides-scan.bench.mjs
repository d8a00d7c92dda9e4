// SPDX-License-Identifier: AGPL-3.0-or-later
import { exponentOf } from './growth.mjs';
import { percentile, result } from './table.mjs';

const PLACES = 1180;
const SIZES = [25_000, 50_000, 100_000];
const TIMES = 300;
const MOST = 24;
const DAY = 24 * 60;

/** One request against all ride offers of a day, exact detours; the baseline is a bare loop over the same matrix that only takes the detours. */
export async function measure() {
  const { matrixOf, rideColumns, scanDetours, seededRandom } = await import('../../dist/libs/matching/src/index.js');
  const random = seededRandom(7);
  const corners = Array.from({ length: PLACES }, () => [random() * 150, random() * 150]);
  const exact = matrixOf(PLACES, (a, b) => {
    const km = Math.hypot(corners[a][0] - corners[b][0], corners[a][1] - corners[b][1]) * 1.35;
    return { minutes: (km / 45) * 60, metres: km * 1000 };
  });
  const matrix = { size: PLACES, minutes: Float32Array.from(exact.minutes), metres: Float32Array.from(exact.metres) };
  const asks = Array.from({ length: 50 }, () => askAt(random, PLACES));
  const results = [];
  const medians = [];
  for (const size of SIZES) {
    const offers = offersOf(rideColumns, random, size, matrix);
    let found = 0;
    const scan = timed((n) => (found += scanDetours(offers, asks[n % asks.length], matrix, MOST).offers.length));
    let sum = 0;
    const bare = timed((n) => (sum += bareLoop(offers, asks[n % asks.length], matrix)));
    if (found === 0 || !Number.isFinite(sum)) throw new Error('Nothing was found: this measures nothing');
    medians.push(percentile(scan, 0.5));
    const name = size === SIZES.at(-1) ? 'rides.scan' : `rides.scan ${size / 1000}k`;
    results.push(
      result(name, 'ms p95', percentile(scan, 0.95), percentile(bare, 0.95), {
        p50: percentile(scan, 0.5),
        p99: percentile(scan, 0.99),
        n: TIMES,
      }),
    );
  }
  const exponent = exponentOf(SIZES, medians);
  return [...results, result('rides.scan growth', 'exponent', exponent, 1)];
}

function askAt(random, places) {
  const opens = 6 * 60 + random() * 12 * 60;
  return {
    pickUp: Math.floor(random() * places),
    drop: Math.floor(random() * places),
    load: { seats: 1, wheelchairs: 0, walkers: 0 },
    pickUpWithin: { opens: -Infinity, closes: Infinity },
    dropWithin: { opens: opens - 60, closes: opens },
    stopMinutes: 3,
    mostCarWaitMinutes: 5,
  };
}

/** One offer in ten has two stops already, with a seat taken between them. */
function offersOf(rideColumns, random, count, matrix) {
  const busy = Math.ceil(count / 10);
  const offers = rideColumns(count, busy * 2);
  let stop = 0;
  for (let n = 0; n < count; n += 1) {
    offers.from[n] = Math.floor(random() * PLACES);
    offers.to[n] = Math.floor(random() * PLACES);
    offers.wayMinutes[n] = matrix.minutes[offers.from[n] * PLACES + offers.to[n]];
    offers.leavesFrom[n] = random() * DAY;
    offers.leavesUntil[n] = offers.leavesFrom[n] + 60;
    offers.mostDetourMinutes[n] = 10 + random() * 20;
    if (n % 3 === 0) offers.mostDetourShare[n] = 0.5;
    offers.seats[n] = 1 + Math.floor(random() * 4);
    if (n % 10 === 0) {
      for (let k = 0; k < 2; k += 1, stop += 1) {
        offers.stopPoint[stop] = k === 0 ? offers.from[n] : offers.to[n];
        offers.stopEarliest[stop] = offers.leavesFrom[n] + k * 60;
        offers.stopLatest[stop] = offers.stopEarliest[stop] + 60;
        offers.stopStanding[stop] = k === 0 ? 3 : 0;
        offers.stopSeats[stop] = k === 0 ? 1 : 0;
      }
    }
    offers.stopStart[n + 1] = stop;
  }
  return offers;
}

function bareLoop({ count, from, to, wayMinutes }, { pickUp, drop }, { size, minutes }) {
  const ride = minutes[pickUp * size + drop];
  let least = Infinity;
  for (let n = 0; n < count; n += 1) {
    const detour = minutes[from[n] * size + pickUp] + ride + minutes[drop * size + to[n]] - wayMinutes[n];
    if (detour < least) least = detour;
  }
  return least;
}

function timed(work) {
  const latencies = [];
  for (let n = 0; n < TIMES + 30; n += 1) {
    const start = performance.now();
    work(n);
    if (n >= 30) latencies.push(performance.now() - start);
  }
  return latencies;
}
