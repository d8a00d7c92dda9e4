// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How each harvest was shared out among those who asked, so that the next time takes it into account. */
export class OrtiEngine1760000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE harvest_shares (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        harvest_id uuid NOT NULL REFERENCES harvests,
        available_grams integer NOT NULL CHECK (available_grams > 0),
        shared_grams integer NOT NULL CHECK (shared_grams > 0),
        left_grams integer NOT NULL CHECK (left_grams >= 0),
        decided_by uuid,
        decided_at timestamptz NOT NULL,
        CONSTRAINT harvest_shares_every_gram CHECK (shared_grams + left_grams = available_grams)
      );
      CREATE INDEX harvest_shares_by_harvest ON harvest_shares (harvest_id, decided_at DESC);
      CREATE TABLE harvest_share_lines (
        share_id uuid NOT NULL REFERENCES harvest_shares ON DELETE CASCADE,
        request_id uuid NOT NULL REFERENCES listings,
        person_id uuid NOT NULL REFERENCES people,
        household_id uuid REFERENCES households,
        proposal_id uuid UNIQUE REFERENCES proposals,
        wish_grams integer NOT NULL CHECK (wish_grams > 0),
        proposed_grams integer NOT NULL CHECK (proposed_grams >= 0),
        grams integer NOT NULL CHECK (grams >= 0),
        people integer NOT NULL CHECK (people > 0),
        cannot_shop boolean NOT NULL,
        reasons jsonb NOT NULL,
        PRIMARY KEY (share_id, request_id),
        CHECK ((grams > 0) = (proposal_id IS NOT NULL))
      );
      CREATE INDEX harvest_share_lines_by_household ON harvest_share_lines (household_id);
      CREATE INDEX harvest_share_lines_by_person ON harvest_share_lines (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE harvest_share_lines, harvest_shares');
  }
}
