// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PrivacyRetention1760000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE retention_policies (
        ente_id uuid PRIMARY KEY REFERENCES enti,
        nightly boolean NOT NULL DEFAULT false,
        changed_by uuid REFERENCES people,
        changed_at timestamptz
      );
      CREATE TABLE retention_months (
        ente_id uuid NOT NULL REFERENCES enti,
        category text NOT NULL,
        months integer NOT NULL CHECK (months BETWEEN 1 AND 600),
        PRIMARY KEY (ente_id, category)
      );
      CREATE TABLE retention_runs (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        origin text NOT NULL CHECK (origin IN ('page','nightly','console')),
        run_by uuid REFERENCES people,
        ran_at timestamptz NOT NULL,
        lines jsonb NOT NULL
      );
      CREATE INDEX retention_runs_latest ON retention_runs (ente_id, ran_at DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE retention_runs, retention_months, retention_policies');
  }
}
