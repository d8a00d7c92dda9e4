// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Lane } from './lanes.js';

/** A message before it is written. */
export interface NewMessage {
  readonly id: string;
  readonly ente_id: string | null;
  readonly topic: string;
  readonly payload: unknown;
  /** At most one message with this key is ever kept. */
  readonly unique_key: string | null;
}

/** What one handler gets, as it is written; `follows` where the transaction has taken it on. */
export interface WrittenDelivery {
  readonly messageId: string;
  readonly handler: string;
  readonly lane: Lane;
  readonly follows: boolean;
}

/**
 * One statement for the messages and the deliveries to everybody known to listen. What nobody is known for is looked at
 * again by the next relay, which may know more (`FanOut`).
 * Parameters: messages as JSON, request id, due at (now when null), handlers whose deliveries of the live lane the
 * transaction takes on itself (`WhatFollows`): for these they are done when it is.
 */
export const WRITE_MESSAGES = `
  WITH message AS (
    INSERT INTO outbox (id, ente_id, topic, payload, request_id, run_at, unique_key, fanned_out)
    SELECT row.id, row.ente_id, row.topic, row.payload, $2, coalesce($3::timestamptz, now()), row.unique_key,
      EXISTS (SELECT 1 FROM subscriptions s WHERE s.topic = row.topic)
    FROM jsonb_to_recordset($1::jsonb) AS row(id uuid, ente_id uuid, topic text, payload jsonb, unique_key text)
    ON CONFLICT (unique_key) DO NOTHING RETURNING id, topic, run_at
  )
  INSERT INTO deliveries (message_id, handler, lane, run_at, done_at)
  SELECT m.id, s.handler, s.lane, m.run_at, CASE WHEN s.lane = 'live' AND s.handler = ANY($4::text[]) THEN now() END
  FROM message m JOIN subscriptions s ON s.topic = m.topic
  RETURNING message_id AS "messageId", handler, lane, done_at IS NOT NULL AS follows`;
