// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PrivacyNotices1760000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE privacy_notices (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        version text NOT NULL CHECK (length(version) BETWEEN 1 AND 40),
        text_it text NOT NULL CHECK (length(text_it) BETWEEN 20 AND 20000),
        text_en text NOT NULL CHECK (length(text_en) BETWEEN 20 AND 20000),
        valid_from date NOT NULL,
        created_by uuid REFERENCES people,
        created_at timestamptz NOT NULL,
        UNIQUE (ente_id, version)
      );
      CREATE INDEX privacy_notices_current ON privacy_notices (ente_id, valid_from DESC, created_at DESC);
      CREATE TABLE privacy_notice_showings (
        notice_id uuid NOT NULL REFERENCES privacy_notices,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        channel text NOT NULL CHECK (channel IN ('web','read_aloud')),
        read_by uuid REFERENCES people,
        shown_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, notice_id, channel),
        CHECK ((channel = 'read_aloud') = (read_by IS NOT NULL))
      );
      CREATE INDEX privacy_notice_showings_of_notice ON privacy_notice_showings (notice_id);

      CREATE FUNCTION refuse_notice_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
      CREATE TRIGGER privacy_notices_append_only BEFORE UPDATE OR DELETE ON privacy_notices FOR EACH ROW EXECUTE FUNCTION refuse_notice_change();
      CREATE TRIGGER privacy_notice_showings_append_only BEFORE UPDATE OR DELETE ON privacy_notice_showings FOR EACH ROW EXECUTE FUNCTION refuse_notice_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE privacy_notice_showings, privacy_notices; DROP FUNCTION refuse_notice_change');
  }
}
