// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Legs of one journey are asked for with every row of a page: without an index each of them looked at every listing of the ente.
 * A column, not an index over the expression: whoever the policies hold finds nothing by that.
 */
export class ExchangeJourneys1796100000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET LOCAL statement_timeout = 0;
      ALTER TABLE listings ADD COLUMN journey_id uuid NOT NULL GENERATED ALWAYS AS (coalesce(linked_to_id, id)) STORED;
      CREATE INDEX listings_by_journey ON listings (ente_id, journey_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE listings DROP COLUMN journey_id');
  }
}
