// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings of courses, groups and the like take people's time. */
export class DiaryMeetings1798800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE diary_entries DROP CONSTRAINT diary_entries_cause_kind_check;
      ALTER TABLE diary_entries ADD CONSTRAINT diary_entries_cause_kind_check
        CHECK (cause_kind IN ('proposal','agreement','absence','round','meeting'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM diary_entries WHERE cause_kind = 'meeting';
      ALTER TABLE diary_entries DROP CONSTRAINT diary_entries_cause_kind_check;
      ALTER TABLE diary_entries ADD CONSTRAINT diary_entries_cause_kind_check
        CHECK (cause_kind IN ('proposal','agreement','absence','round'));
    `);
  }
}
