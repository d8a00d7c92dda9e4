// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When somebody may be called, who wants nothing but calls, and for what a delegation holds. */
export class IdentityPreferences1760000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people ADD COLUMN call_hours jsonb, ADD COLUMN call_only boolean NOT NULL DEFAULT false;
      ALTER TABLE delegations DROP CONSTRAINT delegations_scope_check,
        ADD CONSTRAINT delegations_scope_check CHECK (scope IN ('all', 'condominio', 'trasporto', 'orti', 'news')),
        ADD COLUMN revoked_channel text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE delegations SET revoked_at = coalesce(revoked_at, now()), scope = 'all' WHERE scope <> 'all';
      ALTER TABLE delegations DROP COLUMN revoked_channel, DROP CONSTRAINT delegations_scope_check,
        ADD CONSTRAINT delegations_scope_check CHECK (scope IN ('all'));
      ALTER TABLE people DROP COLUMN call_only, DROP COLUMN call_hours;
    `);
  }
}
