// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports as they were given out. */
export class ReportingFrozen1796120100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE frozen_reports (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        number integer NOT NULL CHECK (number > 0),
        report jsonb NOT NULL,
        replaces_id uuid REFERENCES frozen_reports (id),
        reason text,
        frozen_by uuid NOT NULL REFERENCES people (id),
        frozen_at timestamptz NOT NULL,
        CONSTRAINT frozen_reports_number UNIQUE (ente_id, number),
        CONSTRAINT frozen_reports_reason CHECK ((replaces_id IS NULL) = (reason IS NULL))
      );
      CREATE INDEX frozen_reports_replaces ON frozen_reports (replaces_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE frozen_reports');
  }
}
