// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats that people of ours have asked for in rides of other platforms. */
export class AskedSeats1798300000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE asked_seats (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        partner_id uuid NOT NULL REFERENCES ride_partners,
        person_id uuid NOT NULL REFERENCES people,
        listing_id uuid NOT NULL,
        trip_id uuid NOT NULL,
        driver_id text NOT NULL CHECK (length(driver_id) <= 255),
        driver_alias text NOT NULL CHECK (length(driver_alias) <= 100),
        driver_operator text NOT NULL CHECK (length(driver_operator) <= 253),
        pick_up_at timestamptz NOT NULL,
        pick_up_label text,
        drop_label text,
        status text NOT NULL CHECK (status IN
          ('SENDING','WAITING_CONFIRMATION','CONFIRMED','CANCELLED','COMPLETED_PENDING_VALIDATION','VALIDATED')),
        asked_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX asked_seats_once ON asked_seats (listing_id, partner_id, driver_id, pick_up_at)
        WHERE status IN ('SENDING','WAITING_CONFIRMATION','CONFIRMED');
      CREATE INDEX asked_seats_listing ON asked_seats (ente_id, listing_id);
      CREATE INDEX asked_seats_person ON asked_seats (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE asked_seats');
  }
}
