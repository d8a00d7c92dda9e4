// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../bench/stage.mjs';

const WITHIN_MS = 120_000;
const READY = /Ctrl-C per fermare/;

/** npm start on data that are damaged or not whole, under a system that refuses, twice at once, and killed in the middle. */
export async function drill() {
  const whole = newFolder();
  const found = [];
  const tell = (what, { said, isReady, seconds }, expected) => {
    const last = said.trim().split('\n').slice(-3).join(' | ');
    const isWell = expected === 'ready' ? isReady : !isReady && expected.test(said) && !/\n\s+at /.test(said);
    found.push([
      `${what}: ${isReady ? 'running' : 'refused'} after ${seconds.toFixed(1)} s${isWell && isReady ? '' : `: ${last.slice(0, 240)}`}`,
      isWell,
    ]);
  };
  try {
    tell('first start', await start(whole), 'ready');
    for (const [what, damage, expected] of DAMAGES) {
      const folder = newFolder();
      spawnSync('cp', ['-a', `${whole}/.`, folder]);
      const undo = damage(folder);
      if (undo === 'left out') found.push([`${what}: left out, only root can do that`, true]);
      else tell(what, await start(folder), expected);
      if (typeof undo === 'function') undo();
      rmSync(folder, { recursive: true, force: true });
    }
    tell('256 open files', await start(whole, { before: 'ulimit -n 256;' }), /ulimit -n 4096/);
    const [one, other] = await Promise.all([start(whole), start(whole)]);
    found.push([`two at once: ${Number(one.isReady) + Number(other.isReady)} running`, one.isReady !== other.isReady]);
    const fresh = newFolder();
    const cut = await start(fresh, { env: { DEMO: 'on' }, killAt: /\[4\/5\]/ });
    found.push([`killed in the demo: ${cut.isReady ? 'too late' : 'cut'}`, !cut.isReady]);
    tell('started again at once', await start(fresh, { env: { DEMO: 'on' } }), 'ready');
    rmSync(fresh, { recursive: true, force: true });
    return found;
  } finally {
    rmSync(whole, { recursive: true, force: true });
  }
}

const at = (folder, ...names) => join(folder, ...names);
const owned = (path, content) => {
  writeFileSync(path, content);
  if (process.getuid?.() === 0) spawnSync('chown', ['postgres:postgres', path]);
};

/** Each: what is done to the folder (a function that undoes what outlives it), and what is to be read then. */
const DAMAGES = [
  ['no postgres.password', (folder) => rmSync(at(folder, 'postgres.password')), /Manca la password/],
  [
    'another postgres.password',
    (folder) => owned(at(folder, 'postgres.password'), 'unaltra'),
    /non è quella di questi dati/,
  ],
  [
    'empty postgres folder',
    (folder) => (rmSync(at(folder, 'postgres'), { recursive: true }), mkdirSync(at(folder, 'postgres'))),
    'ready',
  ],
  ['no postgres folder but its password', (folder) => rmSync(at(folder, 'postgres'), { recursive: true }), 'ready'],
  ['empty postmaster.pid', (folder) => owned(at(folder, 'postgres', 'postmaster.pid'), ''), 'ready'],
  ['garbage in postmaster.pid', (folder) => owned(at(folder, 'postgres', 'postmaster.pid'), '\0\0??'), 'ready'],
  [
    'postmaster.pid of another process',
    (folder) => owned(at(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n${folder}\n0\n5999\n\n127.0.0.1\n`),
    'ready',
  ],
  ['half of owner.json', (folder) => writeFileSync(at(folder, 'owner.json'), '{"pid":1'), 'ready'],
  ['read-only folder', readOnly, /sola lettura|permesso/],
];

function readOnly(folder) {
  const aside = `${folder}-ro`;
  renameSync(folder, aside);
  mkdirSync(folder);
  if (
    spawnSync('mount', ['--bind', aside, folder]).status !== 0 ||
    spawnSync('mount', ['-o', 'remount,ro,bind', folder]).status !== 0
  ) {
    spawnSync('umount', [folder]);
    rmSync(aside, { recursive: true, force: true });
    return 'left out';
  }
  return () => {
    spawnSync('umount', [folder]);
    rmSync(aside, { recursive: true, force: true });
  };
}

function newFolder() {
  const folder = mkdtempSync('/var/tmp/reciproca-start-');
  chmodSync(folder, 0o755);
  return folder;
}

/** Runs it until it is ready or has ended, and stops it again. */
async function start(folder, { env = {}, before = '', killAt } = {}) {
  const port = await freePort();
  const began = performance.now();
  const child = spawn('sh', ['-c', `${before} exec ${process.execPath} scripts/start.mjs`], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: folder, PORT: String(port), DEMO: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (
    child.exitCode === null &&
    child.signalCode === null &&
    !READY.test(said) &&
    performance.now() - began < WITHIN_MS
  ) {
    if (killAt?.test(said)) {
      await sleep(1_500);
      child.kill('SIGKILL');
    }
    await sleep(50);
  }
  const isReady = READY.test(said);
  const seconds = (performance.now() - began) / 1000;
  child.kill('SIGTERM');
  await ended;
  return { said, isReady, seconds };
}
