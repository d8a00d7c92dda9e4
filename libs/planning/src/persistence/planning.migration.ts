// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Planning1760000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE match_runs (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        kind text NOT NULL CHECK (kind IN ('plan','circles')),
        origin text NOT NULL CHECK (origin IN ('operator','night','arrival')),
        state text NOT NULL CHECK (state IN ('queued','running','ready','applied','discarded','failed')),
        parameters jsonb NOT NULL DEFAULT '{}',
        inputs_hash text,
        -- What the solver was given, so that the run can be done again.
        inputs bytea,
        -- SHA-256 of the solver's choice, to hold a repetition against.
        outputs_hash text,
        objective float8 NOT NULL DEFAULT 0,
        bound float8 NOT NULL DEFAULT 0,
        gap float8 NOT NULL DEFAULT 0,
        milliseconds integer NOT NULL DEFAULT 0,
        result jsonb,
        failure text,
        started_by uuid,
        decided_by uuid,
        created_at timestamptz NOT NULL,
        finished_at timestamptz,
        decided_at timestamptz
      );
      CREATE INDEX match_runs_by_ente ON match_runs (ente_id, created_at DESC);
      CREATE INDEX match_runs_unfinished ON match_runs (created_at) WHERE state IN ('queued','running');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE match_runs');
  }
}
