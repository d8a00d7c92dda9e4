// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Residents read four more languages. */
export class IdentityResidentsLanguages1797400000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people DROP CONSTRAINT people_ui_language_check,
        ADD CONSTRAINT people_ui_language_check CHECK (ui_language IN ('it', 'en', 'ro', 'sq', 'ar', 'fr'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE people SET ui_language = 'it' WHERE ui_language NOT IN ('it', 'en');
      ALTER TABLE people DROP CONSTRAINT people_ui_language_check,
        ADD CONSTRAINT people_ui_language_check CHECK (ui_language IN ('it', 'en'));
    `);
  }
}
