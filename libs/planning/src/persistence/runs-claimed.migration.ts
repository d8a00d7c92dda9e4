// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs are claimed in their table, and say whether somebody must decide on them. */
export class PlanningRuns1795855446557 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match_runs
        -- The process that works on it, and its last sign of life.
        ADD COLUMN process_id uuid,
        ADD COLUMN beat_at timestamptz,
        ADD COLUMN takes integer NOT NULL DEFAULT 0,
        -- When what follows by itself was done.
        ADD COLUMN followed_at timestamptz,
        -- Since when an operator is to decide on it.
        ADD COLUMN waits_since timestamptz;
      UPDATE match_runs SET followed_at = coalesce(finished_at, created_at) WHERE state IN ('ready','applied','discarded');
      CREATE INDEX match_runs_to_show ON match_runs (ente_id, kind, created_at) WHERE origin <> 'arrival';
      DROP INDEX match_runs_unfinished;
      CREATE INDEX match_runs_unfinished ON match_runs (created_at, id) WHERE state IN ('queued','running');
      CREATE INDEX match_runs_age ON match_runs (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX match_runs_to_show, match_runs_unfinished, match_runs_age;
      CREATE INDEX match_runs_unfinished ON match_runs (created_at) WHERE state IN ('queued','running');
      ALTER TABLE match_runs DROP COLUMN process_id, DROP COLUMN beat_at, DROP COLUMN takes, DROP COLUMN followed_at, DROP COLUMN waits_since;
    `);
  }
}
