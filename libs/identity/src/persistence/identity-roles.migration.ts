// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles beside the ente's staff: mediators, tutors of a civic return, staff of partner organisations. */
export class IdentityRoles1760000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE role_grants DROP CONSTRAINT role_grants_role_check, ADD CONSTRAINT role_grants_role_check
        CHECK (role IN ('resident', 'driver', 'gardener', 'sentinel', 'mediator', 'tutor', 'partner', 'operator', 'coordinator'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM role_grants WHERE role IN ('mediator', 'tutor', 'partner');
      ALTER TABLE role_grants DROP CONSTRAINT role_grants_role_check, ADD CONSTRAINT role_grants_role_check
        CHECK (role IN ('resident', 'driver', 'gardener', 'sentinel', 'operator', 'coordinator'));
    `);
  }
}
