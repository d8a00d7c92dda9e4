// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when the car has passed its inspection. Of papers seen before, nobody has looked: they go on holding without. */
export class TrasportoCarInspections1796040000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE driver_papers ADD COLUMN inspection_until date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE driver_papers DROP COLUMN inspection_until');
  }
}
