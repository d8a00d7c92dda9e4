// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

const WITHIN_BOUNDS = ' AND l.free_from < upper(times) AND l.free_until > lower(times)';
const AT_THE_SAME_TIME = 'AND l.free_when && times';

/**
 * Under a policy Postgres asks an index only what it knows to give nothing away of rows it must not show: comparing the
 * first and the last free moment does, overlapping free times does not. Those are looked at in the few that are left.
 */
export class ExchangeNearWithinBounds1798800000301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The table is written anew, which may take longer than a statement otherwise may.
      SET LOCAL statement_timeout = 0;
      ALTER TABLE listings
        ADD COLUMN free_from timestamptz GENERATED ALWAYS AS (lower(free_when)) STORED,
        ADD COLUMN free_until timestamptz GENERATED ALWAYS AS (upper(free_when)) STORED;
      DROP INDEX listings_open_near;
      CREATE INDEX listings_open_near ON listings USING gist (ente_id, kind, category_id, earth, free_from, free_until)
        WHERE state = 'open';
    `);
    await rewriteSearch(runner, AT_THE_SAME_TIME, AT_THE_SAME_TIME + WITHIN_BOUNDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewriteSearch(runner, AT_THE_SAME_TIME + WITHIN_BOUNDS, AT_THE_SAME_TIME);
    await runner.query(`
      DROP INDEX listings_open_near;
      CREATE INDEX listings_open_near ON listings USING gist (ente_id, kind, category_id, earth, free_when)
        WHERE state = 'open';
      ALTER TABLE listings DROP COLUMN free_from, DROP COLUMN free_until;
    `);
  }
}

async function rewriteSearch(runner: QueryRunner, from: string, to: string): Promise<void> {
  const [{ definition }] = (await runner.query(
    "SELECT pg_get_functiondef('nearby_listings'::regproc) AS definition",
  )) as [{ definition: string }];
  if (!definition.includes(from)) throw new Error('nearby_listings is not as the migrations before made it');
  await runner.query(definition.replace(from, to));
}
