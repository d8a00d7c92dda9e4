// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which services there are is said by their libs alone: another one needs no change of the schema. */
export class ReportingServices1795856950691 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report_targets DROP CONSTRAINT report_targets_action_check;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report_targets ADD CONSTRAINT report_targets_action_check CHECK (action IN ('all', 'condominio', 'trasporto', 'orti'));
    `);
  }
}
