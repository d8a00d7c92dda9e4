// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect, openHouse, untilHealthy, untilTold } from './house.mjs';
import { Load } from './load.mjs';

const VICTIMS = ['server', 'worker', 'postgres'];

/** kill -9 of the server, the worker and Postgres in turn, at moments nobody chose, under load. */
export async function drill({ rounds = 60, perSecond = 14, short = false }) {
  // What was answered must be on the disk: a Postgres that is only fast loses it when it is killed.
  const house = await openHouse();
  const recoveries = { server: [], worker: [], postgres: [] };
  try {
    const server = await house.startServer();
    const worker = house.startWorker();
    const load = new Load(() => server.url, house.tokens);
    load.start(perSecond);
    await sleep(2_000);
    for (let round = 0; round < rounds; round += 1) {
      await sleep(Math.random() * 3_000);
      const victim = VICTIMS[round % VICTIMS.length];
      if (victim === 'postgres') process.kill(postmasterOf(house.folder), 'SIGKILL');
      else (victim === 'server' ? server : worker).kill();
      await sleep(50);
      recoveries[victim].push(await untilHealthy(server.url));
    }
    await load.stop();
    await untilTold(house.pool, short);
    return [
      [
        `${rounds} kills; healthy again after (s, median / longest): ${VICTIMS.map((name) => `${name} ${words(recoveries[name])}`).join(', ')}`,
        true,
      ],
      [
        `requests that failed with 500: ${server.failures.length} ${server.failures[0] ?? ''}`,
        server.failures.length === 0,
      ],
      ...(await load.compare(house.pool)),
      ...(await inspect(house, short)),
    ];
  } finally {
    await house.close();
  }
}

export function postmasterOf(folder) {
  return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function words(times) {
  const sorted = times.toSorted((one, other) => one - other);
  const seconds = (ms) => (ms === undefined ? '-' : (ms / 1000).toFixed(1));
  return `${seconds(sorted[Math.floor(sorted.length / 2)])} / ${seconds(sorted.at(-1))}`;
}
