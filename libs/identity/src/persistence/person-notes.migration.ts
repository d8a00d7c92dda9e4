// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What staff have to know before they speak with somebody. */
export class IdentityPersonNotes1795990000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person_notes (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        person_id uuid NOT NULL REFERENCES people (id),
        text text NOT NULL,
        for_helpers boolean NOT NULL,
        written_by uuid NOT NULL REFERENCES people (id),
        written_at timestamptz NOT NULL,
        removed_by uuid REFERENCES people (id),
        removed_at timestamptz
      );
      CREATE INDEX person_notes_person ON person_notes (person_id) WHERE removed_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE person_notes');
  }
}
