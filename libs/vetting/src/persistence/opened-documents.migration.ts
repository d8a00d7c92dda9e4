// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which of the staff have looked at a document, and the pictures newer telephones make. */
export class VettingOpenedDocuments1795993000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE documents ADD COLUMN opened_by uuid[] NOT NULL DEFAULT '{}';
      ALTER TABLE documents DROP CONSTRAINT documents_media_type_check;
      ALTER TABLE documents ADD CONSTRAINT documents_media_type_check
        CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png', 'image/webp'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE documents DROP COLUMN opened_by;
      ALTER TABLE documents DROP CONSTRAINT documents_media_type_check;
      ALTER TABLE documents ADD CONSTRAINT documents_media_type_check
        CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')) NOT VALID;
    `);
  }
}
