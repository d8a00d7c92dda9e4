// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom to turn to about a person. */
export class IdentityRelatedPeople1796116000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE related_people (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        person_id uuid NOT NULL REFERENCES people (id),
        name text NOT NULL,
        tie text NOT NULL,
        phone text,
        office text,
        emergency_order integer,
        may_be_told boolean NOT NULL,
        holds_key boolean NOT NULL,
        written_by uuid NOT NULL REFERENCES people (id),
        written_at timestamptz NOT NULL
      );
      CREATE INDEX related_people_person ON related_people (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE related_people');
  }
}
