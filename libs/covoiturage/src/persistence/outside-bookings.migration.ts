// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who of another platform asks for a seat, and what they write. */
export class OutsideBookings1797700000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outside_bookings (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        partner_id uuid NOT NULL REFERENCES ride_partners,
        booking_id uuid NOT NULL,
        trip_id uuid NOT NULL,
        slot_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting','confirmed','refused','cancelled')),
        agreement_id uuid,
        user_id text NOT NULL CHECK (length(user_id) <= 255),
        alias text NOT NULL CHECK (length(alias) <= 100),
        pick_up_at timestamptz NOT NULL,
        pick_up_lat double precision NOT NULL,
        pick_up_lon double precision NOT NULL,
        drop_lat double precision NOT NULL,
        drop_lon double precision NOT NULL,
        asked_at timestamptz NOT NULL,
        CONSTRAINT outside_bookings_theirs UNIQUE (partner_id, booking_id),
        CONSTRAINT outside_bookings_agreement UNIQUE (agreement_id),
        CHECK ((state = 'confirmed') <= (agreement_id IS NOT NULL))
      );
      CREATE INDEX outside_bookings_waiting ON outside_bookings (ente_id, pick_up_at) WHERE state = 'waiting';
      CREATE TABLE outside_messages (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        partner_id uuid NOT NULL REFERENCES ride_partners,
        listing_id uuid NOT NULL,
        alias text NOT NULL CHECK (length(alias) <= 100),
        words text NOT NULL CHECK (length(words) <= 500),
        sent_at timestamptz NOT NULL,
        passed_on_at timestamptz
      );
      CREATE INDEX outside_messages_waiting ON outside_messages (ente_id, sent_at) WHERE passed_on_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outside_messages, outside_bookings');
  }
}
