// SPDX-License-Identifier: AGPL-3.0-or-later
// `node --import`: counts what a server sends to Postgres, and writes the sum to STATEMENTS_FILE at each SIGUSR2.
import { renameSync, writeFileSync } from 'node:fs';
import pg from 'pg';

let sent = 0;
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (...given) {
  sent += 1;
  return query.apply(this, given);
};

process.on('SIGUSR2', () => {
  const file = process.env.STATEMENTS_FILE;
  // Whoever reads it finds all of it.
  writeFileSync(`${file}.new`, String(sent));
  renameSync(`${file}.new`, file);
});
