// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An ente in which the staff of another practise, and the session from which somebody has stepped into it. That it is one is said
 * once, when it is made: what may be thrown away whole is never an ente that people work in.
 */
export class IdentityPractice1796400000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE enti
        ADD COLUMN practice_of uuid UNIQUE REFERENCES enti (id) CHECK (practice_of <> id),
        ADD COLUMN practice_used_at timestamptz CHECK ((practice_of IS NULL) = (practice_used_at IS NULL));
      ALTER TABLE sessions ADD COLUMN home_session_id uuid REFERENCES sessions (id) ON DELETE CASCADE;
      CREATE INDEX sessions_of_home ON sessions (home_session_id) WHERE home_session_id IS NOT NULL;

      CREATE FUNCTION is_practice(ente uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT FROM enti WHERE id = ente AND practice_of IS NOT NULL) $$;
      CREATE FUNCTION practice_is_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.practice_of IS DISTINCT FROM OLD.practice_of THEN RAISE EXCEPTION 'An ente does not become practice, nor cease to be'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER practice_is_for_good BEFORE UPDATE ON enti FOR EACH ROW EXECUTE FUNCTION practice_is_for_good();

      CREATE OR REPLACE FUNCTION refuse_access_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'DELETE' THEN IF is_practice(OLD.ente_id) THEN RETURN OLD; END IF; END IF;
          RAISE EXCEPTION 'access_log is append-only';
        END $$;
      CREATE OR REPLACE FUNCTION refuse_audit_link_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'DELETE' THEN IF is_practice(OLD.ente_id) THEN RETURN OLD; END IF; END IF;
          RAISE EXCEPTION 'audit_links is append-only';
        END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION refuse_audit_link_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'audit_links is append-only'; END $$;
      CREATE OR REPLACE FUNCTION refuse_access_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'access_log is append-only'; END $$;
      DROP TRIGGER practice_is_for_good ON enti;
      DROP FUNCTION practice_is_for_good, is_practice;
      ALTER TABLE sessions DROP COLUMN home_session_id;
      ALTER TABLE enti DROP COLUMN practice_used_at, DROP COLUMN practice_of;
    `);
  }
}
