// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What it takes to part two comuni that were merged by mistake; those of before stay as they are. */
export class TerritoryComuneParting1798100000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE comuni
        ADD COLUMN merged_at timestamptz,
        ADD COLUMN merge_kept jsonb,
        ADD COLUMN taken_over_at timestamptz,
        ADD CONSTRAINT comuni_merge_kept
          CHECK ((merge_kept IS NULL) = (merged_at IS NULL) AND (merged_at IS NULL OR merged_into IS NOT NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE comuni DROP COLUMN merged_at, DROP COLUMN merge_kept, DROP COLUMN taken_over_at');
  }
}
