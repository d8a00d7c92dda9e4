// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People's documents and the reminders already sent. */
export class Vetting1760000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE documents (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
        file_key text UNIQUE,
        file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 80),
        media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
        size_bytes integer NOT NULL CHECK (size_bytes > 0),
        state text NOT NULL CHECK (state IN ('waiting', 'approved', 'rejected', 'removed')),
        valid_until date,
        note text CHECK (length(note) <= 500),
        uploaded_by uuid NOT NULL REFERENCES people,
        uploaded_at timestamptz NOT NULL,
        decided_by uuid REFERENCES people,
        decided_at timestamptz,
        CHECK ((state = 'removed') = (file_key IS NULL))
      );
      CREATE INDEX documents_of_person ON documents (person_id, uploaded_at DESC);
      CREATE INDEX documents_waiting ON documents (ente_id, uploaded_at) WHERE state = 'waiting';

      CREATE TABLE validity_reminders (
        person_id uuid NOT NULL REFERENCES people,
        ente_id uuid NOT NULL REFERENCES enti,
        kind text NOT NULL,
        until date NOT NULL,
        days integer NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (person_id, kind, until, days)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE validity_reminders, documents');
  }
}
