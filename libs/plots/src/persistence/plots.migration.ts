// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The plots of gardens: who has which, who waits for one, and in which order they are served. */
export class Plots1798800000601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE garden_plots (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        garden_id uuid NOT NULL REFERENCES gardens,
        number integer NOT NULL CHECK (number BETWEEN 1 AND 500),
        square_metres integer NOT NULL CHECK (square_metres BETWEEN 1 AND 5000),
        state text NOT NULL CHECK (state IN ('free', 'held', 'resting', 'wild')),
        note text CHECK (length(note) BETWEEN 1 AND 120),
        CONSTRAINT garden_plots_once UNIQUE (garden_id, number)
      );

      CREATE TABLE plot_rules (
        garden_id uuid PRIMARY KEY REFERENCES gardens,
        ente_id uuid NOT NULL REFERENCES enti,
        turn_order text NOT NULL CHECK (turn_order IN ('first_come', 'none_yet', 'near_first')),
        warning_days integer NOT NULL CHECK (warning_days BETWEEN 7 AND 120)
      );

      CREATE TABLE plot_requests (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        garden_id uuid NOT NULL REFERENCES gardens,
        person_id uuid NOT NULL REFERENCES people,
        kind text NOT NULL CHECK (kind IN ('person', 'household', 'group', 'school')),
        holder_name text CHECK (length(holder_name) BETWEEN 1 AND 80),
        wish text CHECK (length(wish) BETWEEN 1 AND 200),
        state text NOT NULL CHECK (state IN ('waiting', 'served', 'withdrawn')),
        entered_by uuid REFERENCES people,
        channel text NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX plot_requests_of_person ON plot_requests (person_id);
      CREATE UNIQUE INDEX plot_requests_once ON plot_requests (garden_id, person_id) WHERE state = 'waiting';

      CREATE TABLE plot_tenures (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        garden_id uuid NOT NULL REFERENCES gardens,
        plot_id uuid NOT NULL REFERENCES garden_plots,
        kind text NOT NULL CHECK (kind IN ('person', 'household', 'group', 'school')),
        person_id uuid REFERENCES people,
        holder_name text CHECK (length(holder_name) BETWEEN 1 AND 80),
        state text NOT NULL CHECK (state IN ('held', 'given_back', 'taken_back', 'ended')),
        starts_on date NOT NULL,
        ends_on date,
        out_of_turn text CHECK (length(out_of_turn) BETWEEN 1 AND 300),
        warned_until date,
        warning text CHECK (length(warning) BETWEEN 1 AND 300),
        tidied_on date,
        ended_on date,
        end_reason text CHECK (length(end_reason) BETWEEN 1 AND 300),
        entered_by uuid REFERENCES people,
        channel text NOT NULL,
        created_at timestamptz NOT NULL,
        CHECK (person_id IS NOT NULL OR kind IN ('group', 'school')),
        CHECK ((state = 'held') = (ended_on IS NULL))
      );
      CREATE UNIQUE INDEX plot_tenures_once ON plot_tenures (plot_id) WHERE state = 'held';
      CREATE INDEX plot_tenures_of_plot ON plot_tenures (plot_id, created_at DESC);
      CREATE INDEX plot_tenures_of_person ON plot_tenures (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plot_tenures, plot_requests, plot_rules, garden_plots');
  }
}
