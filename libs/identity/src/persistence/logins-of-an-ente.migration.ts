// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A login is unique within its ente, so that giving one tells nothing of the others. The old policy looked at the person; the
 * new one, made after the migrations, looks at the ente itself.
 */
export class IdentityLoginsOfAnEnte1796000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY IF EXISTS own_ente ON credentials;
      ALTER TABLE credentials ADD COLUMN ente_id uuid REFERENCES enti;
      UPDATE credentials c SET ente_id = p.ente_id FROM people p WHERE p.id = c.person_id;
      ALTER TABLE credentials ALTER COLUMN ente_id SET NOT NULL;
      ALTER TABLE credentials DROP CONSTRAINT credentials_login_key;
      DROP INDEX credentials_login_found;
      CREATE UNIQUE INDEX credentials_login_of_ente ON credentials (login_key, ente_id);
    `);
  }

  /** Refuses where two enti have come to use one login. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY IF EXISTS own_ente ON credentials;
      DROP INDEX credentials_login_of_ente;
      CREATE INDEX credentials_login_found ON credentials (login_key);
      ALTER TABLE credentials ADD CONSTRAINT credentials_login_key UNIQUE (login);
      ALTER TABLE credentials DROP COLUMN ente_id;
    `);
  }
}
