// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IntakeView, Mapping, ShownRow } from '../application/view-intake.js';
import type { Intake } from '../domain/intake.js';

export type IntakeLine = Omit<Intake, 'mapping' | 'above' | 'heading' | 'sheet'>;

export function intakeLine(intake: Intake): IntakeLine {
  const { mapping: _, above: _above, heading: _heading, sheet: _sheet, ...line } = intake;
  return line;
}

export interface IntakeResponse extends IntakeLine {
  readonly counts: IntakeView['counts'];
  /** Its tables, by the number to choose one by. */
  readonly sheets: IntakeView['sheets'];
  /** What one command puts right in many rows. */
  readonly repairs: IntakeView['repairs'];
  readonly mayBeTakenBack: boolean;
  /** How well a map knows the addresses that went in; null where none was asked. */
  readonly onMap: IntakeView['onMap'];
}

export function intakeResponse({ intake, counts, sheets, repairs, mayBeTakenBack, onMap }: IntakeView): IntakeResponse {
  return { ...intakeLine(intake), counts, sheets, repairs, mayBeTakenBack, onMap };
}

export interface ColumnsResponse {
  /** The titles of the table, with what each stands for as far as is known; null for one that is left out. */
  readonly titles: readonly {
    readonly title: string;
    readonly column: string | null;
    readonly isKnown: boolean;
    readonly samples: readonly string[];
  }[];
  /** What a title may stand for. */
  readonly columns: readonly {
    readonly key: string;
    readonly names: readonly string[];
    readonly isRequired: boolean;
    readonly standsFor: readonly string[];
  }[];
}

export function columnsResponse({ intake, kind }: IntakeView, { guess, samples }: Mapping): ColumnsResponse {
  return {
    titles: (intake.heading ?? []).map((title, index) => ({
      title,
      column: guess[index] ?? null,
      isKnown: guess[index] !== undefined,
      samples: samples[index] ?? [],
    })),
    columns: kind.columns.map(({ key, names, isRequired = false, standsFor = [] }) => ({
      key,
      names,
      isRequired,
      standsFor,
    })),
  };
}

export type RowResponse = Pick<
  ShownRow,
  'id' | 'line' | 'cells' | 'state' | 'problems' | 'finding' | 'choice' | 'subject' | 'candidates'
>;

export function rowResponse(row: ShownRow): RowResponse {
  const { id, line, cells, state, problems, finding, choice, subject, candidates } = row;
  return { id, line, cells, state, problems, finding, choice, subject, candidates };
}

/** How a row stands once it was put right. */
export type MendedRow = Pick<ShownRow, 'id' | 'line' | 'cells' | 'state' | 'problems' | 'finding'>;

export function mendedRow({ id, line, cells, state, problems, finding }: MendedRow): MendedRow {
  return { id, line, cells, state, problems, finding };
}
