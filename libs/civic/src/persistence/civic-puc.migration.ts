// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What projects useful to the community (PUC) are accounted for with: tax code, project, and from when until when. */
export class CivicPuc1796300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE civic_commitments
        ADD COLUMN fiscal_code text CHECK (length(fiscal_code) = 16),
        ADD COLUMN project text CHECK (length(project) BETWEEN 1 AND 120);
      ALTER TABLE civic_attendance
        ADD COLUMN from_time time,
        ADD COLUMN until_time time,
        ADD CONSTRAINT civic_attendance_times CHECK ((from_time IS NULL) = (until_time IS NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE civic_attendance DROP COLUMN from_time, DROP COLUMN until_time;
      ALTER TABLE civic_commitments DROP COLUMN fiscal_code, DROP COLUMN project;
    `);
  }
}
