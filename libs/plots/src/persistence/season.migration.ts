// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is sown in which plot or bed, and the months of crops as an ente corrects them. */
export class Season1798800000602 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plantings (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        garden_id uuid NOT NULL REFERENCES gardens,
        plot_id uuid REFERENCES garden_plots,
        bed text CHECK (length(bed) BETWEEN 1 AND 60),
        crop text NOT NULL CHECK (length(crop) BETWEEN 1 AND 40),
        sow_on date NOT NULL,
        due_on date NOT NULL,
        state text NOT NULL CHECK (state IN ('planned', 'sown', 'harvested', 'lost')),
        note text CHECK (length(note) BETWEEN 1 AND 200),
        CHECK ((plot_id IS NULL) <> (bed IS NULL)),
        CHECK (sow_on < due_on)
      );
      CREATE INDEX plantings_of_garden ON plantings (garden_id, due_on);

      CREATE TABLE crop_months (
        ente_id uuid NOT NULL REFERENCES enti,
        crop text NOT NULL CHECK (length(crop) BETWEEN 1 AND 40),
        sow integer[] NOT NULL CHECK (cardinality(sow) > 0),
        harvest integer[] NOT NULL CHECK (cardinality(harvest) > 0),
        PRIMARY KEY (ente_id, crop)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE crop_months, plantings');
  }
}
