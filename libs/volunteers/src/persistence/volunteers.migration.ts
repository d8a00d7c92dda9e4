// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of volunteers with what is kept beside it: insurance, training, availability and expenses given back. */
export class Volunteers1796200000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE volunteer_entries (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        number integer NOT NULL CHECK (number > 0),
        person_id uuid NOT NULL REFERENCES people,
        kind text NOT NULL CHECK (kind IN ('entry', 'exit')),
        section text NOT NULL CHECK (section IN ('regular', 'occasional')),
        activity text NOT NULL CHECK (activity IN ('driver', 'neighbour', 'gardener', 'sentinel', 'other')),
        day date NOT NULL,
        reason text CHECK (length(reason) BETWEEN 1 AND 300),
        name text NOT NULL,
        birth_date date NOT NULL,
        tax_code text CHECK (length(tax_code) <= 16),
        birth_place text CHECK (length(birth_place) BETWEEN 1 AND 120),
        residence text NOT NULL CHECK (length(residence) BETWEEN 1 AND 200),
        corrects integer,
        is_void boolean NOT NULL DEFAULT false,
        recorded_by uuid REFERENCES people,
        recorded_at timestamptz NOT NULL,
        CHECK (tax_code IS NOT NULL OR birth_place IS NOT NULL),
        CHECK (corrects < number),
        CHECK (corrects IS NOT NULL OR NOT is_void),
        CONSTRAINT volunteer_entries_number UNIQUE (ente_id, number),
        CONSTRAINT volunteer_entries_corrected_once UNIQUE (ente_id, corrects),
        CONSTRAINT volunteer_entries_corrects FOREIGN KEY (ente_id, corrects) REFERENCES volunteer_entries (ente_id, number)
      );
      CREATE INDEX volunteer_entries_of_person ON volunteer_entries (person_id);
      -- Files of one person that are joined still lead to them; nothing else of a line ever changes, and none goes but with practice.
      CREATE FUNCTION refuse_volunteer_entry_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - '{person_id,recorded_by}'::text[] = to_jsonb(NEW) - '{person_id,recorded_by}'::text[]
            THEN RETURN NEW; END IF;
          IF TG_OP = 'DELETE' THEN IF is_practice(OLD.ente_id) THEN RETURN OLD; END IF; END IF;
          RAISE EXCEPTION 'volunteer_entries is append-only' USING ERRCODE = 'restrict_violation';
        END $$;
      CREATE TRIGGER volunteer_entries_append_only BEFORE UPDATE OR DELETE ON volunteer_entries
        FOR EACH ROW EXECUTE FUNCTION refuse_volunteer_entry_change();

      CREATE TABLE volunteer_policies (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        insurer text NOT NULL CHECK (length(insurer) BETWEEN 1 AND 120),
        number text NOT NULL CHECK (length(number) BETWEEN 1 AND 60),
        kinds text[] NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        created_at timestamptz NOT NULL,
        CHECK (starts_on <= ends_on)
      );
      CREATE INDEX volunteer_policies_of_ente ON volunteer_policies (ente_id, ends_on);

      CREATE TABLE volunteer_trainings (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
        day date NOT NULL,
        minutes integer NOT NULL CHECK (minutes > 0),
        valid_until date CHECK (valid_until >= day),
        given_by text NOT NULL CHECK (length(given_by) BETWEEN 1 AND 120)
      );
      CREATE INDEX volunteer_trainings_of_person ON volunteer_trainings (person_id, day);
      CREATE INDEX volunteer_trainings_ending ON volunteer_trainings (ente_id, valid_until);

      CREATE TABLE volunteer_availability (
        person_id uuid PRIMARY KEY REFERENCES people,
        ente_id uuid NOT NULL REFERENCES enti,
        purposes text NOT NULL CHECK (length(purposes) BETWEEN 1 AND 300),
        weekdays integer[] NOT NULL,
        words text CHECK (length(words) BETWEEN 1 AND 300)
      );

      CREATE TABLE volunteer_refund_rules (
        ente_id uuid PRIMARY KEY REFERENCES enti,
        per_km_mills integer CHECK (per_km_mills > 0),
        month_cents integer CHECK (month_cents > 0),
        self_kinds text[] NOT NULL DEFAULT '{}'
      );

      CREATE TABLE volunteer_refunds (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        day date NOT NULL,
        kind text NOT NULL CHECK (kind IN ('distance', 'receipt', 'self')),
        what text NOT NULL CHECK (length(what) BETWEEN 1 AND 120),
        agreement_id uuid REFERENCES agreements,
        metres integer CHECK (metres > 0),
        receipt text CHECK (length(receipt) BETWEEN 1 AND 120),
        cents integer NOT NULL CHECK (cents > 0),
        state text NOT NULL CHECK (state IN ('declared', 'approved', 'refused', 'withdrawn')),
        recorded_by uuid REFERENCES people,
        decided_by uuid REFERENCES people,
        note text CHECK (length(note) BETWEEN 1 AND 300),
        created_at timestamptz NOT NULL,
        CHECK ((kind = 'distance') = (metres IS NOT NULL))
      );
      CREATE INDEX volunteer_refunds_of_person ON volunteer_refunds (person_id, day);
      CREATE INDEX volunteer_refunds_of_ente ON volunteer_refunds (ente_id, state, day);
      CREATE UNIQUE INDEX volunteer_refunds_ride_once ON volunteer_refunds (agreement_id) WHERE state IN ('declared', 'approved');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE volunteer_refunds, volunteer_refund_rules, volunteer_availability, volunteer_trainings, volunteer_policies, volunteer_entries;
      DROP FUNCTION refuse_volunteer_entry_change;
    `);
  }
}
