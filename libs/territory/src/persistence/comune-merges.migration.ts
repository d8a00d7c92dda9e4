// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comuni that became part of others, which are still found by the names of before. */
export class TerritoryComuneMerges1796900000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE comuni
        ADD COLUMN merged_into text REFERENCES comuni CHECK (merged_into <> code),
        ADD COLUMN merged_on date,
        ADD COLUMN former_names text[] NOT NULL DEFAULT '{}',
        ADD CONSTRAINT comuni_merged CHECK ((merged_into IS NULL) = (merged_on IS NULL));
      CREATE INDEX comuni_merged_into ON comuni (merged_into) WHERE merged_into IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE comuni DROP COLUMN merged_into, DROP COLUMN merged_on, DROP COLUMN former_names');
  }
}
