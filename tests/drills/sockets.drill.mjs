// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect, openHouse, untilHealthy, untilTold } from './house.mjs';
import { LivePages } from './live-pages.mjs';
import { Load } from './load.mjs';

/** Many open pages through a stop, a kill and connections cut under them, while people are told things. */
export async function drill({ sockets = 2_000, perSecond = 6, short = false }) {
  const house = await openHouse({ fast: short });
  try {
    const server = await house.startServer();
    house.startWorker();
    const pages = new LivePages([server.port], house.tokens);
    await pages.open(sockets);
    const load = new Load(() => server.url, house.tokens);
    load.start(perSecond);
    const found = [];
    for (const how of ['SIGTERM', 'SIGKILL', 'connections cut']) {
      await sleep(1_500);
      if (how === 'connections cut')
        await house.pool.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'reciproca%'",
        );
      else server.kill(how);
      await sleep(1_000);
      await untilHealthy(server.url);
      const back = await pages.untilConnected(sockets);
      found.push([
        `${how}: ${pages.connected()} of ${sockets} back ${(back / 1000).toFixed(1)} s after the server`,
        pages.connected() === sockets,
      ]);
    }
    await load.stop();
    await untilTold(house.pool, short);
    found.push(
      ...(await pages.compare(house.pool, house.ente)),
      ...(await load.compare(house.pool)),
      ...(await inspect(house, short)),
    );
    pages.close();
    return found;
  } finally {
    await house.close();
  }
}
