// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExchangeBoardFollows1797300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE board_follows (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        kind text NOT NULL CHECK (kind IN ('offer', 'request')),
        category_id uuid REFERENCES categories,
        words text,
        created_at timestamptz NOT NULL,
        CHECK (category_id IS NOT NULL OR words IS NOT NULL)
      );
      CREATE UNIQUE INDEX board_follows_once ON board_follows (person_id, kind, category_id, words) NULLS NOT DISTINCT;
      CREATE INDEX board_follows_by_kind ON board_follows (ente_id, kind, category_id);
      CREATE INDEX board_follows_by_category ON board_follows (category_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE board_follows');
  }
}
