// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What projects have promised the Region. */
export class Reporting1760000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_targets (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        action text NOT NULL CHECK (action IN ('all', 'condominio', 'trasporto', 'orti')),
        measure text NOT NULL CHECK (length(measure) BETWEEN 1 AND 40),
        from_day date NOT NULL,
        to_day date NOT NULL,
        value integer NOT NULL CHECK (value > 0),
        set_by uuid NOT NULL REFERENCES people,
        set_at timestamptz NOT NULL,
        CHECK (from_day <= to_day),
        UNIQUE (ente_id, action, measure, from_day, to_day)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_targets');
  }
}
