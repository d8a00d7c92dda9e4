// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which services there are is said by their libs alone: another one needs no change of the schema. */
export class PrivacyServices1795856950692 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE case_assignments DROP CONSTRAINT case_assignments_service_check;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE case_assignments ADD CONSTRAINT case_assignments_service_check CHECK (service IN ('condominio','trasporto','orti','any'));
    `);
  }
}
