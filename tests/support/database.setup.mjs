// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canReach, postgresAccount } from '../../scripts/support/postgres-binaries.mjs';
import { startPostgres } from '../../scripts/support/postgres.mjs';

/**
 * Starts one throw-away Postgres and exports TEST_POSTGRES_URL; with that already set, uses what it names.
 * @returns {Promise<void>} once it answers
 */
async function setUpDatabase() {
  if (process.env.TEST_POSTGRES_URL) return;
  const parent = canReach(tmpdir(), postgresAccount()) ? tmpdir() : '/var/tmp';
  const dataDir = mkdtempSync(join(parent, 'reciproca-test-'));
  // mkdtemp shuts the folder for everybody else, the account of Postgres included.
  chmodSync(dataDir, 0o755);
  const postgres = await startPostgres({ dataDir, fast: true });
  process.env.TEST_POSTGRES_URL = postgres.url;

  globalThis.stopTestPostgres = async () => {
    delete process.env.TEST_POSTGRES_URL;
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => void globalThis.stopTestPostgres().finally(() => process.exit(1)));
  }
}
export { setUpDatabase as default };
