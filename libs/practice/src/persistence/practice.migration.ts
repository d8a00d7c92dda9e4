// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Throws practice away, whole, in whatever order the tables allow: a table that comes later is emptied too, without being named.
 * It works as whoever calls it and in their reach, so that the policies let it touch no other ente's rows.
 */
export class Practice1796400000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION throw_away_practice(practice uuid) RETURNS void LANGUAGE plpgsql AS $$
        DECLARE own text[]; stuck text; one text;
        BEGIN
          IF NOT is_practice(practice) THEN RAISE EXCEPTION 'Only practice is thrown away'; END IF;
          SELECT array_agg(c.relname::text ORDER BY c.oid DESC) INTO own FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'ente_id' AND NOT a.attisdropped
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p');
          -- What others still point to waits for the next round; so does what somebody has written meanwhile.
          FOR round IN 1..20 LOOP
            stuck := NULL;
            -- What hangs on rows of an ente by nothing but their id.
            DELETE FROM idempotency_keys k USING people p WHERE p.id = k.person_id AND p.ente_id = practice;
            DELETE FROM notification_counters n USING people p WHERE p.id = n.person_id AND p.ente_id = practice;
            DELETE FROM deliveries d USING outbox m WHERE m.id = d.message_id AND m.ente_id = practice;
            DELETE FROM ride_stops r USING slots s WHERE s.id = r.slot_id AND s.ente_id = practice;
            DELETE FROM ride_trips r USING slots s WHERE s.id = r.slot_id AND s.ente_id = practice;
            DELETE FROM round_stops s USING rounds r WHERE r.id = s.round_id AND r.ente_id = practice;
            DELETE FROM harvest_share_lines l USING harvest_shares h WHERE h.id = l.share_id AND h.ente_id = practice;
            FOREACH one IN ARRAY own LOOP
              BEGIN
                EXECUTE format('DELETE FROM %I WHERE ente_id = $1', one) USING practice;
              EXCEPTION WHEN foreign_key_violation THEN stuck := one;
              END;
            END LOOP;
            IF stuck IS NULL THEN
              BEGIN
                DELETE FROM enti WHERE id = practice AND practice_of IS NOT NULL;
                RETURN;
              EXCEPTION WHEN foreign_key_violation THEN NULL;
              END;
            END IF;
          END LOOP;
          RAISE EXCEPTION 'Practice cannot be thrown away: %', coalesce(stuck, 'it is written to');
        END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION throw_away_practice');
  }
}
