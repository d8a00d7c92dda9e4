// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody pays the ente for: what counts for it, who takes part, what it asks money for. */
export class Projects1796300000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE projects (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
        cup text NOT NULL CHECK (cup ~ '^[A-Z][0-9]{2}[A-Z][0-9]{11}$'),
        funder text NOT NULL CHECK (length(funder) BETWEEN 1 AND 120),
        funder_code text CHECK (length(funder_code) BETWEEN 1 AND 60),
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        headings text[] NOT NULL DEFAULT '{}',
        supported_public integer CHECK (supported_public >= 0),
        supported_firms integer CHECK (supported_firms >= 0),
        created_by uuid NOT NULL REFERENCES people (id),
        created_at timestamptz NOT NULL,
        CONSTRAINT projects_days CHECK (starts_on <= ends_on),
        CONSTRAINT projects_cup UNIQUE (ente_id, cup)
      );

      CREATE TABLE project_actions (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        project_id uuid NOT NULL REFERENCES projects (id),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
        service text NOT NULL,
        comune_codes text[] NOT NULL DEFAULT '{}',
        from_day date NOT NULL,
        to_day date NOT NULL,
        is_shared boolean NOT NULL,
        created_by uuid NOT NULL REFERENCES people (id),
        CONSTRAINT project_actions_days CHECK (from_day <= to_day)
      );
      CREATE INDEX project_actions_of_project ON project_actions (project_id);

      CREATE TABLE project_costs (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        project_id uuid NOT NULL REFERENCES projects (id),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
        kind text NOT NULL CHECK (kind IN ('flat_rate', 'unit_cost', 'real_cost')),
        unit text NOT NULL CHECK (unit IN ('hour', 'participant', 'crate', 'ride', 'month', 'other')),
        hundredths integer NOT NULL CHECK (hundredths > 0),
        rate_cents integer NOT NULL CHECK (rate_cents > 0),
        day date NOT NULL,
        entered_by uuid NOT NULL REFERENCES people (id)
      );
      CREATE INDEX project_costs_of_project ON project_costs (project_id, day);

      CREATE TABLE project_pictures (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        project_id uuid NOT NULL REFERENCES projects (id),
        alt text NOT NULL CHECK (length(alt) BETWEEN 1 AND 120),
        media_type text NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'image/webp')),
        content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 512000),
        added_by uuid NOT NULL REFERENCES people (id),
        added_at timestamptz NOT NULL,
        removed_at timestamptz
      );
      CREATE INDEX project_pictures_of_project ON project_pictures (project_id);

      CREATE TABLE project_participants (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        project_id uuid NOT NULL REFERENCES projects (id),
        person_id uuid NOT NULL REFERENCES people (id),
        entered_on date NOT NULL,
        left_on date,
        outcomes text[],
        tax_code text CHECK (length(tax_code) = 16),
        no_tax_code_reason text,
        employment text,
        education text,
        citizenship text,
        foreign_background text,
        homeless text,
        rural text,
        disability text,
        minority text,
        consent_on date,
        consent_way text,
        notice_version text CHECK (length(notice_version) BETWEEN 1 AND 40),
        special_withdrawn_at timestamptz,
        entered_by uuid NOT NULL REFERENCES people (id),
        created_at timestamptz NOT NULL,
        CONSTRAINT project_participants_days CHECK (left_on IS NULL OR entered_on <= left_on),
        CONSTRAINT project_participants_tax_code CHECK (tax_code IS NULL OR no_tax_code_reason IS NULL),
        CONSTRAINT project_participants_consent CHECK (
          (consent_on IS NULL) = (consent_way IS NULL) AND (consent_on IS NULL) = (notice_version IS NULL)),
        CONSTRAINT project_participants_special CHECK (
          consent_on IS NOT NULL OR (coalesce(disability, 'not_said') = 'not_said' AND coalesce(minority, 'not_said') = 'not_said')),
        CONSTRAINT project_participants_once UNIQUE (project_id, person_id)
      );
      CREATE INDEX project_participants_of_person ON project_participants (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE project_participants, project_pictures, project_costs, project_actions, projects');
  }
}
