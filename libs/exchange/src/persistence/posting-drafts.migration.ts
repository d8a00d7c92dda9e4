// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExchangePostingDrafts1795890000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE posting_drafts (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        for_person_id uuid NOT NULL REFERENCES people,
        kind text NOT NULL CHECK (kind IN ('offer', 'request')),
        service text NOT NULL,
        typed jsonb NOT NULL,
        listing_id uuid REFERENCES listings,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX posting_drafts_by_age ON posting_drafts (ente_id, updated_at);
      CREATE INDEX posting_drafts_by_person ON posting_drafts (person_id);
      CREATE INDEX posting_drafts_for_person ON posting_drafts (for_person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE posting_drafts');
  }
}
