// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of a harvest is sold instead of given. */
export class OrtiForSale1798800000701 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE harvests ADD COLUMN sale_grams integer NOT NULL DEFAULT 0 CHECK (sale_grams BETWEEN 0 AND grams)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE harvests DROP COLUMN sale_grams');
  }
}
