// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect, openHouse, untilHealthy, untilTold } from './house.mjs';
import { Load } from './load.mjs';
import { LivePages } from './live-pages.mjs';

/** Two servers and a worker; Postgres goes away for some seconds, again and again, and servers take turns in dying. */
export async function drill({ seconds = [1, 2, 5, 12, 30], perSecond = 10, short = false }) {
  // What was answered must be on the disk: a Postgres that is only fast loses it when it is killed.
  const house = await openHouse();
  try {
    const servers = [await house.startServer(), await house.startServer()];
    house.startWorker();
    const load = new Load(() => servers[Math.floor(Math.random() * 2)].url, house.tokens);
    const pages = new LivePages(
      servers.map(({ port }) => port),
      house.tokens,
    );
    await pages.open();
    load.start(perSecond);
    const found = [];
    for (const away of seconds) {
      await sleep(1_500);
      await house.postgres.stop();
      await sleep(away * 1000);
      await house.restartPostgres();
      const back = Math.max(...(await Promise.all(servers.map(({ url }) => untilHealthy(url)))));
      const listening = await countListening(house.pool, 3);
      found.push([`away ${away} s: healthy after ${(back / 1000).toFixed(1)} s, ${listening} listen`, listening === 3]);
      servers[0].kill();
      await untilHealthy(servers[0].url);
    }
    await load.stop();
    await untilTold(house.pool, short);
    found.push(
      ...(await load.compare(house.pool)),
      ...(await pages.compare(house.pool, house.ente)),
      ...(await inspect(house, short)),
    );
    pages.close();
    return found;
  } finally {
    await house.close();
  }
}

/** One for each process, however often the connection was lost. */
async function countListening(pool, wanted) {
  let count = 0;
  for (let tries = 0; tries < 80; tries += 1) {
    const { rows } = await pool.query(
      "SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'reciproca-bus'",
    );
    count = rows[0].n;
    if (count === wanted) return count;
    await sleep(250);
  }
  return count;
}
