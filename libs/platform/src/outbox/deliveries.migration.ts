// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One delivery for each message and handler, in lanes; and jobs' turns by Rome's clock. */
export class PlatformDeliveries1795854591275 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who listens to what, written at each start: whoever emits need not have the handlers itself.
      CREATE TABLE subscriptions (
        topic text NOT NULL,
        handler text NOT NULL,
        lane text NOT NULL CHECK (lane IN ('live','slow','job')),
        PRIMARY KEY (topic, handler)
      );
      CREATE TABLE deliveries (
        message_id uuid NOT NULL REFERENCES outbox ON DELETE CASCADE,
        handler text NOT NULL,
        lane text NOT NULL CHECK (lane IN ('live','slow','job')),
        run_at timestamptz NOT NULL DEFAULT now(),
        attempts integer NOT NULL DEFAULT 0,
        last_error text,
        done_at timestamptz,
        dead_at timestamptz,
        PRIMARY KEY (message_id, handler)
      );
      CREATE INDEX deliveries_due ON deliveries (lane, run_at, message_id) WHERE done_at IS NULL AND dead_at IS NULL;
      CREATE INDEX deliveries_dead ON deliveries (dead_at) WHERE dead_at IS NOT NULL;

      -- The last turn of each job that somebody took.
      CREATE TABLE job_turns (job text PRIMARY KEY, slot timestamptz NOT NULL);
      -- What ran within the last day need not run again because of an upgrade; what was missed is made up for.
      INSERT INTO job_turns
        SELECT split_part(unique_key, ':', 2),
          CASE WHEN max(created_at) > now() - interval '24 hours' THEN now() ELSE max(created_at) END
        FROM outbox WHERE unique_key LIKE 'job:%' GROUP BY 1;

      ALTER TABLE outbox ADD COLUMN fanned_out boolean NOT NULL DEFAULT false;
      -- How far a message had come before there were deliveries; the next relay gives each of its handlers that.
      ALTER TABLE outbox ADD COLUMN carried jsonb;
      UPDATE outbox SET fanned_out = true WHERE done_at IS NOT NULL;
      UPDATE outbox SET carried = jsonb_build_object('attempts', attempts, 'lastError', last_error, 'deadAt', dead_at)
        WHERE done_at IS NULL AND attempts > 0;
      INSERT INTO deliveries (message_id, handler, lane, run_at, done_at)
        SELECT i.message_id, i.handler, 'live', m.run_at, i.handled_at FROM inbox i JOIN outbox m ON m.id = i.message_id
        WHERE m.done_at IS NULL;
      ALTER TABLE outbox DROP COLUMN done_at, DROP COLUMN dead_at, DROP COLUMN attempts, DROP COLUMN last_error;
      DROP TABLE inbox;
      CREATE INDEX outbox_to_fan_out ON outbox (id) WHERE NOT fanned_out;
      CREATE INDEX outbox_age ON outbox (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inbox (
        message_id uuid NOT NULL,
        handler text NOT NULL,
        handled_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (message_id, handler)
      );
      CREATE INDEX inbox_handled ON inbox (handled_at);
      INSERT INTO inbox SELECT message_id, handler, done_at FROM deliveries WHERE done_at IS NOT NULL;
      DROP INDEX outbox_to_fan_out, outbox_age;
      ALTER TABLE outbox ADD COLUMN attempts integer NOT NULL DEFAULT 0, ADD COLUMN last_error text,
        ADD COLUMN done_at timestamptz, ADD COLUMN dead_at timestamptz;
      UPDATE outbox m SET done_at = now() WHERE fanned_out AND NOT EXISTS (
        SELECT 1 FROM deliveries d WHERE d.message_id = m.id AND d.done_at IS NULL);
      UPDATE outbox m SET attempts = d.attempts, last_error = d.last_error, dead_at = d.dead_at, run_at = d.run_at
        FROM (SELECT message_id, max(attempts) AS attempts, max(last_error) AS last_error, max(dead_at) AS dead_at,
          min(run_at) AS run_at FROM deliveries WHERE done_at IS NULL GROUP BY 1) d
        WHERE d.message_id = m.id AND m.done_at IS NULL;
      ALTER TABLE outbox DROP COLUMN fanned_out, DROP COLUMN carried;
      CREATE INDEX outbox_due ON outbox (run_at) WHERE done_at IS NULL AND dead_at IS NULL;
      CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;
      DROP TABLE deliveries, subscriptions, job_turns;
    `);
  }
}
