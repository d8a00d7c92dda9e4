// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The point of a listing by a formula of its own. earthdistance before Postgres 18 does not name its own schema, so a
 * backup whose column calls it cannot be restored; and it takes a superuser to install, which cube does not.
 */
export class ExchangePlainEarth1795854793609 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The table is written anew, which may take longer than a statement otherwise may.
      SET LOCAL statement_timeout = 0;
      ALTER TABLE listings DROP COLUMN earth;
      ALTER TABLE listings ADD COLUMN earth cube NOT NULL GENERATED ALWAYS AS (cube(ARRAY[
        6378168 * cos(radians(lat)) * cos(radians(lon)),
        6378168 * cos(radians(lat)) * sin(radians(lon)),
        6378168 * sin(radians(lat))
      ])) STORED;
      CREATE INDEX listings_open_near ON listings USING gist (ente_id, kind, category_id, earth) WHERE state = 'open';

      CREATE OR REPLACE FUNCTION nearby_listings(
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
        ORDER BY l.earth <-> cube(ARRAY[
          6378168 * cos(radians(at_lat)) * cos(radians(at_lon)),
          6378168 * cos(radians(at_lat)) * sin(radians(at_lon)),
          6378168 * sin(radians(at_lat))
        ]) LIMIT most;
      END $$;

      -- Where an administrator made it, or somebody else uses it, it stays: it only stands in the way of restoring as the owner.
      DO $$ BEGIN
        DROP EXTENSION IF EXISTS earthdistance;
      EXCEPTION WHEN insufficient_privilege OR dependent_objects_still_exist THEN
        RAISE NOTICE 'earthdistance is no longer needed';
      END $$;
    `);
  }

  async down(): Promise<void> {
    // Nothing to take back: the first migration makes the column by the same formula.
  }
}
