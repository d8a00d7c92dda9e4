// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Delivery rounds: what one driver is asked to carry in one go, and in which order. */
export class TrasportoRounds1760000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rounds (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        driver_id uuid NOT NULL REFERENCES people,
        offer_id uuid REFERENCES listings,
        offer_slot_id uuid REFERENCES slots,
        from_place_id uuid NOT NULL REFERENCES places,
        to_place_id uuid NOT NULL REFERENCES places,
        room integer NOT NULL CHECK (room BETWEEN 1 AND 60),
        leaves_at timestamptz NOT NULL,
        back_at timestamptz NOT NULL,
        minutes float8 NOT NULL CHECK (minutes >= 0),
        metres float8 NOT NULL CHECK (metres >= 0),
        estimated boolean NOT NULL,
        state text NOT NULL CHECK (state IN ('proposed','accepted','declined','lapsed')),
        proposed_by uuid,
        created_at timestamptz NOT NULL,
        answered_at timestamptz,
        CHECK (back_at > leaves_at),
        CHECK ((offer_id IS NULL) = (offer_slot_id IS NULL))
      );
      CREATE INDEX rounds_by_driver ON rounds (ente_id, driver_id, leaves_at DESC);
      CREATE INDEX rounds_by_time ON rounds (ente_id, leaves_at DESC);
      CREATE INDEX rounds_by_ride ON rounds (offer_slot_id) WHERE state = 'accepted';
      CREATE TABLE round_stops (
        round_id uuid NOT NULL REFERENCES rounds ON DELETE CASCADE,
        request_id uuid NOT NULL REFERENCES listings,
        collect_position integer,
        collect_at timestamptz,
        deliver_position integer NOT NULL,
        deliver_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('planned','agreed','dropped')),
        agreement_id uuid UNIQUE REFERENCES agreements,
        PRIMARY KEY (round_id, request_id),
        CHECK ((collect_position IS NULL) = (collect_at IS NULL)),
        CHECK (collect_position < deliver_position),
        CHECK ((state = 'agreed') = (agreement_id IS NOT NULL))
      );
      COMMENT ON TABLE round_stops IS 'One request of a round: at which halt it is collected (visits: nowhere) and brought';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE round_stops, rounds');
  }
}
