// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who gets in and out where and when, and the ways on roads that were asked for once. */
export class TrasportoEngine1760000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ride_trips (
        slot_id uuid PRIMARY KEY REFERENCES slots ON DELETE CASCADE,
        leaves_at timestamptz NOT NULL,
        arrives_at timestamptz NOT NULL,
        detour_minutes float8 NOT NULL CHECK (detour_minutes >= 0),
        metres float8 NOT NULL CHECK (metres >= 0),
        estimated boolean NOT NULL
      );
      CREATE TABLE ride_stops (
        slot_id uuid NOT NULL REFERENCES slots ON DELETE CASCADE,
        position integer NOT NULL,
        proposal_id uuid NOT NULL REFERENCES proposals ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('pick_up','drop')),
        lat float8 NOT NULL,
        lon float8 NOT NULL,
        at timestamptz NOT NULL,
        promised_at timestamptz NOT NULL,
        opens_at timestamptz,
        closes_at timestamptz,
        most_aboard_minutes float8 NOT NULL,
        seats integer NOT NULL,
        wheelchairs integer NOT NULL,
        walkers integer NOT NULL,
        aboard_seats integer NOT NULL,
        aboard_wheelchairs integer NOT NULL,
        aboard_walkers integer NOT NULL,
        room_seats integer NOT NULL,
        room_wheelchairs integer NOT NULL,
        room_walkers integer NOT NULL,
        PRIMARY KEY (slot_id, position),
        UNIQUE (proposal_id, kind),
        CONSTRAINT ride_stops_never_oversold CHECK (
          aboard_seats BETWEEN 0 AND room_seats AND aboard_wheelchairs BETWEEN 0 AND room_wheelchairs
          AND aboard_walkers BETWEEN 0 AND room_walkers)
      );

      -- Rides agreed before there were trips: one after the other in the order of their times.
      WITH riders AS (
        SELECT p.*, l.lat, l.lon, l.to_lat, l.to_lon, l.details AS asked, o.details AS offered
        FROM proposals p
        JOIN slots s ON s.id = p.offer_slot_id AND s.ends_at > now()
        JOIN listings l ON l.id = p.request_id JOIN listings o ON o.id = p.offer_id
        LEFT JOIN agreements a ON a.proposal_id = p.id
        WHERE p.service = 'trasporto' AND l.to_lat IS NOT NULL AND l.to_lon IS NOT NULL
          AND (p.state IN ('accepted_by_offer','accepted_by_request','awaiting_approval') OR (p.state = 'agreed' AND a.state IN ('agreed','under_way')))
      ), stops AS (
        SELECT offer_slot_id, id, 'pick_up' AS kind, lat, lon, starts_at AS at, asked, offered, units, 1 AS sign FROM riders
        UNION ALL
        SELECT offer_slot_id, id, 'drop', to_lat, to_lon, ends_at, asked, offered, units, -1 FROM riders
      ), loads AS (
        SELECT *, units AS seats, coalesce((asked->>'wheelchair')::boolean, false)::int AS wheelchairs, coalesce((asked->>'walker')::boolean, false)::int AS walkers,
          row_number() OVER car - 1 AS position
        FROM stops WINDOW car AS (PARTITION BY offer_slot_id ORDER BY at, kind, id)
      ), counted AS (
        SELECT *, sum(sign * seats) OVER car AS aboard_seats, sum(sign * wheelchairs) OVER car AS aboard_wheelchairs, sum(sign * walkers) OVER car AS aboard_walkers
        FROM loads WINDOW car AS (PARTITION BY offer_slot_id ORDER BY position)
      )
      INSERT INTO ride_stops
      SELECT offer_slot_id, position, id, kind, lat, lon, at, at, NULL,
        CASE WHEN kind = 'drop' THEN (asked->>'arriveBy')::timestamptz END, 1440,
        seats, wheelchairs, walkers, aboard_seats, aboard_wheelchairs, aboard_walkers,
        -- Aids were judged against the empty car: where two share a space, both keep what they were promised.
        (offered->>'seats')::int,
        greatest(coalesce((offered->>'wheelchairSpaces')::int, 0), max(aboard_wheelchairs) OVER (PARTITION BY offer_slot_id)),
        greatest(coalesce((offered->>'walkerSpaces')::int, 0), max(aboard_walkers) OVER (PARTITION BY offer_slot_id))
      FROM counted;

      CREATE TABLE travel_times (
        from_lat integer NOT NULL,
        from_lon integer NOT NULL,
        to_lat integer NOT NULL,
        to_lon integer NOT NULL,
        minutes float8 NOT NULL CHECK (minutes >= 0),
        metres float8 NOT NULL CHECK (metres >= 0),
        measured_at timestamptz NOT NULL,
        PRIMARY KEY (from_lat, from_lon, to_lat, to_lon)
      );
      COMMENT ON TABLE travel_times IS 'Ways on roads between points in hundred-thousandths of a degree (about a metre)';
      CREATE INDEX travel_times_age ON travel_times (measured_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE travel_times, ride_stops, ride_trips');
  }
}
