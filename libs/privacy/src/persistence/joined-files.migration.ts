// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What joining two files did, kept for a day so that it can be taken back. */
export class PrivacyJoinedFiles1796150000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE joined_files (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        stays_id uuid NOT NULL REFERENCES people (id),
        goes_id uuid NOT NULL REFERENCES people (id),
        joined_by uuid REFERENCES people (id),
        joined_at timestamptz NOT NULL,
        minutes integer NOT NULL,
        kept jsonb,
        undone_at timestamptz
      );
      CREATE INDEX joined_files_stays ON joined_files (stays_id, joined_at);
      CREATE INDEX joined_files_goes ON joined_files (goes_id);
      CREATE INDEX joined_files_kept ON joined_files (joined_at) WHERE kept IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE joined_files');
  }
}
