// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has taken a card over from whom, and the word they left about it. */
export class SupervisionCardHandovers1796110000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE card_handovers (
        ente_id uuid NOT NULL REFERENCES enti,
        kind text NOT NULL CHECK (kind ~ '^[a-z0-9_-]{1,40}$'),
        subject_id uuid NOT NULL,
        from_id uuid NOT NULL REFERENCES people,
        by_id uuid NOT NULL REFERENCES people,
        word text NOT NULL CHECK (length(word) BETWEEN 1 AND 300),
        at timestamptz NOT NULL,
        PRIMARY KEY (ente_id, kind, subject_id)
      );
      CREATE INDEX card_handovers_from ON card_handovers (from_id);
      CREATE INDEX card_handovers_by ON card_handovers (by_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE card_handovers');
  }
}
