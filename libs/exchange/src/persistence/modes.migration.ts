// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the rules were before each change, so that one step takes it back. */
export class ExchangeModes1760000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exchange_mode_changes (
        id uuid PRIMARY KEY,
        place bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
        ente_id uuid NOT NULL REFERENCES enti,
        area_id uuid,
        category_id uuid REFERENCES categories,
        before text CHECK (before IN ('moderated','dispatched','assisted','free')),
        after text CHECK (after IN ('moderated','dispatched','assisted','free')),
        undoes_id uuid UNIQUE REFERENCES exchange_mode_changes,
        changed_by uuid,
        changed_at timestamptz NOT NULL,
        CHECK (before IS DISTINCT FROM after)
      );
      CREATE INDEX exchange_mode_changes_newest ON exchange_mode_changes (ente_id, place DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exchange_mode_changes');
  }
}
