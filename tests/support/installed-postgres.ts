// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';
const NEEDED = ['initdb', 'postgres', 'pg_dump', 'pg_restore', 'psql'];

export interface InstalledPostgres {
  readonly version: string;
  readonly bin: string;
}

/** Every Postgres that Debian and its like have installed beside ours, with the programs for backups ours lacks. */
export function listInstalledPostgres(): InstalledPostgres[] {
  if (!existsSync(DEBIAN)) return [];
  return readdirSync(DEBIAN)
    .map((version) => ({ version, bin: join(DEBIAN, version, 'bin') }))
    .filter(({ bin }) => NEEDED.every((program) => existsSync(join(bin, program))));
}

/** Runs a program to its end; answers its exit code and what it complained of. */
export function runProgram(program: string, ...args: string[]): { code: number | null; complaints: string } {
  const { status, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    // As the manual says it: an owner who is nobody special reads over all enti by this alone.
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin', PGOPTIONS: '-c reciproca.over_all_enti=on' },
  });
  return { code: status, complaints: error ? error.message : stderr };
}
