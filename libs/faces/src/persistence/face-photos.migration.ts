// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The pictures people show of themselves: small ones, drawn anew from what was sent. */
export class FacePhotos1797200000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE face_photos (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        content bytea NOT NULL CHECK (octet_length(content) <= 200000),
        at timestamptz NOT NULL,
        CONSTRAINT face_photos_one UNIQUE (person_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE face_photos');
  }
}
