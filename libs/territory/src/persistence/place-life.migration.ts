// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days on which a place is closed, places that are no more, and those that turned out to be one. */
export class TerritoryPlaceLife1796900000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE places
        ADD COLUMN closed_days jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN closed_on_holidays boolean NOT NULL DEFAULT false,
        ADD COLUMN closed_from date,
        ADD COLUMN closed_because text CHECK (length(closed_because) BETWEEN 1 AND 200),
        ADD COLUMN joined_into uuid REFERENCES places CHECK (joined_into <> id);
      ALTER TABLE places
        ADD CONSTRAINT places_life_public CHECK (is_public OR (closed_days = '[]' AND NOT closed_on_holidays AND closed_from IS NULL)),
        ADD CONSTRAINT places_joined_closed CHECK (closed_from IS NOT NULL OR (closed_because IS NULL AND joined_into IS NULL));
      CREATE TABLE place_joins (
        place_id uuid PRIMARY KEY REFERENCES places,
        ente_id uuid NOT NULL REFERENCES enti,
        into_id uuid NOT NULL REFERENCES places,
        joined_at timestamptz NOT NULL,
        closed_from date,
        closed_because text,
        moved text[] NOT NULL
      );
      CREATE INDEX places_joined_into ON places (joined_into) WHERE joined_into IS NOT NULL;
      CREATE INDEX place_joins_into ON place_joins (into_id);
      COMMENT ON TABLE place_joins IS 'What went over when a place was joined to another: kept for as long as that can be taken back';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE place_joins;
      ALTER TABLE places DROP CONSTRAINT places_life_public, DROP CONSTRAINT places_joined_closed,
        DROP COLUMN closed_days, DROP COLUMN closed_on_holidays, DROP COLUMN closed_from, DROP COLUMN closed_because, DROP COLUMN joined_into;
    `);
  }
}
