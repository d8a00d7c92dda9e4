// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes of an authenticator app are guessed against a count of their own. */
export class IdentitySecondFactor1795870922379 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE credentials ADD COLUMN code_failed_count integer NOT NULL DEFAULT 0,
        ADD COLUMN code_locked_until timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE credentials DROP COLUMN code_failed_count, DROP COLUMN code_locked_until');
  }
}
