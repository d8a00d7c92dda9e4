// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an ente is at work; those there are, are. */
export class IdentityEnteStates1796000100002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE enti
        ADD COLUMN state text NOT NULL DEFAULT 'open' CHECK (state IN ('open','suspended','closed')),
        ADD COLUMN state_reason text,
        ADD COLUMN state_since timestamptz NOT NULL DEFAULT now();
      UPDATE enti SET state_since = created_at;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE enti DROP COLUMN state, DROP COLUMN state_reason, DROP COLUMN state_since');
  }
}
