// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What gathers people at times: activities, their meetings, who is in them, and who came. */
export class Activities1798800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE activities (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        kind text NOT NULL CHECK (kind IN ('course', 'shift', 'group', 'workshop', 'event', 'initiative')),
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
        description text CHECK (length(description) BETWEEN 1 AND 2000),
        organiser text NOT NULL CHECK (length(organiser) BETWEEN 1 AND 120),
        project_id uuid REFERENCES projects,
        place_id uuid NOT NULL REFERENCES places,
        audience text NOT NULL CHECK (audience IN ('everybody', 'area', 'invited')),
        area_id uuid REFERENCES areas,
        capacity integer CHECK (capacity > 0),
        least integer CHECK (least > 0),
        helpers_earn boolean NOT NULL DEFAULT false,
        languages text[] NOT NULL DEFAULT '{}',
        child_care boolean NOT NULL DEFAULT false,
        materials text CHECK (length(materials) BETWEEN 1 AND 500),
        state text NOT NULL CHECK (state IN ('draft', 'open', 'ended', 'called_off')),
        reason text CHECK (length(reason) BETWEEN 1 AND 300),
        created_by uuid REFERENCES people,
        created_at timestamptz NOT NULL,
        CHECK ((audience = 'area') = (area_id IS NOT NULL)),
        CHECK (least <= capacity)
      );
      CREATE INDEX activities_of_ente ON activities (ente_id, state);

      CREATE TABLE activity_meetings (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        activity_id uuid NOT NULL REFERENCES activities,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        place_id uuid REFERENCES places,
        state text NOT NULL CHECK (state IN ('planned', 'called_off')),
        note text CHECK (length(note) BETWEEN 1 AND 300),
        makes_up_for_id uuid REFERENCES activity_meetings,
        CHECK (starts_at < ends_at)
      );
      CREATE INDEX activity_meetings_of_activity ON activity_meetings (activity_id, starts_at);
      CREATE INDEX activity_meetings_by_time ON activity_meetings (ente_id, ends_at);
      CREATE UNIQUE INDEX activity_meetings_once ON activity_meetings (activity_id, starts_at) WHERE state = 'planned';
      CREATE UNIQUE INDEX activity_meetings_made_up_once ON activity_meetings (makes_up_for_id) WHERE state = 'planned';

      CREATE TABLE activity_enrolments (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        activity_id uuid NOT NULL REFERENCES activities,
        person_id uuid NOT NULL REFERENCES people,
        role text NOT NULL CHECK (role IN ('learner', 'helper', 'tutor')),
        state text NOT NULL CHECK (state IN ('enrolled', 'waiting', 'offered', 'withdrawn', 'lapsed')),
        meeting_ids uuid[] CHECK (cardinality(meeting_ids) > 0),
        answer_by timestamptz,
        needs_ride boolean NOT NULL DEFAULT false,
        needs_child_care boolean NOT NULL DEFAULT false,
        guardian_id uuid REFERENCES people,
        overruled_because text CHECK (length(overruled_because) BETWEEN 1 AND 300),
        entered_by uuid REFERENCES people,
        channel text NOT NULL,
        created_at timestamptz NOT NULL,
        CHECK ((state = 'offered') = (answer_by IS NOT NULL))
      );
      CREATE INDEX activity_enrolments_of_person ON activity_enrolments (person_id);
      CREATE INDEX activity_enrolments_to_answer ON activity_enrolments (answer_by) WHERE state = 'offered';
      CREATE UNIQUE INDEX activity_enrolments_once ON activity_enrolments (activity_id, person_id)
        WHERE state IN ('enrolled', 'waiting', 'offered');

      CREATE TABLE activity_attendance (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        meeting_id uuid NOT NULL REFERENCES activity_meetings,
        person_id uuid NOT NULL REFERENCES people,
        role text NOT NULL CHECK (role IN ('learner', 'helper', 'tutor')),
        state text NOT NULL CHECK (state IN ('present', 'late', 'excused', 'absent')),
        arrived text CHECK (arrived ~ '^[0-2][0-9]:[0-5][0-9]$'),
        "left" text CHECK ("left" ~ '^[0-2][0-9]:[0-5][0-9]$'),
        minutes integer NOT NULL CHECK (minutes >= 0),
        recorded_by uuid REFERENCES people,
        recorded_at timestamptz NOT NULL,
        corrected_by uuid REFERENCES people,
        revision integer NOT NULL DEFAULT 0,
        transfer_id uuid REFERENCES transfers,
        CONSTRAINT activity_attendance_once UNIQUE (meeting_id, person_id),
        CHECK (state IN ('present', 'late') OR minutes = 0)
      );
      CREATE INDEX activity_attendance_of_person ON activity_attendance (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE activity_attendance, activity_enrolments, activity_meetings, activities;
    `);
  }
}
