// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Suspensions with their appeals, and announcements. */
export class FairnessOrder1760000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE suspensions (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        listing_id uuid REFERENCES listings,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
        until date,
        suspended_by uuid REFERENCES people,
        suspended_at timestamptz NOT NULL,
        hidden_listing_ids uuid[] NOT NULL DEFAULT '{}',
        appeal text CHECK (length(appeal) BETWEEN 1 AND 1000),
        appeal_channel text,
        appealed_by uuid REFERENCES people,
        appealed_at timestamptz,
        appeal_outcome text CHECK (appeal_outcome IN ('upheld', 'lifted')),
        appeal_answer text CHECK (length(appeal_answer) BETWEEN 1 AND 1000),
        appeal_decided_by uuid REFERENCES people,
        appeal_decided_at timestamptz,
        ended_at timestamptz,
        ended_by uuid REFERENCES people,
        end_why text CHECK (end_why IN ('ended', 'expired', 'undone', 'appeal')),
        CHECK ((appeal IS NULL) = (appealed_at IS NULL)),
        CHECK ((appeal_outcome IS NULL) = (appeal_decided_at IS NULL)),
        CHECK ((appeal_outcome IS NOT NULL) <= (appeal IS NOT NULL)),
        CHECK (appeal_decided_by IS NULL OR suspended_by IS NULL OR appeal_decided_by <> suspended_by),
        CHECK ((ended_at IS NULL) = (end_why IS NULL))
      );
      CREATE UNIQUE INDEX suspensions_of_person ON suspensions (person_id) WHERE listing_id IS NULL AND ended_at IS NULL;
      CREATE UNIQUE INDEX suspensions_of_listing ON suspensions (listing_id) WHERE listing_id IS NOT NULL AND ended_at IS NULL;
      CREATE INDEX suspensions_by_day ON suspensions (ente_id, suspended_at DESC);
      INSERT INTO suspensions (id, ente_id, person_id, reason, suspended_at)
      SELECT gen_random_uuid(), ente_id, id, coalesce(nullif(state_reason, ''), '-'), now() FROM people WHERE state = 'suspended';

      CREATE TABLE announcements (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        area_id uuid REFERENCES areas,
        staircase_id uuid REFERENCES staircases,
        title_it text NOT NULL CHECK (length(title_it) BETWEEN 1 AND 80),
        text_it text NOT NULL CHECK (length(text_it) BETWEEN 1 AND 1000),
        title_en text CHECK (length(title_en) BETWEEN 1 AND 80),
        text_en text CHECK (length(text_en) BETWEEN 1 AND 1000),
        from_day date NOT NULL,
        until_day date NOT NULL,
        published_by uuid NOT NULL REFERENCES people,
        published_at timestamptz NOT NULL,
        told_at timestamptz,
        reached int NOT NULL DEFAULT 0,
        withdrawn_at timestamptz,
        withdrawn_by uuid REFERENCES people,
        CHECK (from_day <= until_day),
        CHECK (area_id IS NULL OR staircase_id IS NULL),
        CHECK ((title_en IS NULL) = (text_en IS NULL))
      );
      CREATE INDEX announcements_of_ente ON announcements (ente_id, until_day DESC);
      CREATE INDEX announcements_to_tell ON announcements (from_day) WHERE told_at IS NULL AND withdrawn_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE announcements, suspensions');
  }
}
