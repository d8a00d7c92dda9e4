// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

const METRES = 6_378_168;
const HEX_DIGITS_BEFORE = { lat: 31, lon: 34 };
/** The grid of `approximate` in territory. */
const STEP = { lat: 0.0045, lon: 0.0064 };

/** Somewhere in the cell those degrees lie in, by the last letters of an id: the same place for whoever has that id. */
function somewhere(axis: 'lat' | 'lon', degrees: string, id: string): string {
  const part = `(('x' || substr(${id}::text, ${HEX_DIGITS_BEFORE[axis]}, 3))::bit(12)::integer + 0.5) / 4096`;
  return `radians((floor(${degrees} / ${STEP[axis]}) + ${part}) * ${STEP[axis]})`;
}

function roughEarth(lat: string, lon: string, id: string): string {
  const [north, east] = [somewhere('lat', lat, id), somewhere('lon', lon, id)];
  return `cube(ARRAY[
    ${METRES} * cos(${north}) * cos(${east}),
    ${METRES} * cos(${north}) * sin(${east}),
    ${METRES} * sin(${north})
  ])`;
}

/**
 * Who is among the nearest is seen by whoever asks: it goes by the cell of the grid, not by the home. Within its cell a
 * listing stands where its block stands for everybody, or its person: the same block is nearest, and no two are at one point.
 */
export class ExchangeRoughEarth1796002000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The table is written anew, which may take longer than a statement otherwise may.
      SET LOCAL statement_timeout = 0;
      ALTER TABLE listings DROP COLUMN earth;
      ALTER TABLE listings ADD COLUMN earth cube NOT NULL GENERATED ALWAYS AS (
        ${roughEarth('lat', 'lon', 'coalesce(block_id, person_id)')}) STORED;
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
        ORDER BY l.earth <-> ${roughEarth('at_lat', 'at_lon', 'coalesce(own_block, own_person)')} LIMIT most;
      END $$;
    `);
  }

  async down(): Promise<void> {
    // The migration before this one makes the column and the function by the exact formula when it is run again.
  }
}
