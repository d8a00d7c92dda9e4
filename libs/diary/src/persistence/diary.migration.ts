// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose time is taken by what. What was agreed or kept before is written down with the hours it has: ways between places follow
 * when it is next counted (`console diary verify --mend`).
 */
export class Diary1795871400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE diary_entries (
        cause_id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES people,
        ente_id uuid NOT NULL REFERENCES enti,
        cause_kind text NOT NULL CHECK (cause_kind IN ('proposal','agreement','absence')),
        firmness text NOT NULL CHECK (firmness IN ('held','agreed','absent')),
        group_id uuid NOT NULL,
        source_id uuid NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        begins_lat double precision,
        begins_lon double precision,
        ends_lat double precision,
        ends_lon double precision,
        PRIMARY KEY (cause_id, person_id),
        CHECK (ends_at >= starts_at)
      );
      CREATE INDEX diary_entries_by_person ON diary_entries (ente_id, person_id, ends_at);
      CREATE INDEX diary_entries_by_source ON diary_entries (source_id);

      CREATE TABLE absences (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        reason text NOT NULL CHECK (reason IN ('holiday','away','other')),
        recorded_by uuid,
        created_at timestamptz NOT NULL,
        CHECK (ends_on >= starts_on)
      );
      CREATE INDEX absences_by_person ON absences (ente_id, person_id, ends_on);

      CREATE TABLE ente_days (
        ente_id uuid PRIMARY KEY REFERENCES enti,
        patron_day text CHECK (patron_day ~ '^[01][0-9]-[0-3][0-9]$'),
        closings jsonb NOT NULL
      );

      -- A net under whoever ends a cause: what has ended takes nobody's time, whichever way it ended.
      CREATE FUNCTION diary_cause_ended() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM diary_entries WHERE cause_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER agreements_leave_diary AFTER UPDATE OF state, released_at ON agreements FOR EACH ROW
        WHEN (NEW.state IN ('cancelled','no_show') OR NEW.released_at IS NOT NULL) EXECUTE FUNCTION diary_cause_ended();
      CREATE TRIGGER proposals_leave_diary AFTER UPDATE OF state ON proposals FOR EACH ROW
        WHEN (OLD.state IN ('accepted_by_offer','accepted_by_request','awaiting_approval')
          AND NEW.state IN ('agreed','declined','expired','withdrawn')) EXECUTE FUNCTION diary_cause_ended();

      INSERT INTO diary_entries (cause_id, person_id, ente_id, cause_kind, firmness, group_id, source_id, starts_at, ends_at)
      SELECT c.cause_id, side.person_id, c.ente_id, c.cause_kind, c.firmness, side.group_id, c.offer_slot_id, c.starts_at, c.ends_at
      FROM (
        SELECT id AS cause_id, ente_id, 'agreement' AS cause_kind, 'agreed' AS firmness, service, request_id, offer_id, offer_slot_id,
          giver_id, receiver_id, starts_at, ends_at
        FROM agreements WHERE state NOT IN ('cancelled','no_show') AND released_at IS NULL
        UNION ALL
        SELECT id, ente_id, 'proposal', 'held', service, request_id, offer_id, offer_slot_id, offerer_id, requester_id, starts_at, ends_at
        FROM proposals WHERE state IN ('accepted_by_offer','accepted_by_request','awaiting_approval')
      ) c JOIN listings r ON r.id = c.request_id JOIN listings o ON o.id = c.offer_id
      CROSS JOIN LATERAL (VALUES (c.giver_id, coalesce(o.linked_to_id, o.id), true), (c.receiver_id, coalesce(r.linked_to_id, r.id), false)) AS side(person_id, group_id, gives)
      WHERE c.service <> 'orti' AND (side.gives OR coalesce(r.details->>'parcel', 'false') <> 'true');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER agreements_leave_diary ON agreements;
      DROP TRIGGER proposals_leave_diary ON proposals;
      DROP FUNCTION diary_cause_ended();
      DROP TABLE ente_days, absences, diary_entries;
    `);
  }
}
