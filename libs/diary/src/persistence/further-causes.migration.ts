// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rounds take a driver's time as a whole. What was proposed or accepted before is written by the night's count. */
export class DiaryFurtherCauses1795903200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE diary_entries DROP CONSTRAINT diary_entries_cause_kind_check;
      ALTER TABLE diary_entries ADD CONSTRAINT diary_entries_cause_kind_check
        CHECK (cause_kind IN ('proposal','agreement','absence','round'));
      ALTER TABLE ente_days ADD COLUMN pauses boolean NOT NULL DEFAULT false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ente_days DROP COLUMN pauses;
      DELETE FROM diary_entries WHERE cause_kind = 'round';
      ALTER TABLE diary_entries DROP CONSTRAINT diary_entries_cause_kind_check;
      ALTER TABLE diary_entries ADD CONSTRAINT diary_entries_cause_kind_check
        CHECK (cause_kind IN ('proposal','agreement','absence'));
    `);
  }
}
