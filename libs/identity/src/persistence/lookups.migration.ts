// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Logins and people of one name are found by what an index may be asked under a policy: text as it stands and dates, neither
 * `citext` nor `lower(…)`.
 */
export class IdentityLookups1795884433435 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE credentials ADD COLUMN login_key text GENERATED ALWAYS AS (lower(login::text)) STORED;
      CREATE INDEX credentials_login_found ON credentials (login_key);
      DROP INDEX people_family_name;
      CREATE INDEX people_birth_date ON people (ente_id, birth_date);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX people_birth_date;
      CREATE INDEX people_family_name ON people (ente_id, lower(family_name));
      ALTER TABLE credentials DROP COLUMN login_key;
    `);
  }
}
