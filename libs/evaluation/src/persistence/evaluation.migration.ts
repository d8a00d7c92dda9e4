// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

const PEOPLE_AND_MEETINGS = `
  CREATE TABLE evaluation_tables (
    id uuid PRIMARY KEY,
    ente_id uuid NOT NULL REFERENCES enti,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    project_id uuid REFERENCES projects,
    quorum integer NOT NULL CHECK (quorum BETWEEN 1 AND 60),
    notice_days integer NOT NULL CHECK (notice_days BETWEEN 0 AND 60),
    silence_days integer NOT NULL CHECK (silence_days BETWEEN 3 AND 120),
    is_published boolean NOT NULL,
    link_token text NOT NULL CONSTRAINT evaluation_tables_link UNIQUE,
    created_at timestamptz NOT NULL
  );

  CREATE TABLE evaluation_seats (
    id uuid PRIMARY KEY,
    ente_id uuid NOT NULL REFERENCES enti,
    table_id uuid NOT NULL REFERENCES evaluation_tables,
    number integer NOT NULL CHECK (number BETWEEN 1 AND 60),
    component text NOT NULL CHECK (length(component) BETWEEN 1 AND 60),
    CONSTRAINT evaluation_seats_once UNIQUE (table_id, number)
  );

  CREATE TABLE evaluation_terms (
    id uuid PRIMARY KEY,
    ente_id uuid NOT NULL REFERENCES enti,
    table_id uuid NOT NULL REFERENCES evaluation_tables,
    seat_id uuid NOT NULL REFERENCES evaluation_seats,
    part text NOT NULL CHECK (part IN ('holder', 'substitute')),
    person_id uuid REFERENCES people,
    outside_name text CHECK (length(outside_name) BETWEEN 1 AND 120),
    outside_contact text CHECK (length(outside_contact) BETWEEN 1 AND 120),
    from_day date NOT NULL,
    to_day date,
    ended_on date,
    end_reason text CHECK (end_reason IN ('resigned', 'moved', 'died', 'replaced', 'term_over', 'took_over', 'left')),
    entered_by uuid REFERENCES people,
    created_at timestamptz NOT NULL,
    CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
    CHECK (to_day >= from_day),
    CHECK (ended_on IS NULL OR outside_contact IS NULL)
  );
  CREATE INDEX evaluation_terms_of_table ON evaluation_terms (table_id);
  CREATE INDEX evaluation_terms_of_person ON evaluation_terms (person_id);
  CREATE UNIQUE INDEX evaluation_terms_once ON evaluation_terms (seat_id, part) WHERE ended_on IS NULL;
  CREATE UNIQUE INDEX evaluation_terms_one_each ON evaluation_terms (table_id, person_id) WHERE ended_on IS NULL;

  CREATE TABLE evaluation_meetings (
    id uuid PRIMARY KEY,
    ente_id uuid NOT NULL REFERENCES enti,
    table_id uuid NOT NULL REFERENCES evaluation_tables,
    number integer NOT NULL,
    starts_at timestamptz NOT NULL,
    place text NOT NULL CHECK (length(place) BETWEEN 1 AND 120),
    agenda text NOT NULL CHECK (length(agenda) BETWEEN 1 AND 3000),
    state text NOT NULL CHECK (state IN ('planned', 'called', 'held', 'called_off')),
    called_at timestamptz,
    short_notice text CHECK (length(short_notice) BETWEEN 1 AND 300),
    called_off_because text CHECK (length(called_off_because) BETWEEN 1 AND 300),
    quorum integer,
    CONSTRAINT evaluation_meetings_once UNIQUE (table_id, number)
  );

  CREATE TABLE evaluation_answers (
    meeting_id uuid NOT NULL REFERENCES evaluation_meetings,
    seat_id uuid NOT NULL REFERENCES evaluation_seats,
    ente_id uuid NOT NULL REFERENCES enti,
    answer text CHECK (answer IN ('coming', 'substitute', 'cannot')),
    answered_at timestamptz,
    channel text,
    presence text CHECK (presence IN ('holder', 'substitute', 'absent')),
    PRIMARY KEY (meeting_id, seat_id)
  );

  CREATE TABLE evaluation_minutes (
    id uuid PRIMARY KEY,
    ente_id uuid NOT NULL REFERENCES enti,
    meeting_id uuid NOT NULL REFERENCES evaluation_meetings,
    number integer NOT NULL,
    text text NOT NULL CHECK (length(text) BETWEEN 1 AND 20000),
    reason text CHECK (length(reason) BETWEEN 1 AND 300),
    state text NOT NULL CHECK (state IN ('draft', 'proposed', 'approved', 'replaced')),
    proposed_on date,
    silent_until date,
    approved_on date,
    approved_at_id uuid REFERENCES evaluation_meetings,
    CONSTRAINT evaluation_minutes_once UNIQUE (meeting_id, number),
    CHECK (number = 1 OR reason IS NOT NULL)
  );

  CREATE TABLE evaluation_objections (
    id uuid PRIMARY KEY,
    ente_id uuid NOT NULL REFERENCES enti,
    meeting_id uuid NOT NULL REFERENCES evaluation_meetings,
    minutes_id uuid NOT NULL REFERENCES evaluation_minutes,
    seat_id uuid NOT NULL REFERENCES evaluation_seats,
    text text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    made_on date NOT NULL,
    channel text NOT NULL,
    settled_on date,
    settlement text CHECK (length(settlement) BETWEEN 1 AND 300)
  );
  CREATE INDEX evaluation_objections_of_meeting ON evaluation_objections (meeting_id);
`;

const JUDGEMENTS = `
  CREATE TABLE evaluation_rounds (
    id uuid PRIMARY KEY,
    ente_id uuid NOT NULL REFERENCES enti,
    table_id uuid NOT NULL REFERENCES evaluation_tables,
    number integer NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    from_day date NOT NULL,
    to_day date NOT NULL CHECK (to_day >= from_day),
    scale_max integer NOT NULL CHECK (scale_max BETWEEN 3 AND 10),
    low_label text NOT NULL CHECK (length(low_label) BETWEEN 1 AND 40),
    high_label text NOT NULL CHECK (length(high_label) BETWEEN 1 AND 40),
    state text NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
    closes_on date NOT NULL,
    opened_at timestamptz,
    closed_at timestamptz,
    closed_by text CHECK (closed_by IN ('all', 'day', 'staff')),
    discussion text CHECK (length(discussion) BETWEEN 1 AND 4000),
    decision text CHECK (length(decision) BETWEEN 1 AND 2000),
    told jsonb NOT NULL,
    CONSTRAINT evaluation_rounds_once UNIQUE (table_id, number),
    CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CHECK (state = 'closed' OR decision IS NULL)
  );

  CREATE TABLE evaluation_items (
    id uuid PRIMARY KEY,
    ente_id uuid NOT NULL REFERENCES enti,
    round_id uuid NOT NULL REFERENCES evaluation_rounds,
    position integer NOT NULL CHECK (position BETWEEN 1 AND 20),
    kind text NOT NULL CHECK (kind IN ('counted', 'own', 'question')),
    measure text CHECK (measure IN ('exchanges', 'helped', 'helpers', 'new_volunteers', 'hours', 'rides', 'kilograms')),
    name text CHECK (length(name) BETWEEN 1 AND 200),
    unit text CHECK (length(unit) BETWEEN 1 AND 40),
    target double precision,
    value double precision,
    source text CHECK (length(source) BETWEEN 1 AND 200),
    revision integer NOT NULL,
    correction text CHECK (length(correction) BETWEEN 1 AND 300),
    CONSTRAINT evaluation_items_once UNIQUE (round_id, position),
    CHECK ((kind = 'counted') = (measure IS NOT NULL)),
    CHECK (kind = 'counted' OR name IS NOT NULL)
  );

  CREATE TABLE evaluation_ratings (
    id uuid PRIMARY KEY,
    ente_id uuid NOT NULL REFERENCES enti,
    round_id uuid NOT NULL REFERENCES evaluation_rounds,
    item_id uuid NOT NULL REFERENCES evaluation_items,
    seat_id uuid NOT NULL REFERENCES evaluation_seats,
    term_id uuid NOT NULL REFERENCES evaluation_terms,
    revision integer NOT NULL,
    value integer CHECK (value BETWEEN 1 AND 10),
    note text CHECK (length(note) BETWEEN 1 AND 400),
    channel text NOT NULL,
    rated_at timestamptz NOT NULL,
    CONSTRAINT evaluation_ratings_once UNIQUE (item_id, seat_id)
  );
  CREATE INDEX evaluation_ratings_of_round ON evaluation_ratings (round_id);
  CREATE INDEX evaluation_ratings_of_term ON evaluation_ratings (term_id);

  CREATE TABLE evaluation_undertakings (
    id uuid PRIMARY KEY,
    ente_id uuid NOT NULL REFERENCES enti,
    table_id uuid NOT NULL REFERENCES evaluation_tables,
    round_id uuid REFERENCES evaluation_rounds,
    what text NOT NULL CHECK (length(what) BETWEEN 1 AND 300),
    seat_id uuid REFERENCES evaluation_seats,
    owner_name text CHECK (length(owner_name) BETWEEN 1 AND 120),
    due_on date NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
    note text CHECK (length(note) BETWEEN 1 AND 400),
    ended_on date,
    created_at timestamptz NOT NULL,
    CHECK ((state = 'open') = (ended_on IS NULL)),
    CHECK ((seat_id IS NULL) <> (owner_name IS NULL))
  );
  CREATE INDEX evaluation_undertakings_of_table ON evaluation_undertakings (table_id);
`;

/** Minutes that were approved stand as they are: what is right instead is another version. */
const APPROVED_STAND = `
  CREATE FUNCTION evaluation_minutes_stand() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.approved_on IS NOT NULL AND (NEW.text <> OLD.text OR NEW.approved_on IS DISTINCT FROM OLD.approved_on) THEN
      RAISE EXCEPTION 'minutes that were approved do not change';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER evaluation_minutes_stand BEFORE UPDATE ON evaluation_minutes
    FOR EACH ROW EXECUTE FUNCTION evaluation_minutes_stand();
`;

/** The table of participated evaluation: who sits there, its meetings, what it judged and what came of it. */
export class Evaluation1798800000801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PEOPLE_AND_MEETINGS);
    await runner.query(JUDGEMENTS);
    await runner.query(APPROVED_STAND);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE evaluation_undertakings, evaluation_ratings, evaluation_items, evaluation_rounds, evaluation_objections,
        evaluation_minutes, evaluation_answers, evaluation_meetings, evaluation_terms, evaluation_seats, evaluation_tables;
      DROP FUNCTION evaluation_minutes_stand;
    `);
  }
}
