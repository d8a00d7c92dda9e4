// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExchangeFavourites1798000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE favourites (
        person_id uuid NOT NULL REFERENCES people,
        other_id uuid NOT NULL REFERENCES people,
        ente_id uuid NOT NULL REFERENCES enti,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, other_id),
        CHECK (person_id <> other_id)
      );
      CREATE INDEX favourites_by_other ON favourites (other_id);
      CREATE INDEX favourites_by_ente ON favourites (ente_id);

      CREATE TABLE asked_people (
        listing_id uuid NOT NULL REFERENCES listings ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES people,
        ente_id uuid NOT NULL REFERENCES enti,
        asked_at timestamptz NOT NULL,
        PRIMARY KEY (listing_id, person_id)
      );
      CREATE INDEX asked_people_by_person ON asked_people (person_id);
      CREATE INDEX asked_people_by_ente ON asked_people (ente_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE asked_people, favourites');
  }
}
