// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect, openHouse, untilHealthy, untilTold } from './house.mjs';
import { Load } from './load.mjs';

const SIZE = '700m';
const PIECE_BYTES = 1_000_000;

/** The disk of Postgres and of the documents fills up under load, and is emptied again. */
export async function drill({ perSecond = 12 }) {
  const disk = mkdtempSync('/var/tmp/reciproca-disk-');
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=755`, 'tmpfs', disk], {
    encoding: 'utf8',
  });
  if (mounted.status !== 0) {
    rmSync(disk, { recursive: true });
    return [
      [
        `left out: a small disk can be mounted by root only (${(mounted.stderr || String(mounted.error)).trim()})`,
        true,
      ],
    ];
  }
  const dataDir = join(disk, 'data');
  mkdirSync(dataDir);
  chmodSync(dataDir, 0o755);
  const house = await openHouse({ dataDir });
  try {
    const server = await house.startServer({ WATCHED_FOLDERS: dataDir });
    house.startWorker();
    const load = new Load(() => server.url, house.tokens);
    load.start(perSecond);
    await sleep(4_000);
    const ballast = fill(disk, 30_000_000);
    await sleep(1_000);
    const warned = await healthOf(server.url);
    ballast.push(...fill(disk, 0));
    await sleep(8_000);
    const full = await healthOf(server.url);
    const refused = load.statuses[503] ?? 0;
    const failed = load.statuses[500] ?? 0;
    for (const path of ballast) rmSync(path);
    const back = await untilHealthy(server.url, 90_000);
    await load.stop();
    await untilTold(house.pool, true);
    return [
      [`before it is full: /health ${warned}`, warned.startsWith('503') && warned.includes('"disk":"down"')],
      [
        `full: /health ${full}; refused with 503 ${refused}, failed with 500 ${failed}`,
        full.startsWith('503') && refused > 0 && failed === 0,
      ],
      [`healthy ${(back / 1000).toFixed(1)} s after there is room`, true],
      ...(await load.compare(house.pool)),
      ...(await inspect(house, true)),
    ];
  } finally {
    await house.close();
    spawnSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

/** Leaves so much free. */
function fill(disk, leftBytes) {
  const written = [];
  const piece = Buffer.alloc(PIECE_BYTES);
  for (;;) {
    const { bavail, bsize } = statfsSync(disk);
    if (bavail * bsize <= leftBytes) return written;
    const path = join(disk, `ballast-${written.length}-${leftBytes}`);
    written.push(path);
    try {
      writeFileSync(path, piece);
    } catch {
      return written;
    }
  }
}

async function healthOf(url) {
  const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(6_000) });
  return `${answer.status} ${await answer.text()}`;
}
