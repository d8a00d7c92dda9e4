// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an ente asks people, in versions that stand once they are published, and what people answer. */
export class Listening1798800000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE questionnaires (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        state text NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
        is_anonymous boolean NOT NULL,
        target integer CHECK (target BETWEEN 1 AND 100000),
        link_token text NOT NULL CHECK (length(link_token) >= 22),
        kept_by uuid NOT NULL REFERENCES people (id),
        created_at timestamptz NOT NULL,
        opened_at timestamptz,
        closed_at timestamptz,
        CONSTRAINT questionnaires_link UNIQUE (link_token)
      );
      CREATE INDEX questionnaires_of_ente ON questionnaires (ente_id);

      CREATE TABLE questionnaire_versions (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        questionnaire_id uuid NOT NULL REFERENCES questionnaires (id),
        number integer NOT NULL CHECK (number >= 1),
        content jsonb NOT NULL,
        published_at timestamptz,
        written_by uuid NOT NULL REFERENCES people (id),
        CONSTRAINT questionnaire_versions_number UNIQUE (questionnaire_id, number)
      );

      CREATE FUNCTION keep_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.published_at IS NOT NULL AND (NEW.content, NEW.number, NEW.published_at, NEW.questionnaire_id)
          IS DISTINCT FROM (OLD.content, OLD.number, OLD.published_at, OLD.questionnaire_id) THEN
          RAISE EXCEPTION 'A published version never changes';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER questionnaire_versions_stand BEFORE UPDATE ON questionnaire_versions
        FOR EACH ROW EXECUTE FUNCTION keep_published_version();

      CREATE TABLE questionnaire_answers (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        questionnaire_id uuid NOT NULL REFERENCES questionnaires (id),
        version_id uuid NOT NULL REFERENCES questionnaire_versions (id),
        person_id uuid REFERENCES people (id),
        code_hash bytea,
        given_on date NOT NULL,
        way text NOT NULL CHECK (way IN ('link', 'own_page', 'interview', 'paper')),
        age_band text,
        comune_code text,
        answers jsonb NOT NULL,
        texts jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT questionnaire_answers_once UNIQUE (questionnaire_id, person_id),
        CONSTRAINT questionnaire_answers_code UNIQUE (questionnaire_id, code_hash)
      );
      CREATE INDEX questionnaire_answers_of_person ON questionnaire_answers (person_id) WHERE person_id IS NOT NULL;

      CREATE TABLE questionnaire_invitations (
        questionnaire_id uuid NOT NULL REFERENCES questionnaires (id),
        person_id uuid NOT NULL REFERENCES people (id),
        ente_id uuid NOT NULL REFERENCES enti (id),
        invited_at timestamptz NOT NULL,
        PRIMARY KEY (questionnaire_id, person_id)
      );
      CREATE INDEX questionnaire_invitations_of_person ON questionnaire_invitations (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE questionnaire_invitations, questionnaire_answers, questionnaire_versions, questionnaires',
    );
    await runner.query('DROP FUNCTION keep_published_version()');
  }
}
