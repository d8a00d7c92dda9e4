// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who says outside who people are, which of them an ente has chosen, and what becomes of those who come in by it. */
export class OpenId1796110000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE openid_providers (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('citizens','staff')),
        issuer text NOT NULL,
        client_id text NOT NULL,
        auth_method text NOT NULL CHECK (auth_method IN ('client_secret_basic','private_key_jwt')),
        secret_variable text NOT NULL,
        decryption_variable text,
        scope text NOT NULL,
        levels text[] NOT NULL,
        userinfo text NOT NULL CHECK (userinfo IN ('none','plain','signed','encrypted')),
        methods text[] NOT NULL,
        hint_parameter text,
        asks_anew boolean NOT NULL,
        claims jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        removed_at timestamptz
      );
      CREATE TABLE chosen_providers (
        ente_id uuid NOT NULL REFERENCES enti (id),
        kind text NOT NULL CHECK (kind IN ('citizens','staff')),
        provider_id uuid NOT NULL REFERENCES openid_providers (id),
        PRIMARY KEY (ente_id, kind)
      );
      CREATE INDEX chosen_providers_provider ON chosen_providers (provider_id);
      CREATE TABLE sign_in_records (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        provider_id uuid NOT NULL REFERENCES openid_providers (id),
        method text NOT NULL,
        state_hash bytea NOT NULL,
        at timestamptz NOT NULL,
        outcome text NOT NULL,
        person_id uuid REFERENCES people (id),
        protocol text NOT NULL
      );
      CREATE UNIQUE INDEX sign_in_records_state ON sign_in_records (state_hash);
      CREATE INDEX sign_in_records_ente ON sign_in_records (ente_id, at DESC, id DESC);
      CREATE INDEX sign_in_records_person ON sign_in_records (person_id);
      CREATE TABLE outside_sessions (
        session_id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        person_id uuid NOT NULL REFERENCES people (id),
        provider_id uuid NOT NULL REFERENCES openid_providers (id),
        tokens text NOT NULL,
        opened_at timestamptz NOT NULL
      );
      CREATE INDEX outside_sessions_person ON outside_sessions (person_id);
      CREATE TABLE join_requests (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        state text NOT NULL CHECK (state IN ('open','accepted','declined')),
        kind text NOT NULL CHECK (kind IN ('fiscal_code','foreign')),
        value_hash bytea NOT NULL,
        value text,
        shown text NOT NULL,
        given_name text NOT NULL,
        family_name text NOT NULL,
        birth_date date NOT NULL,
        phone text,
        asked_at timestamptz NOT NULL,
        decided_by uuid REFERENCES people (id),
        decided_at timestamptz,
        word text,
        person_id uuid REFERENCES people (id)
      );
      CREATE UNIQUE INDEX join_requests_open ON join_requests (ente_id, kind, value_hash) WHERE state = 'open';
      CREATE INDEX join_requests_state ON join_requests (ente_id, state, asked_at);
      CREATE INDEX join_requests_person ON join_requests (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE join_requests, outside_sessions, sign_in_records, chosen_providers, openid_providers',
    );
  }
}
