// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The key that seals secrets in a database of our own: beside it, made when there is none, for this account's eyes only.
 * @param {string} dataDir
 * @returns {string}
 */
export function secretsKeyIn(dataDir) {
  const path = join(dataDir, 'secrets.key');
  if (!existsSync(path)) writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  return readFileSync(path, 'utf8').trim();
}
