// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a garden sells, to whom, what was paid for it and what the garden costs; entirely apart from the ledger of minutes. */
export class Bookkeeping1798800000702 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sale_prices (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        garden_id uuid NOT NULL REFERENCES gardens,
        product text NOT NULL CHECK (length(product) BETWEEN 1 AND 60),
        unit text NOT NULL CHECK (unit IN ('kg', 'piece', 'bunch', 'jar')),
        cents integer NOT NULL CHECK (cents BETWEEN 1 AND 100000),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on)
      );
      CREATE UNIQUE INDEX sale_prices_once ON sale_prices (garden_id, lower(product), unit, from_on);

      CREATE TABLE sale_buyers (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        garden_id uuid NOT NULL REFERENCES gardens,
        kind text NOT NULL CHECK (kind IN ('restaurant', 'shop', 'fair', 'group', 'other')),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        contact text CHECK (length(contact) BETWEEN 1 AND 120),
        tax_code text CHECK (length(tax_code) IN (11, 16))
      );
      CREATE UNIQUE INDEX sale_buyers_once ON sale_buyers (garden_id, lower(name));

      CREATE TABLE sale_numbers (
        garden_id uuid NOT NULL REFERENCES gardens,
        year integer NOT NULL,
        ente_id uuid NOT NULL REFERENCES enti,
        last integer NOT NULL CHECK (last > 0),
        PRIMARY KEY (garden_id, year)
      );

      CREATE TABLE sale_slips (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        garden_id uuid NOT NULL REFERENCES gardens,
        buyer_id uuid NOT NULL REFERENCES sale_buyers,
        year integer NOT NULL CHECK (year = extract(year FROM day)),
        number integer NOT NULL CHECK (number > 0),
        day date NOT NULL,
        due_on date NOT NULL CHECK (due_on >= day),
        cents integer NOT NULL CHECK (cents > 0),
        state text NOT NULL CHECK (state IN ('issued', 'cancelled', 'written_off')),
        reason text CHECK (length(reason) BETWEEN 1 AND 300),
        note text CHECK (length(note) BETWEEN 1 AND 200),
        recorded_at timestamptz NOT NULL,
        CHECK ((state = 'issued') = (reason IS NULL)),
        CONSTRAINT sale_slips_number UNIQUE (garden_id, year, number)
      );
      CREATE INDEX sale_slips_of_buyer ON sale_slips (buyer_id);
      CREATE INDEX sale_slips_due ON sale_slips (ente_id, due_on) WHERE state = 'issued';

      CREATE TABLE sale_slip_lines (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        slip_id uuid NOT NULL REFERENCES sale_slips,
        nth integer NOT NULL CHECK (nth > 0),
        harvest_id uuid NOT NULL REFERENCES harvests,
        product text NOT NULL CHECK (length(product) BETWEEN 1 AND 60),
        unit text NOT NULL CHECK (unit IN ('kg', 'piece', 'bunch', 'jar')),
        quantity_thousandths integer NOT NULL CHECK (quantity_thousandths > 0),
        unit_cents integer NOT NULL CHECK (unit_cents > 0),
        cents integer NOT NULL CHECK (cents >= 0),
        grams integer NOT NULL CHECK (grams > 0),
        CONSTRAINT sale_slip_lines_nth UNIQUE (slip_id, nth)
      );
      CREATE INDEX sale_slip_lines_of_harvest ON sale_slip_lines (harvest_id);

      CREATE TABLE sale_payments (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        slip_id uuid NOT NULL REFERENCES sale_slips,
        day date NOT NULL,
        cents integer NOT NULL CHECK (cents > 0),
        way text NOT NULL CHECK (way IN ('cash', 'transfer', 'card', 'other')),
        void_reason text CHECK (length(void_reason) BETWEEN 1 AND 300)
      );
      CREATE INDEX sale_payments_of_slip ON sale_payments (slip_id);

      CREATE TABLE garden_costs (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        garden_id uuid NOT NULL REFERENCES gardens,
        day date NOT NULL,
        kind text NOT NULL CHECK (kind IN ('seeds', 'tools', 'water', 'soil', 'transport', 'insurance', 'rent', 'other')),
        cents integer NOT NULL CHECK (cents > 0),
        note text CHECK (length(note) BETWEEN 1 AND 200),
        void_reason text CHECK (length(void_reason) BETWEEN 1 AND 300)
      );
      CREATE INDEX garden_costs_of_garden ON garden_costs (garden_id, day);

      CREATE TABLE sale_losses (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        garden_id uuid NOT NULL REFERENCES gardens,
        harvest_id uuid NOT NULL REFERENCES harvests,
        grams integer NOT NULL CHECK (grams > 0),
        day date NOT NULL,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 300)
      );
      CREATE INDEX sale_losses_of_harvest ON sale_losses (harvest_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE sale_losses, garden_costs, sale_payments, sale_slip_lines, sale_slips, sale_numbers, sale_buyers, sale_prices`,
    );
  }
}
