// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IntakeView, ShownRow } from '../application/view-intake.js';
import type { Intake } from '../domain/intake.js';

export type IntakeLine = Omit<Intake, 'mapping' | 'above' | 'heading' | 'sheet'>;

export function intakeLine(intake: Intake): IntakeLine {
  const { mapping: _, above: _above, heading: _heading, sheet: _sheet, ...line } = intake;
  return line;
}

export interface IntakeResponse extends IntakeLine {
  readonly counts: IntakeView['counts'];
  readonly mayBeTakenBack: boolean;
}

export function intakeResponse({ intake, counts, mayBeTakenBack }: IntakeView): IntakeResponse {
  return { ...intakeLine(intake), counts, mayBeTakenBack };
}

export type RowResponse = Pick<
  ShownRow,
  'id' | 'line' | 'cells' | 'state' | 'problems' | 'finding' | 'choice' | 'subject' | 'candidates'
>;

export function rowResponse(row: ShownRow): RowResponse {
  const { id, line, cells, state, problems, finding, choice, subject, candidates } = row;
  return { id, line, cells, state, problems, finding, choice, subject, candidates };
}
