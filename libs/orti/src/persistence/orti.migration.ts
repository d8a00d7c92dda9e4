// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Orti1760000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE gardens (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        name text NOT NULL,
        place_id uuid NOT NULL REFERENCES places,
        referent_id uuid NOT NULL REFERENCES people,
        plots integer NOT NULL DEFAULT 1 CHECK (plots BETWEEN 1 AND 500),
        UNIQUE (ente_id, name)
      );
      CREATE TABLE harvests (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL,
        garden_id uuid NOT NULL REFERENCES gardens,
        offer_id uuid NOT NULL UNIQUE REFERENCES listings,
        crop text NOT NULL,
        grams integer NOT NULL CHECK (grams > 0),
        crate_grams integer NOT NULL CHECK (crate_grams > 0),
        best_before date,
        recorded_at timestamptz NOT NULL
      );
      CREATE INDEX harvests_by_garden ON harvests (garden_id, recorded_at DESC);
      CREATE TABLE crates (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL,
        harvest_id uuid NOT NULL REFERENCES harvests,
        agreement_id uuid UNIQUE REFERENCES agreements,
        person_id uuid NOT NULL REFERENCES people,
        crates integer NOT NULL CHECK (crates > 0),
        grams integer NOT NULL CHECK (grams > 0),
        ride_request_id uuid REFERENCES listings,
        thanks_for_id uuid UNIQUE REFERENCES agreements,
        state text NOT NULL CHECK (state IN ('assigned','delivered','cancelled')),
        created_at timestamptz NOT NULL
      );
      CREATE INDEX crates_by_harvest ON crates (harvest_id);
      CREATE INDEX crates_by_ride ON crates (ride_request_id);
      CREATE TABLE garden_work (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL,
        garden_id uuid NOT NULL REFERENCES gardens,
        person_id uuid NOT NULL REFERENCES people,
        worked_on date NOT NULL,
        minutes integer NOT NULL CHECK (minutes BETWEEN 5 AND 720),
        note text,
        state text NOT NULL CHECK (state IN ('recorded','confirmed','rejected')),
        decided_by uuid,
        transfer_id uuid,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX garden_work_by_garden ON garden_work (garden_id, worked_on DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE garden_work, crates, harvests, gardens');
  }
}
