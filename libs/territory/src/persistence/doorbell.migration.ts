// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands on the bell of somebody's door. */
export class TerritoryDoorbell1796150000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE residences ADD COLUMN doorbell text CONSTRAINT residences_doorbell CHECK (length(doorbell) BETWEEN 1 AND 80)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE residences DROP COLUMN doorbell');
  }
}
