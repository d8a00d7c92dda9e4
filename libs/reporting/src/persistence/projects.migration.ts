// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Targets and reports may be of one project alone. */
export class ReportingProjects1796300000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report_targets
        ADD COLUMN project_id uuid REFERENCES projects (id),
        ADD COLUMN project_action_id uuid REFERENCES project_actions (id) ON DELETE CASCADE,
        DROP CONSTRAINT report_targets_ente_id_action_measure_from_day_to_day_key,
        ADD CONSTRAINT report_targets_once
          UNIQUE NULLS NOT DISTINCT (ente_id, project_id, project_action_id, action, measure, from_day, to_day),
        ADD CONSTRAINT report_targets_project CHECK (project_action_id IS NULL OR project_id IS NOT NULL);
      ALTER TABLE frozen_reports ADD COLUMN project_id uuid REFERENCES projects (id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE frozen_reports DROP COLUMN project_id;
      DELETE FROM report_targets WHERE project_id IS NOT NULL;
      ALTER TABLE report_targets DROP CONSTRAINT report_targets_once, DROP COLUMN project_action_id, DROP COLUMN project_id,
        ADD CONSTRAINT report_targets_ente_id_action_measure_from_day_to_day_key UNIQUE (ente_id, action, measure, from_day, to_day);
    `);
  }
}
