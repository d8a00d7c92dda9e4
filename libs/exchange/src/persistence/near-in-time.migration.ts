// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is near and free at that hour is found in the index alone: among many open listings one in a hundred is free in a
 * given hour, and each of the others was read from its table to be left out.
 */
export class ExchangeNearInTime1798700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET LOCAL statement_timeout = 0;
      DROP INDEX listings_open_near;
      CREATE INDEX listings_open_near ON listings USING gist (ente_id, kind, category_id, earth, free_when) WHERE state = 'open';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX listings_open_near;
      CREATE INDEX listings_open_near ON listings USING gist (ente_id, kind, category_id, earth) WHERE state = 'open';
    `);
  }
}
