// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How well the position of a staircase is known, as of every other address. */
export class TerritoryStaircasePrecision1796900000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE staircases ADD COLUMN precision text NOT NULL DEFAULT 'exact' CHECK (precision IN ('exact', 'street', 'comune'));
      UPDATE staircases s SET precision = 'comune' FROM comuni c WHERE c.lat = s.lat AND c.lon = s.lon;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE staircases DROP COLUMN precision');
  }
}
