// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Minutes beyond what was agreed, which wait for the other side's yes. */
export class ExchangeRealMinutes1795871400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE agreements ADD COLUMN claimed_minutes integer CHECK (claimed_minutes BETWEEN 1 AND 1440)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agreements DROP COLUMN claimed_minutes');
  }
}
