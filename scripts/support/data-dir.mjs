// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmodSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PlainError } from './plain-error.mjs';
import { canReach, fallbackFolder, postgresAccount } from './postgres-binaries.mjs';

/**
 * Where the data live: DATA_DIR, else `.data` in the project. Made when missing. For root a default
 * that the account `postgres` cannot reach is moved below /var/tmp; a chosen one is refused instead,
 * because who chose it would look for the data there.
 * @param {string} projectDir
 * @param {string | undefined} chosen the value of DATA_DIR
 * @returns {{ dataDir: string, movedFrom?: string }}
 */
export function findDataDir(projectDir, chosen) {
  const wanted = chosen ? resolve(chosen) : join(projectDir, '.data');
  try {
    mkdirSync(wanted, { recursive: true });
  } catch (error) {
    throw new PlainError(`The data folder ${wanted} cannot be made: ${/** @type {Error} */ (error).message}`);
  }
  const account = postgresAccount();
  if (canReach(wanted, account)) return { dataDir: wanted };
  if (chosen) {
    throw new PlainError(
      `DATA_DIR=${chosen}: as root, Postgres runs as the account "postgres", which cannot reach this folder. ` +
        'Choose one below folders that everybody may enter (mode 755), for example /var/lib/reciproca.',
    );
  }
  if (readdirSync(wanted).length === 0) rmdirSync(wanted);
  const dataDir = join(fallbackFolder(projectDir), 'data');
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o755);
  return { dataDir, movedFrom: wanted };
}
