// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Writes a message for each job whose turn is later than the last one taken. The job's row is the lock: of two who come at
 * once the second finds the turn taken. Parameter: turns as JSON.
 */
export const TAKE_TURNS = `
  WITH turn AS (
    SELECT t.* FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, job text, topic text, slot timestamptz)
    WHERE NOT EXISTS (SELECT 1 FROM job_turns done WHERE done.job = t.job AND done.slot >= t.slot)
  ), taken AS (
    INSERT INTO job_turns AS done (job, slot) SELECT job, slot FROM turn ORDER BY job
    ON CONFLICT (job) DO UPDATE SET slot = EXCLUDED.slot WHERE done.slot < EXCLUDED.slot RETURNING job, slot
  ), message AS (
    INSERT INTO outbox (id, topic, payload, request_id, fanned_out)
    SELECT t.id, t.topic, jsonb_build_object('slot', t.slot), 'job-' || t.job || '-' || extract(epoch FROM t.slot)::bigint,
      EXISTS (SELECT 1 FROM subscriptions s WHERE s.topic = t.topic)
    FROM turn t JOIN taken ON taken.job = t.job AND taken.slot = t.slot RETURNING id, topic, run_at
  )
  INSERT INTO deliveries (message_id, handler, lane, run_at)
  SELECT m.id, s.handler, s.lane, m.run_at FROM message m JOIN subscriptions s ON s.topic = m.topic`;
