// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file that was joined to another one of the same person says which. */
export class IdentityJoinedFiles1795990000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people ADD COLUMN merged_into uuid REFERENCES people (id), ADD CONSTRAINT people_merged_check
        CHECK (merged_into IS NULL OR (state = 'left' AND merged_into <> id));
      CREATE INDEX people_merged ON people (merged_into) WHERE merged_into IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE people DROP COLUMN merged_into');
  }
}
