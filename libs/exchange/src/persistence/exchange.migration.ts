// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Exchange1760000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS cube;
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      CREATE TABLE categories (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        service text NOT NULL CHECK (service IN ('condominio','trasporto','orti')),
        code text NOT NULL,
        name_it text NOT NULL,
        name_en text NOT NULL,
        minutes_guide integer NOT NULL CHECK (minutes_guide BETWEEN 5 AND 1440),
        vetting_required boolean NOT NULL DEFAULT false,
        active boolean NOT NULL DEFAULT true,
        UNIQUE (ente_id, code)
      );

      CREATE TABLE exchange_modes (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        area_id uuid,
        category_id uuid REFERENCES categories,
        mode text NOT NULL CHECK (mode IN ('moderated','dispatched','assisted','free')),
        UNIQUE NULLS NOT DISTINCT (ente_id, area_id, category_id)
      );

      CREATE TABLE listings (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        kind text NOT NULL CHECK (kind IN ('offer','request')),
        service text NOT NULL CHECK (service IN ('condominio','trasporto','orti')),
        category_id uuid NOT NULL REFERENCES categories,
        person_id uuid NOT NULL REFERENCES people,
        entered_by uuid,
        channel text NOT NULL,
        title text NOT NULL,
        description text,
        state text NOT NULL CHECK (state IN ('pending','open','matched','fulfilled','withdrawn','expired','rejected')),
        state_reason text,
        visibility text NOT NULL CHECK (visibility IN ('staircase','block','area','ente')),
        place_id uuid NOT NULL REFERENCES places,
        to_place_id uuid REFERENCES places,
        lat float8 NOT NULL CHECK (lat BETWEEN -90 AND 90),
        lon float8 NOT NULL CHECK (lon BETWEEN -180 AND 180),
        to_lat float8,
        to_lon float8,
        earth cube NOT NULL GENERATED ALWAYS AS (cube(ARRAY[
          6378168 * cos(radians(lat)) * cos(radians(lon)),
          6378168 * cos(radians(lat)) * sin(radians(lon)),
          6378168 * sin(radians(lat))
        ])) STORED,
        area_id uuid,
        block_id uuid,
        staircase_id uuid,
        units integer NOT NULL DEFAULT 1 CHECK (units BETWEEN 0 AND 1000),
        duration_minutes integer NOT NULL CHECK (duration_minutes BETWEEN 1 AND 10080),
        needs text[] NOT NULL DEFAULT '{}',
        details jsonb NOT NULL DEFAULT '{}',
        recurrence text,
        urgent boolean NOT NULL DEFAULT false,
        auto_accept boolean NOT NULL DEFAULT false,
        linked_to_id uuid REFERENCES listings,
        free_when tstzmultirange NOT NULL DEFAULT '{}',
        confirmed_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX listings_open_near ON listings USING gist (ente_id, kind, category_id, earth) WHERE state = 'open';
      CREATE INDEX listings_by_person ON listings (ente_id, person_id, created_at DESC);
      CREATE INDEX listings_by_state ON listings (ente_id, kind, state, created_at DESC);
      CREATE INDEX listings_expiry ON listings (expires_at) WHERE state IN ('pending','open','matched');

      -- Postgres cannot guess how many free times overlap and would sort the whole table instead of walking the index outwards:
      -- inside this function it has no choice, so the cost follows the number of neighbours found, not of listings.
      CREATE FUNCTION nearby_listings(
        own_ente uuid, wanted_kind text, wanted_category uuid, own_person uuid, times tstzmultirange, at_lat float8, at_lon float8,
        own_area uuid, own_block uuid, own_staircase uuid, reach text, most integer
      ) RETURNS SETOF uuid LANGUAGE plpgsql STABLE
      SET enable_sort = off SET enable_seqscan = off SET enable_bitmapscan = off SET plan_cache_mode = force_generic_plan
      AS $$
      BEGIN
        RETURN QUERY
        SELECT l.id FROM listings l
        WHERE l.ente_id = own_ente AND l.kind = wanted_kind AND l.category_id = wanted_category AND l.state = 'open'
          AND l.person_id <> own_person AND l.free_when && times
          AND (l.visibility = 'ente' OR (l.visibility = 'area' AND l.area_id = own_area)
            OR (l.visibility = 'block' AND l.block_id = own_block) OR (l.visibility = 'staircase' AND l.staircase_id = own_staircase))
          AND (reach = 'ente' OR (reach = 'area' AND l.area_id = own_area) OR (reach = 'block' AND l.block_id = own_block)
            OR (reach = 'staircase' AND l.staircase_id = own_staircase))
        ORDER BY l.earth <-> ll_to_earth(at_lat, at_lon)::cube LIMIT most;
      END $$;

      CREATE TABLE slots (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL,
        listing_id uuid NOT NULL REFERENCES listings ON DELETE CASCADE,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        capacity integer NOT NULL CHECK (capacity >= 0),
        taken integer NOT NULL DEFAULT 0,
        CHECK (ends_at > starts_at),
        CONSTRAINT slots_never_oversold CHECK (taken BETWEEN 0 AND capacity)
      );
      CREATE INDEX slots_by_listing ON slots (listing_id, starts_at);

      CREATE TABLE proposals (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL,
        service text NOT NULL,
        request_id uuid NOT NULL REFERENCES listings,
        offer_id uuid NOT NULL REFERENCES listings,
        requester_id uuid NOT NULL,
        offerer_id uuid NOT NULL,
        request_slot_id uuid NOT NULL REFERENCES slots,
        offer_slot_id uuid NOT NULL REFERENCES slots,
        units integer NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        minutes integer NOT NULL CHECK (minutes >= 0),
        score float8 NOT NULL CHECK (score BETWEEN 0 AND 1),
        parts jsonb NOT NULL,
        reasons jsonb NOT NULL,
        state text NOT NULL CHECK (state IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval','agreed','declined','expired','withdrawn')),
        decline_reason text,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX proposals_live_pair ON proposals (request_id, offer_id)
        WHERE state IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval');
      CREATE INDEX proposals_by_request ON proposals (request_id, state);
      CREATE INDEX proposals_by_offer ON proposals (offer_id, state);
      CREATE INDEX proposals_by_requester ON proposals (requester_id, state);
      CREATE INDEX proposals_by_offerer ON proposals (offerer_id, state);
      CREATE INDEX proposals_expiry ON proposals (expires_at)
        WHERE state IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval');

      CREATE TABLE agreements (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL,
        service text NOT NULL,
        category_id uuid NOT NULL REFERENCES categories,
        proposal_id uuid NOT NULL UNIQUE REFERENCES proposals,
        request_id uuid NOT NULL REFERENCES listings,
        offer_id uuid NOT NULL REFERENCES listings,
        request_slot_id uuid NOT NULL REFERENCES slots,
        offer_slot_id uuid NOT NULL REFERENCES slots,
        giver_id uuid NOT NULL,
        receiver_id uuid NOT NULL,
        title text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        minutes integer NOT NULL CHECK (minutes >= 0),
        units integer NOT NULL,
        state text NOT NULL CHECK (state IN ('agreed','under_way','done','confirmed','settled','cancelled','no_show','disputed')),
        giver_confirmed_at timestamptz,
        receiver_confirmed_at timestamptz,
        done_at timestamptz,
        transfer_id uuid,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX agreements_by_giver ON agreements (giver_id, starts_at DESC);
      CREATE INDEX agreements_by_receiver ON agreements (receiver_id, starts_at DESC);
      CREATE INDEX agreements_by_state ON agreements (ente_id, state, starts_at);
      CREATE INDEX agreements_by_request ON agreements (request_id);
      CREATE INDEX agreements_by_offer ON agreements (offer_id);

      CREATE TABLE exchange_acts (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL,
        subject text NOT NULL CHECK (subject IN ('listing','proposal','agreement')),
        subject_id uuid NOT NULL,
        act text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        actor_id uuid,
        beneficiary_id uuid,
        channel text NOT NULL,
        note text,
        at timestamptz NOT NULL
      );
      CREATE INDEX exchange_acts_by_subject ON exchange_acts (subject_id, at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION nearby_listings');
    await runner.query('DROP TABLE exchange_acts, agreements, proposals, slots, listings, exchange_modes, categories');
  }
}
