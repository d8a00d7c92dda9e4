// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Occurrences of a request that comes round, by the first of them. What was listed before is asked for once, as it was. */
export class ExchangeSeries1795890000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE listings ADD COLUMN series_id uuid;
      CREATE INDEX listings_by_series ON listings (series_id) WHERE series_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX listings_by_series; ALTER TABLE listings DROP COLUMN series_id');
  }
}
