// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an ente heads its papers, its own words for the letters it writes, and what it has written to people. */
export class PaperLetters1796120000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letterheads (
        ente_id uuid PRIMARY KEY REFERENCES enti (id),
        lines text[] NOT NULL,
        footer text[] NOT NULL
      );
      CREATE TABLE letterhead_pictures (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        place text NOT NULL CHECK (place IN ('head','foot')),
        alt text NOT NULL,
        media_type text NOT NULL,
        content bytea NOT NULL,
        added_by uuid NOT NULL REFERENCES people (id),
        added_at timestamptz NOT NULL
      );
      CREATE INDEX letterhead_pictures_ente ON letterhead_pictures (ente_id);
      CREATE TABLE letter_templates (
        ente_id uuid NOT NULL REFERENCES enti (id),
        kind text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        PRIMARY KEY (ente_id, kind)
      );
      CREATE TABLE letters (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        person_id uuid NOT NULL REFERENCES people (id),
        kind text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        protocol text,
        protocol_day date,
        written_by uuid NOT NULL REFERENCES people (id),
        written_at timestamptz NOT NULL
      );
      CREATE INDEX letters_person ON letters (person_id, written_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE letters, letter_templates, letterhead_pictures, letterheads');
  }
}
