// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../../scripts/support/run.mjs';
import { openPool } from '../bench/stage.mjs';
import { inspect, openHouse, untilTold } from './house.mjs';
import { Load } from './load.mjs';

const DEBIAN = '/usr/lib/postgresql';

/** A backup taken under load, restored into an empty database as docs/operations.md says; for every Postgres installed here. */
export async function drill({ perSecond = 14 }) {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).filter((one) => existsSync(join(DEBIAN, one, 'bin', 'pg_dump')))
    : [];
  if (versions.length === 0)
    return [['left out: no Postgres with pg_dump is installed (apt-get install postgresql)', true]];
  const found = [];
  for (const version of versions)
    for (const [words, isWell] of await onVersion(join(DEBIAN, version, 'bin'), perSecond))
      found.push([`Postgres ${version}: ${words}`, isWell]);
  return found;
}

async function onVersion(bin, perSecond) {
  const house = await openHouse({ programs: { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') } });
  try {
    const server = await house.startServer({ JOBS: 'on' });
    const load = new Load(() => server.url, house.tokens);
    load.start(perSecond);
    await sleep(8_000);
    const dump = join(house.folder, 'reciproca.dump');
    const dumped = await run(['-Fc', '-f', dump, house.postgres.url], { program: join(bin, 'pg_dump') });
    const before = load.journal.length;
    await load.stop();
    await untilTold(house.pool, true);
    await house.stopProcesses();
    await house.pool.query('CREATE DATABASE restored');
    const url = house.postgres.url.replace(/\/[^/]*$/, '/restored');
    const restored = await run(['--exit-on-error', '-d', url, dump], { program: join(bin, 'pg_restore') });
    const pool = openPool(url, 2);
    const env = { ...house.env, DATABASE_URL: url };
    const migrated = await run(['dist/apps/console/src/main.js', 'migrate'], { env });
    const { rows } = await pool.query('SELECT count(*)::int AS n FROM listings');
    const verified = (await inspect({ pool, env }, true)).filter(([words]) => words.includes('verify'));
    await pool.end();
    return [
      [
        `dump ${dumped.code} with ${before} acts answered, restore ${restored.code}, migrate ${migrated.code} ${restored.output.slice(0, 300)}`,
        dumped.code + restored.code + migrated.code === 0,
      ],
      [`${rows[0].n} listings are back`, rows[0].n > 0],
      ...verified,
    ];
  } finally {
    await house.close();
  }
}
