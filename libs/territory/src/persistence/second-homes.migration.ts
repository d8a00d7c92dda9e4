// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where people are found for a time, beside the home they live in. */
export class TerritorySecondHomes1796116000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE second_homes (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        person_id uuid NOT NULL REFERENCES people (id),
        place_id uuid NOT NULL REFERENCES places (id),
        about text,
        starts_on date NOT NULL,
        ends_on date,
        written_by uuid NOT NULL REFERENCES people (id),
        written_at timestamptz NOT NULL,
        CHECK (ends_on IS NULL OR ends_on >= starts_on)
      );
      CREATE INDEX second_homes_person ON second_homes (person_id);
      CREATE INDEX second_homes_place ON second_homes (place_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE second_homes');
  }
}
