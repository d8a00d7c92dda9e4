// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { listComuni } from '../data/comuni.js';

export class Territory1760000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ambiti (code text PRIMARY KEY, name text NOT NULL);
      CREATE TABLE comuni (
        code text PRIMARY KEY CHECK (code ~ '^[0-9]{6}$'),
        name text NOT NULL,
        province text NOT NULL,
        lat double precision NOT NULL,
        lon double precision NOT NULL
      );
      CREATE INDEX comuni_name ON comuni (lower(name) text_pattern_ops);
      CREATE TABLE ente_comuni (
        ente_id uuid NOT NULL REFERENCES enti,
        comune_code text NOT NULL REFERENCES comuni,
        PRIMARY KEY (ente_id, comune_code)
      );
      CREATE TABLE areas (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        name text NOT NULL,
        comune_code text NOT NULL REFERENCES comuni,
        lat double precision NOT NULL,
        lon double precision NOT NULL,
        UNIQUE (ente_id, name)
      );
      CREATE TABLE blocks (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        area_id uuid NOT NULL REFERENCES areas,
        name text NOT NULL,
        UNIQUE (area_id, name)
      );
      CREATE TABLE staircases (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        block_id uuid NOT NULL REFERENCES blocks,
        label text NOT NULL,
        address text NOT NULL,
        lat double precision NOT NULL,
        lon double precision NOT NULL,
        UNIQUE (block_id, label)
      );
      CREATE TABLE dwellings (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        staircase_id uuid NOT NULL REFERENCES staircases,
        number text NOT NULL,
        floor integer NOT NULL CHECK (floor BETWEEN -5 AND 60),
        UNIQUE (staircase_id, number)
      );
      CREATE TABLE places (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        kind text NOT NULL CHECK (kind IN ('home', 'hospital', 'clinic', 'service', 'shop', 'market', 'garden', 'station', 'meeting_point')),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
        comune_code text NOT NULL REFERENCES comuni,
        address text,
        lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
        lon double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
        is_public boolean NOT NULL,
        CHECK (kind <> 'home' OR NOT is_public)
      );
      CREATE UNIQUE INDEX places_same ON places (ente_id, kind, name, comune_code, coalesce(address, ''));
      CREATE INDEX places_public ON places (ente_id, kind) WHERE is_public;
      CREATE TABLE households (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        name text NOT NULL,
        size integer NOT NULL DEFAULT 1 CHECK (size >= 0)
      );
      CREATE TABLE residences (
        person_id uuid PRIMARY KEY REFERENCES people,
        ente_id uuid NOT NULL REFERENCES enti,
        household_id uuid NOT NULL REFERENCES households,
        place_id uuid NOT NULL REFERENCES places,
        dwelling_id uuid REFERENCES dwellings,
        staircase_id uuid REFERENCES staircases,
        block_id uuid REFERENCES blocks,
        area_id uuid REFERENCES areas
      );
      CREATE INDEX residences_household ON residences (household_id);
      CREATE INDEX residences_dwelling ON residences (dwelling_id) WHERE dwelling_id IS NOT NULL;
      CREATE INDEX residences_staircase ON residences (staircase_id) WHERE staircase_id IS NOT NULL;
    `);
    await runner.query(
      `INSERT INTO comuni (code, name, province, lat, lon)
       SELECT code, name, province, lat, lon FROM jsonb_to_recordset($1::jsonb)
         AS comune(code text, name text, province text, lat double precision, lon double precision)`,
      [JSON.stringify(listComuni())],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE residences, households, places, dwellings, staircases, blocks, areas, ente_comuni, comuni, ambiti',
    );
  }
}
