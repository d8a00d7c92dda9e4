// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the slot book counts from: agreements that gave their place back, and units that went without a proposal. */
export class ExchangeSlotBook1795854852957 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE agreements ADD COLUMN released_at timestamptz;
      UPDATE agreements a SET released_at = a.updated_at
        WHERE a.state IN ('cancelled','no_show') OR EXISTS (
          SELECT 1 FROM exchange_acts act WHERE act.subject = 'agreement' AND act.subject_id = a.id AND act.to_state = 'no_show');

      CREATE TABLE slot_takings (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL,
        slot_id uuid NOT NULL REFERENCES slots ON DELETE CASCADE,
        units integer NOT NULL CHECK (units > 0),
        reason text NOT NULL CHECK (reason IN ('thanks')),
        reference_id uuid NOT NULL,
        taken_at timestamptz NOT NULL,
        UNIQUE (reason, reference_id)
      );
      CREATE INDEX slot_takings_by_slot ON slot_takings (slot_id);

      CREATE INDEX proposals_live_by_offer_slot ON proposals (offer_slot_id)
        WHERE state IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval');
      CREATE INDEX proposals_by_request_slot ON proposals (request_slot_id);
      CREATE INDEX agreements_by_offer_slot ON agreements (offer_slot_id);
      CREATE INDEX agreements_by_request_slot ON agreements (request_slot_id);
      CREATE INDEX agreements_done ON agreements (done_at) WHERE state = 'done';
      CREATE INDEX listings_followers ON listings (linked_to_id) WHERE linked_to_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX listings_followers, agreements_done, agreements_by_request_slot, agreements_by_offer_slot, proposals_by_request_slot,
        proposals_live_by_offer_slot;
      DROP TABLE slot_takings;
      ALTER TABLE agreements DROP COLUMN released_at;
    `);
  }
}
