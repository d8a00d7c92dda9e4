// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Claims that lapse, more ways for a call to end, calls given up, and every contact with a person. */
export class NotificationsCallQueue1760000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE call_tasks
        ADD COLUMN claimed_at timestamptz,
        ADD COLUMN unanswered integer NOT NULL DEFAULT 0 CHECK (unanswered >= 0),
        DROP CONSTRAINT call_tasks_state_check,
        DROP CONSTRAINT call_tasks_outcome_check;
      UPDATE call_tasks SET claimed_at = now() WHERE state = 'claimed';
      ALTER TABLE call_tasks
        ADD CONSTRAINT call_tasks_state_check CHECK (state IN ('open','claimed','given_up','done')),
        ADD CONSTRAINT call_tasks_outcome_check
          CHECK (outcome IN ('reached','said_yes','said_no','will_think','no_answer','wrong_number','call_back','closed')),
        ADD CONSTRAINT call_tasks_claim_check CHECK (state <> 'claimed' OR claimed_at IS NOT NULL);

      CREATE TABLE contacts (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        channel text NOT NULL CHECK (channel IN ('web','phone','counter','home_visit','sms','email','paper')),
        direction text NOT NULL CHECK (direction IN ('in','out')),
        about_kind text CHECK (about_kind ~ '^[a-z0-9_-]{1,40}$'),
        about_id uuid,
        outcome text NOT NULL CHECK (outcome ~ '^[a-z_]{1,40}$'),
        note text CHECK (length(note) <= 500),
        next_step text CHECK (length(next_step) <= 200),
        next_at timestamptz,
        by_id uuid REFERENCES people,
        at timestamptz NOT NULL,
        CHECK ((about_kind IS NULL) = (about_id IS NULL))
      );
      CREATE INDEX contacts_of_person ON contacts (person_id, at DESC);
      CREATE INDEX contacts_next ON contacts (ente_id, next_at) WHERE next_at IS NOT NULL;
      CREATE FUNCTION contacts_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'contacts are only added to';
      END $$;
      CREATE TRIGGER contacts_are_kept BEFORE UPDATE ON contacts FOR EACH ROW EXECUTE FUNCTION contacts_are_kept();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE contacts;
      DROP FUNCTION contacts_are_kept;
      UPDATE call_tasks SET state = 'done', done_at = now() WHERE state = 'given_up';
      UPDATE call_tasks SET outcome = 'reached' WHERE outcome NOT IN ('reached','no_answer','wrong_number');
      ALTER TABLE call_tasks DROP CONSTRAINT call_tasks_claim_check, DROP CONSTRAINT call_tasks_state_check, DROP CONSTRAINT call_tasks_outcome_check,
        DROP COLUMN claimed_at, DROP COLUMN unanswered,
        ADD CONSTRAINT call_tasks_state_check CHECK (state IN ('open','claimed','done')),
        ADD CONSTRAINT call_tasks_outcome_check CHECK (outcome IN ('reached','no_answer','wrong_number'));
    `);
  }
}
