// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a judge has put beside somebody of age: every one with its paper, and the one that holds on the card. */
export class IdentityGuardianships1795990000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE guardianships (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        person_id uuid NOT NULL REFERENCES people (id),
        guardian_id uuid NOT NULL REFERENCES people (id),
        kind text NOT NULL CHECK (kind IN ('tutor','curator','administrator')),
        decides_alone boolean NOT NULL,
        paper_reference text NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        recorded_by uuid NOT NULL REFERENCES people (id),
        recorded_at timestamptz NOT NULL,
        ended_by uuid REFERENCES people (id),
        ended_at timestamptz,
        CHECK (person_id <> guardian_id),
        CHECK (ends_on IS NULL OR ends_on >= starts_on)
      );
      CREATE INDEX guardianships_person ON guardianships (person_id);
      CREATE INDEX guardianships_guardian ON guardianships (guardian_id);
      ALTER TABLE people ADD COLUMN guardian_kind text, ADD COLUMN guardian_decides_alone boolean,
        ADD COLUMN guardian_from date, ADD COLUMN guardian_until date;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE guardianships;
      ALTER TABLE people DROP COLUMN guardian_kind, DROP COLUMN guardian_decides_alone, DROP COLUMN guardian_from, DROP COLUMN guardian_until;
    `);
  }
}
