// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands in the middle of its comune was put there for want of an address that anybody knew. */
export class TerritoryPrecision1796120000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE places ADD COLUMN precision text NOT NULL DEFAULT 'exact' CHECK (precision IN ('exact', 'street', 'comune'));
      UPDATE places p SET precision = 'comune' FROM comuni c WHERE c.lat = p.lat AND c.lon = p.lon;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE places DROP COLUMN precision');
  }
}
