// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1760000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS citext;
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE TABLE enti (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9-]{2,40}$'),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        ambito_code text,
        settings jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE people (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        given_name text NOT NULL CHECK (length(given_name) BETWEEN 1 AND 100),
        family_name text NOT NULL CHECK (length(family_name) BETWEEN 1 AND 100),
        birth_date date NOT NULL,
        gender text CHECK (gender IN ('f', 'm', 'x')),
        phone text CHECK (phone ~ '^\\+[0-9]{5,16}$'),
        email text CHECK (length(email) <= 254),
        spoken_languages text[] NOT NULL DEFAULT '{it}',
        ui_language text NOT NULL DEFAULT 'it' CHECK (ui_language IN ('it', 'en')),
        devices text NOT NULL DEFAULT 'none' CHECK (devices IN ('none', 'basic_phone', 'smartphone')),
        channels text[] NOT NULL DEFAULT '{call}' CHECK (channels <@ ARRAY['socket', 'email', 'call']),
        large_text boolean NOT NULL DEFAULT false,
        credit_exempt boolean NOT NULL DEFAULT false,
        vetted_until date,
        vetted_by uuid REFERENCES people,
        guardian_id uuid REFERENCES people,
        state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'suspended', 'left')),
        state_reason text,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (guardian_id <> id)
      );
      CREATE INDEX people_family_name ON people (ente_id, lower(family_name));
      CREATE INDEX people_phone ON people (ente_id, phone) WHERE phone IS NOT NULL;
      CREATE INDEX people_guardian ON people (guardian_id) WHERE guardian_id IS NOT NULL;
      CREATE TABLE credentials (
        person_id uuid PRIMARY KEY REFERENCES people,
        login citext NOT NULL UNIQUE CHECK (length(login) BETWEEN 3 AND 100),
        password_hash text NOT NULL,
        totp_secret text,
        totp_enabled_at timestamptz,
        totp_last_step bigint NOT NULL DEFAULT 0,
        failed_count integer NOT NULL DEFAULT 0,
        locked_until timestamptz,
        changed_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE sessions (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        person_id uuid NOT NULL REFERENCES people,
        ente_id uuid NOT NULL REFERENCES enti,
        kind text NOT NULL CHECK (kind IN ('web', 'api')),
        user_agent text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        acting_for uuid REFERENCES people,
        acting_channel text CHECK (acting_channel IN ('web', 'phone', 'counter', 'home_visit', 'sms', 'paper')),
        CHECK ((acting_for IS NULL) = (acting_channel IS NULL))
      );
      CREATE INDEX sessions_of_person ON sessions (person_id) WHERE revoked_at IS NULL;
      CREATE INDEX sessions_expiry ON sessions (expires_at);
      CREATE TABLE role_grants (
        person_id uuid NOT NULL REFERENCES people,
        ente_id uuid NOT NULL REFERENCES enti,
        role text NOT NULL CHECK (role IN ('resident', 'driver', 'gardener', 'sentinel', 'operator', 'coordinator')),
        granted_by uuid REFERENCES people,
        granted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        revoked_at timestamptz,
        PRIMARY KEY (person_id, role, granted_at)
      );
      CREATE UNIQUE INDEX role_grants_held ON role_grants (person_id, role) WHERE revoked_at IS NULL;
      CREATE INDEX role_grants_role ON role_grants (ente_id, role) WHERE revoked_at IS NULL;
      CREATE TABLE delegations (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        delegator_id uuid NOT NULL REFERENCES people,
        delegate_id uuid NOT NULL REFERENCES people,
        scope text NOT NULL DEFAULT 'all' CHECK (scope IN ('all')),
        starts_on date NOT NULL,
        ends_on date CHECK (ends_on >= starts_on),
        paper_reference text NOT NULL CHECK (length(paper_reference) BETWEEN 1 AND 120),
        revoked_at timestamptz,
        revoked_by uuid REFERENCES people,
        created_by uuid NOT NULL REFERENCES people,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (delegator_id <> delegate_id)
      );
      CREATE INDEX delegations_delegate ON delegations (delegate_id) WHERE revoked_at IS NULL;
      CREATE INDEX delegations_delegator ON delegations (delegator_id);
      CREATE TABLE access_log (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        actor_id uuid NOT NULL,
        person_id uuid,
        action text NOT NULL CHECK (action IN ('read', 'search', 'write')),
        detail jsonb NOT NULL DEFAULT '{}',
        at timestamptz NOT NULL DEFAULT now(),
        request_id text NOT NULL
      );
      CREATE INDEX access_log_person ON access_log (person_id, at DESC);
      CREATE INDEX access_log_ente ON access_log (ente_id, at DESC);
      CREATE FUNCTION refuse_access_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'access_log is append-only'; END $$;
      CREATE TRIGGER access_log_append_only BEFORE UPDATE OR DELETE ON access_log
        FOR EACH ROW EXECUTE FUNCTION refuse_access_log_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE access_log, delegations, role_grants, sessions, credentials, people, enti;
      DROP FUNCTION refuse_access_log_change;
    `);
  }
}
