// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the matching engine needs of the listings' core: an ente's settings, and proposals that belong to something larger. */
export class ExchangeEngine1760000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE engine_settings (
        ente_id uuid PRIMARY KEY REFERENCES enti,
        settings jsonb NOT NULL,
        changed_by uuid,
        changed_at timestamptz NOT NULL
      );

      -- The run that found a proposal, and the circle it is a part of: such a proposal is answered with its circle.
      ALTER TABLE proposals ADD COLUMN run_id uuid, ADD COLUMN circle_id uuid;
      CREATE INDEX proposals_by_circle ON proposals (circle_id) WHERE circle_id IS NOT NULL;
      -- The same two may stand in a proposal of their own and in a circle; one of the two will come about.
      DROP INDEX proposals_live_pair;
      CREATE UNIQUE INDEX proposals_live_pair ON proposals (request_id, offer_id, circle_id) NULLS NOT DISTINCT
        WHERE state IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM proposals WHERE circle_id IS NOT NULL;
      DROP INDEX proposals_live_pair;
      ALTER TABLE proposals DROP COLUMN run_id, DROP COLUMN circle_id;
      CREATE UNIQUE INDEX proposals_live_pair ON proposals (request_id, offer_id)
        WHERE state IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval');
      DROP TABLE engine_settings;
    `);
  }
}
