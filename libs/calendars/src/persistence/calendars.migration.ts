// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses under which telephones read calendars. */
export class Calendars1796800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_feeds (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        label text NOT NULL CHECK (length(label) BETWEEN 1 AND 60),
        token text NOT NULL,
        token_hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        last_read_at timestamptz,
        CONSTRAINT calendar_feeds_token UNIQUE (token_hash)
      );
      CREATE INDEX calendar_feeds_of_person ON calendar_feeds (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_feeds');
  }
}
