// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which services there are is said by their libs alone: another one needs no change of the schema. */
export class IdentityScopes1795856950690 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE delegations DROP CONSTRAINT delegations_scope_check;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE delegations ADD CONSTRAINT delegations_scope_check CHECK (scope IN ('all', 'condominio', 'trasporto', 'orti', 'news'));
    `);
  }
}
