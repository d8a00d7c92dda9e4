// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is not to meet whom. */
export class IdentityKeptApart1797000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE kept_apart (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        person_id uuid NOT NULL REFERENCES people (id),
        other_id uuid NOT NULL REFERENCES people (id),
        set_by uuid REFERENCES people (id),
        set_at timestamptz NOT NULL,
        ended_by uuid REFERENCES people (id),
        ended_at timestamptz
      );
      CREATE INDEX kept_apart_person ON kept_apart (person_id) WHERE ended_at IS NULL;
      CREATE INDEX kept_apart_other ON kept_apart (other_id) WHERE ended_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kept_apart');
  }
}
