// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What two people write to each other in thanks, and what of it is reported. */
export class WordsOfThanks1797200000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE words_of_thanks (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        agreement_id uuid NOT NULL REFERENCES agreements ON DELETE CASCADE,
        sender_id uuid NOT NULL REFERENCES people,
        recipient_id uuid NOT NULL REFERENCES people,
        entered_by uuid REFERENCES people,
        words text NOT NULL CHECK (length(words) <= 200),
        at timestamptz NOT NULL,
        removed_at timestamptz,
        reported_at timestamptz,
        reported_why text CHECK (length(reported_why) <= 500),
        settled_at timestamptz,
        settled_by uuid REFERENCES people,
        outcome text CHECK (outcome IN ('hidden', 'left')),
        CONSTRAINT words_of_thanks_once UNIQUE (agreement_id, sender_id),
        CONSTRAINT words_of_thanks_settled CHECK ((settled_at IS NULL) = (outcome IS NULL))
      );
      CREATE INDEX words_of_thanks_received ON words_of_thanks (recipient_id, at DESC);
      CREATE INDEX words_of_thanks_reported ON words_of_thanks (ente_id, reported_at) WHERE reported_at IS NOT NULL AND settled_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE words_of_thanks');
  }
}
