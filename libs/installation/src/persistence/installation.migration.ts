// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looks after the installation: outside every ente, so that nothing here has an ente. */
export class Installation1796000100003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE administrators (
        id uuid PRIMARY KEY,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        login text NOT NULL CHECK (length(login) BETWEEN 3 AND 100),
        password_hash text NOT NULL,
        totp_secret text NOT NULL,
        totp_last_step bigint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL,
        removed_at timestamptz
      );
      CREATE UNIQUE INDEX administrators_login ON administrators (lower(login)) WHERE removed_at IS NULL;
      CREATE TABLE administrator_links (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL,
        kind text NOT NULL CHECK (kind IN ('first','added')),
        totp_secret text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE UNIQUE INDEX administrator_links_token ON administrator_links (token_hash);
      CREATE TABLE administrator_sessions (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL,
        administrator_id uuid NOT NULL REFERENCES administrators (id),
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE UNIQUE INDEX administrator_sessions_token ON administrator_sessions (token_hash);
      CREATE INDEX administrator_sessions_of ON administrator_sessions (administrator_id);
      CREATE TABLE installation_log (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL,
        administrator text,
        what text NOT NULL,
        about text
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE installation_log, administrator_sessions, administrator_links, administrators');
  }
}
