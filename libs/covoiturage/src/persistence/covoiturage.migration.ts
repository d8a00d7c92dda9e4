// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which enti show their rides to other platforms, and to which. */
export class Covoiturage1797700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ride_sharing (
        ente_id uuid PRIMARY KEY REFERENCES enti,
        is_on boolean NOT NULL,
        changed_at timestamptz NOT NULL
      );
      CREATE TABLE ride_partners (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        operator text NOT NULL CHECK (length(operator) BETWEEN 4 AND 253),
        key_hash bytea NOT NULL,
        made_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT ride_partners_key UNIQUE (key_hash)
      );
      CREATE UNIQUE INDEX ride_partners_operator ON ride_partners (ente_id, operator) WHERE ended_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ride_partners, ride_sharing');
  }
}
