// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a time had before its giver called it off, and when they did. */
export class ExchangeCalledOffTimes1796001000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE slots ADD COLUMN called_off_at timestamptz, ADD COLUMN called_off_capacity integer CHECK (called_off_capacity > 0)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE slots DROP COLUMN called_off_at, DROP COLUMN called_off_capacity');
  }
}
