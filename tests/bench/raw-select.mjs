// SPDX-License-Identifier: AGPL-3.0-or-later
import { openPool } from './stage.mjs';

/** Rows a second of one unnamed statement through bare pg: eight connections, 64 in flight. */
export async function rawSelects(url, sql, values, seconds = 5) {
  const pool = openPool(url, 8);
  let done = 0;
  let counting = false;
  let running = true;
  const lane = async () => {
    while (running) {
      await pool.query(sql, values);
      if (counting) done += 1;
    }
  };
  const lanes = Array.from({ length: 64 }, lane);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  counting = true;
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  running = false;
  counting = false;
  await Promise.all(lanes);
  await pool.end();
  return done / seconds;
}
