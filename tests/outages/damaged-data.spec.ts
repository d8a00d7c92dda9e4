// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canReach, postgresAccount } from '../../scripts/support/postgres-binaries.mjs';
import { startPostgres } from '../../scripts/support/postgres.mjs';

/** A data folder that was in use and is not any more. */
let dataDir: string;
const said: string[] = [];
const at = (...names: string[]): string => join(dataDir, ...names);

async function startAndStop(): Promise<void> {
  said.length = 0;
  const postgres = await startPostgres({ dataDir, fast: true, say: (line) => said.push(line) });
  await postgres.stop();
}

/** As Postgres's own, which must be able to read it. */
function write(path: string, content: string): void {
  writeFileSync(path, content, { mode: 0o600 });
  const account = postgresAccount();
  if (account) chownSync(path, account.uid, account.gid);
}

beforeAll(async () => {
  const parent = canReach(tmpdir(), postgresAccount()) ? tmpdir() : '/var/tmp';
  dataDir = mkdtempSync(join(parent, 'reciproca-damaged-'));
  chmodSync(dataDir, 0o755);
  await startAndStop();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('data that are not whole', () => {
  it('say in both languages that the password is missing', async () => {
    renameSync(at('postgres.password'), at('kept'));
    await expect(startAndStop()).rejects.toThrow(
      /Manca la password di Postgres[^]*The password of Postgres is missing/,
    );
    expect(existsSync(at('owner.json'))).toBe(false);
    renameSync(at('kept'), at('postgres.password'));
  });

  it('say that the password is another one, and leave no Postgres behind', async () => {
    renameSync(at('postgres.password'), at('kept'));
    write(at('postgres.password'), 'unaltra');
    await expect(startAndStop()).rejects.toThrow(/non è quella di questi dati[^]*is not the one of these data/);
    expect(existsSync(at('postgres', 'postmaster.pid'))).toBe(false);
    renameSync(at('kept'), at('postgres.password'));
    await startAndStop();
  });

  it.each([
    ['is empty', () => ''],
    ['is garbage', () => '\0\0\0 niente'],
    ['names a process that is no Postgres', () => `${process.pid}\n${dataDir}\n0\n5999\n\n127.0.0.1\n`],
  ])('start all the same where the pid file %s', async (_what, content) => {
    write(at('postgres', 'postmaster.pid'), content());
    await startAndStop();
    expect(said).toEqual([expect.stringContaining('taken away')]);
  });

  it('are made anew in a folder nobody has used', async () => {
    renameSync(at('postgres'), at('kept'));
    mkdirSync(at('postgres'));
    await startAndStop();
    expect(readdirSync(at('postgres'))).toContain('PG_VERSION');
    rmSync(at('postgres'), { recursive: true });
    renameSync(at('kept'), at('postgres'));
  });

  it('are not taken for data where they are something else', async () => {
    renameSync(at('postgres'), at('kept'));
    mkdirSync(at('postgres'));
    writeFileSync(at('postgres', 'appunti.txt'), 'ciao');
    await expect(startAndStop()).rejects.toThrow(/non sono i dati di Postgres[^]*not the data of Postgres/);
    rmSync(at('postgres'), { recursive: true });
    renameSync(at('kept'), at('postgres'));
  });
});

describe('the lock of a data folder', () => {
  const LOCK = join(import.meta.dirname, '..', '..', 'scripts', 'support', 'owner-lock.mjs');
  /** Waits for the moment it is given, takes the folder and says whether it has it; ends when it is told to. */
  const TAKER = `
    const { takeOwnership } = await import(process.argv[1]);
    while (Date.now() < Number(process.argv[3]));
    try { takeOwnership(process.argv[2]); console.log('mine'); } catch { console.log('taken'); }
    process.stdin.resume();`;

  it.each([
    ['nobody has had', null],
    ['somebody left who was killed', '{"pid":2147483646,"bornAt":"1","note":""}'],
    ['holds half a line', '{"pid":21'],
  ])('goes to one alone of those who take at once a folder %s', async (_what, left) => {
    for (let round = 0; round < 6; round += 1) {
      const folder = mkdtempSync(join(tmpdir(), 'reciproca-lock-'));
      if (left) writeFileSync(join(folder, 'owner.json'), left);
      const moment = String(Date.now() + 700);
      const takers = Array.from({ length: 4 }, () =>
        spawn(process.execPath, ['--input-type=module', '-e', TAKER, LOCK, folder, moment]),
      );
      const words = await Promise.all(
        takers.map(async ({ stdout }) => (await once(stdout, 'readable'), String(stdout.read()).trim())),
      );
      expect(words.sort()).toEqual(['mine', 'taken', 'taken', 'taken']);
      await Promise.all(takers.map((taker) => (taker.kill('SIGKILL'), once(taker, 'close'))));
      rmSync(folder, { recursive: true });
    }
  });
});
