// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By what a sign-in from outside knows people, and whether a session was opened with more than a password. */
export class IdentityPersonIdentifiers1796110000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person_identifiers (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        person_id uuid NOT NULL REFERENCES people (id),
        kind text NOT NULL CHECK (kind IN ('fiscal_code','foreign','staff')),
        value_hash bytea NOT NULL,
        shown text NOT NULL,
        set_by uuid REFERENCES people (id),
        set_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX person_identifiers_value ON person_identifiers (ente_id, kind, value_hash);
      CREATE UNIQUE INDEX person_identifiers_person ON person_identifiers (person_id, kind);
      ALTER TABLE sessions ADD COLUMN second_factor boolean NOT NULL DEFAULT false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sessions DROP COLUMN second_factor; DROP TABLE person_identifiers');
  }
}
