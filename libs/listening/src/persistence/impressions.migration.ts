// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people say it went, after they have done something together. */
export class Impressions1798800000202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE impressions (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        agreement_id uuid NOT NULL REFERENCES agreements (id),
        person_id uuid NOT NULL REFERENCES people (id),
        service text NOT NULL,
        how text NOT NULL CHECK (how IN ('well', 'so_so', 'badly')),
        words text CHECK (length(words) BETWEEN 1 AND 500),
        said_at timestamptz NOT NULL,
        settled_at timestamptz,
        settled_by uuid REFERENCES people (id),
        note text CHECK (length(note) BETWEEN 1 AND 500),
        CONSTRAINT impressions_once UNIQUE (agreement_id, person_id)
      );
      CREATE INDEX impressions_of_person ON impressions (person_id);
      CREATE INDEX impressions_open ON impressions (ente_id) WHERE how = 'badly' AND settled_at IS NULL;

      CREATE TABLE listening_rules (
        ente_id uuid PRIMARY KEY REFERENCES enti (id),
        asks_after boolean NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE listening_rules, impressions');
  }
}
