// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The access log becomes the audit: entries name everybody they are about, cannot be changed, removed or emptied,
 * and are chained by hashes for each ente. The link is made when a transaction commits, so that the chain's head is
 * locked for the length of a commit and not of a use case.
 */
export class IdentityAudit1760000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access_log ADD COLUMN subject_ids uuid[] NOT NULL DEFAULT '{}';
      CREATE INDEX access_log_subjects ON access_log USING gin (subject_ids);
      CREATE INDEX access_log_request ON access_log (request_id);
      CREATE TRIGGER access_log_not_emptied BEFORE TRUNCATE ON access_log EXECUTE FUNCTION refuse_access_log_change();

      CREATE TABLE audit_heads (
        ente_id uuid PRIMARY KEY REFERENCES enti,
        position bigint NOT NULL DEFAULT 0,
        hash bytea NOT NULL
      ) WITH (fillfactor = 50);
      CREATE TABLE audit_links (
        ente_id uuid NOT NULL REFERENCES enti,
        position bigint NOT NULL CHECK (position > 0),
        entry_id uuid NOT NULL UNIQUE,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        PRIMARY KEY (ente_id, position)
      );
      COMMENT ON TABLE audit_links IS 'hash = sha256(previous_hash || the entry as a JSON array); the first previous_hash is sha256 of the ente''s id';
      CREATE FUNCTION refuse_audit_link_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'audit_links is append-only'; END $$;
      CREATE TRIGGER audit_links_append_only BEFORE UPDATE OR DELETE ON audit_links FOR EACH ROW EXECUTE FUNCTION refuse_audit_link_change();
      CREATE TRIGGER audit_links_not_emptied BEFORE TRUNCATE ON audit_links EXECUTE FUNCTION refuse_audit_link_change();

      CREATE FUNCTION link_access_entry() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE head audit_heads; fresh bytea;
        BEGIN
          INSERT INTO audit_heads (ente_id, hash) VALUES (NEW.ente_id, sha256(convert_to(NEW.ente_id::text, 'UTF8'))) ON CONFLICT DO NOTHING;
          SELECT * INTO head FROM audit_heads WHERE ente_id = NEW.ente_id FOR UPDATE;
          fresh := sha256(head.hash || convert_to(jsonb_build_array(NEW.id, NEW.ente_id, NEW.actor_id, NEW.person_id, NEW.action, NEW.detail,
            to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), NEW.request_id, to_jsonb(NEW.subject_ids))::text, 'UTF8'));
          INSERT INTO audit_links VALUES (NEW.ente_id, head.position + 1, NEW.id, head.hash, fresh);
          UPDATE audit_heads SET position = head.position + 1, hash = fresh WHERE ente_id = NEW.ente_id;
          RETURN NULL;
        END $$;
      CREATE CONSTRAINT TRIGGER access_log_linked AFTER INSERT ON access_log
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION link_access_entry();

      -- Entries made before there was a chain, in the order of their time.
      DO $$
        DECLARE entry access_log; tip bytea; at_position bigint; last_ente uuid;
        BEGIN
          FOR entry IN SELECT * FROM access_log ORDER BY ente_id, at, id LOOP
            IF last_ente IS DISTINCT FROM entry.ente_id THEN
              last_ente := entry.ente_id; tip := sha256(convert_to(entry.ente_id::text, 'UTF8')); at_position := 0;
            END IF;
            at_position := at_position + 1;
            INSERT INTO audit_links VALUES (entry.ente_id, at_position, entry.id, tip, sha256(tip || convert_to(jsonb_build_array(entry.id, entry.ente_id,
              entry.actor_id, entry.person_id, entry.action, entry.detail, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
              entry.request_id, to_jsonb(entry.subject_ids))::text, 'UTF8')));
            SELECT hash INTO tip FROM audit_links WHERE ente_id = entry.ente_id AND position = at_position;
          END LOOP;
          INSERT INTO audit_heads SELECT DISTINCT ON (ente_id) ente_id, position, hash FROM audit_links ORDER BY ente_id, position DESC;
        END $$;

      CREATE TABLE file_openings (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        actor_id uuid NOT NULL REFERENCES people,
        reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
        opened_at timestamptz NOT NULL
      );
      CREATE INDEX file_openings_lately ON file_openings (person_id, actor_id, opened_at DESC);
      CREATE TABLE person_changes (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        field text NOT NULL,
        old_value jsonb,
        new_value jsonb,
        why text CHECK (length(why) <= 300),
        changed_by uuid REFERENCES people,
        channel text NOT NULL,
        changed_at timestamptz NOT NULL
      );
      CREATE INDEX person_changes_of_person ON person_changes (person_id, changed_at DESC);
      ALTER TABLE people ADD COLUMN erased_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people DROP COLUMN erased_at;
      DROP TABLE person_changes, file_openings, audit_links, audit_heads;
      DROP TRIGGER access_log_linked ON access_log;
      DROP TRIGGER access_log_not_emptied ON access_log;
      DROP FUNCTION link_access_entry, refuse_audit_link_change;
      DROP INDEX access_log_subjects, access_log_request;
      ALTER TABLE access_log DROP COLUMN subject_ids;
    `);
  }
}
