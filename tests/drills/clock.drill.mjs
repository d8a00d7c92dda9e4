// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect, openHouse, untilTold } from './house.mjs';
import { Load } from './load.mjs';

/** In the night itself, and a week before and after, in both directions. */
const NIGHTS = [
  '2027-03-20 12:00:00',
  '2027-03-28 00:30:00',
  '2027-03-28 03:10:00',
  '2027-10-24 12:00:00',
  '2027-10-31 01:30:00',
  '2027-11-01 12:00:00',
];
const HOURS = [
  ['01:30', '02:30'],
  ['02:00', '03:00'],
  ['02:30', '03:30'],
  ['03:00', '04:00'],
  ['00:00', '23:59'],
];

/** The clock of the processes jumps, and stands in both nights in which Italy changes its hour. */
export async function drill({ perSecond = 11, short = false }) {
  const library = findFakeTime();
  if (!library) return [['left out: libfaketime is not installed (apt-get install libfaketime)', true]];
  const house = await openHouse();
  try {
    const found = [];
    const file = join(house.folder, 'clock');
    const env = {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      DONT_FAKE_MONOTONIC: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      TZ: 'Europe/Rome',
    };
    writeFileSync(file, '+0');
    const server = await house.startServer({ ...env, JOBS: 'on' });
    const load = new Load(() => server.url, house.tokens);
    load.start(perSecond);
    for (const step of ['-300', '+0', '+300', '-60']) {
      await sleep(3_000);
      writeFileSync(file, step);
    }
    await sleep(3_000);
    await load.stop();
    writeFileSync(file, '+0');
    await untilTold(house.pool, true);
    found.push(...(await load.compare(house.pool)), ...(await inspect(house, true)));
    for (const night of NIGHTS) {
      writeFileSync(file, `@${night}`);
      // Whoever was seen lately would be signed out by so long a jump.
      await house.pool.query("UPDATE sessions SET expires_at = '2030-01-01'");
      await sleep(300);
      const answers = [];
      for (const [from, until] of HOURS) {
        const body = {
          service: 'condominio',
          category: 'shopping',
          title: `Notte ${night} ${from}`,
          again: true,
          when: { weekly: { days: ['SU'], from, until } },
        };
        answers.push(
          (await load.send(Math.floor(Math.random() * house.tokens.length), 'POST', '/offers', body))?.status,
        );
      }
      found.push([
        `${night}: weekly wishes over the change answered ${answers.join(' ')}`,
        answers.every((status) => status === 201),
      ]);
    }
    const wrong = await house.pool
      .query(`SELECT l.title, s.starts_at, s.ends_at FROM slots s JOIN listings l ON l.id = s.listing_id
      WHERE l.title LIKE 'Notte %' AND (
        extract(dow FROM s.starts_at AT TIME ZONE 'Europe/Rome') <> 0
        OR to_char(s.starts_at AT TIME ZONE 'Europe/Rome', 'HH24:MI') NOT IN (right(l.title, 5), '03:00', '03:30')
        OR s.ends_at <= s.starts_at OR s.ends_at - s.starts_at > interval '25 hours'
        OR (right(l.title, 5) <> '00:00' AND s.ends_at - s.starts_at > interval '2 hours'))`);
    found.push([
      `times that are not those of their Sunday ${wrong.rows.length}${wrong.rows[0] ? ` ${JSON.stringify(wrong.rows[0])}` : ''}`,
      wrong.rows.length === 0,
    ]);
    return short ? found.slice(0, 4) : found;
  } finally {
    await house.close();
  }
}

function findFakeTime() {
  const folder = '/usr/lib';
  const machines = existsSync(folder) ? readdirSync(folder) : [];
  return machines
    .map((machine) => join(folder, machine, 'faketime', 'libfaketimeMT.so.1'))
    .find((path) => existsSync(path));
}
