// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Short codes for what hangs on a wall, and the cards people carry. */
export class Paper1760000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE listing_codes (
        listing_id uuid PRIMARY KEY REFERENCES listings ON DELETE CASCADE,
        ente_id uuid NOT NULL REFERENCES enti,
        code text NOT NULL CHECK (code ~ '^[A-Z]-[0-9]{1,2}$'),
        UNIQUE (ente_id, code)
      );
      CREATE TABLE listing_code_counters (
        ente_id uuid PRIMARY KEY REFERENCES enti,
        next integer NOT NULL CHECK (next >= 0)
      );
      CREATE TABLE person_cards (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        code text NOT NULL UNIQUE CHECK (code ~ '^[0-9A-Z]{12}$'),
        made_by uuid NOT NULL REFERENCES people,
        made_at timestamptz NOT NULL,
        printed_at timestamptz,
        revoked_at timestamptz,
        revoked_by uuid REFERENCES people
      );
      CREATE UNIQUE INDEX person_cards_valid ON person_cards (person_id) WHERE revoked_at IS NULL;
      CREATE INDEX person_cards_to_print ON person_cards (ente_id, made_at) WHERE revoked_at IS NULL AND printed_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE person_cards, listing_code_counters, listing_codes');
  }
}
