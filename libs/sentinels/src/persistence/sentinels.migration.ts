// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signals of sentinels, what staff note about them, and the shops among the sentinels. */
export class Sentinels1760000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signals (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        sentinel_id uuid NOT NULL REFERENCES people,
        channel text NOT NULL,
        about text NOT NULL CHECK (length(about) BETWEEN 1 AND 200),
        need text NOT NULL CHECK (length(need) BETWEEN 1 AND 500),
        consent text NOT NULL CHECK (consent IN ('agrees', 'not_asked', 'cannot_ask')),
        urgent boolean NOT NULL DEFAULT false,
        person_id uuid REFERENCES people,
        state text NOT NULL CHECK (state IN ('new', 'in_hand', 'closed')),
        assigned_to uuid REFERENCES people,
        outcome text CHECK (outcome IN ('helped', 'request_posted', 'handed_on', 'no_need', 'refused', 'not_found')),
        feedback text CHECK (length(feedback) <= 300),
        created_at timestamptz NOT NULL,
        closed_at timestamptz,
        CHECK ((state = 'in_hand') <= (assigned_to IS NOT NULL)),
        CHECK ((state = 'closed') = (outcome IS NOT NULL)),
        CHECK ((state = 'closed') = (closed_at IS NOT NULL))
      );
      CREATE INDEX signals_open ON signals (ente_id, created_at) WHERE state <> 'closed';
      CREATE INDEX signals_of_sentinel ON signals (sentinel_id, created_at DESC);
      CREATE INDEX signals_about ON signals (person_id) WHERE person_id IS NOT NULL;

      CREATE TABLE signal_notes (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        signal_id uuid NOT NULL REFERENCES signals,
        author_id uuid NOT NULL REFERENCES people,
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
        at timestamptz NOT NULL
      );
      CREATE INDEX signal_notes_of_signal ON signal_notes (signal_id, at);

      CREATE TABLE sentinel_posts (
        person_id uuid PRIMARY KEY REFERENCES people,
        ente_id uuid NOT NULL REFERENCES enti,
        shop_name text CHECK (length(shop_name) BETWEEN 1 AND 80),
        shop_address text CHECK (length(shop_address) BETWEEN 1 AND 120)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sentinel_posts, signal_notes, signals');
  }
}
