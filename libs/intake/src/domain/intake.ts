// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, type TransitionTable } from '@reciproca/kernel';

export const INTAKE_STATES = [
  'sheets',
  'columns',
  'trying',
  'tried',
  'taking',
  'taken',
  'taking_back',
  'taken_back',
  'failed',
] as const;
/** `sheets` and `columns` wait for somebody to choose them; `trying`, `taking` and `taking_back` are worked on. */
export type IntakeState = (typeof INTAKE_STATES)[number];

export const INTAKE_TRANSITIONS: TransitionTable<IntakeState> = {
  sheets: ['columns', 'trying'],
  columns: ['sheets', 'trying'],
  trying: ['tried', 'taken', 'failed'],
  tried: ['sheets', 'columns', 'trying', 'taking'],
  taking: ['taken', 'failed'],
  // What was put right is tried and taken after the rest.
  taken: ['trying', 'taking', 'taking_back'],
  taking_back: ['taken_back', 'failed'],
  taken_back: [],
  failed: ['trying', 'taking', 'taking_back'],
};

export const WORKED_ON = ['trying', 'taking', 'taking_back'] as const satisfies readonly IntakeState[];
export type WorkedState = (typeof WORKED_ON)[number];
export const isWorkedOn = (state: IntakeState): state is WorkedState =>
  (WORKED_ON as readonly IntakeState[]).includes(state);

/** A file on its way in. */
export interface Intake {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly state: IntakeState;
  /** Which of its tables; null until it is chosen. */
  readonly sheet: number | null;
  /** The titles of its table; null until its sheet is chosen. */
  readonly heading: readonly string[] | null;
  /** The key of the column each title stands for; null for one that is left out. */
  readonly mapping: readonly (string | null)[] | null;
  /** Lines above the heading, which are no rows. */
  readonly above: readonly string[];
  /** How far the work under way is. */
  readonly total: number;
  readonly done: number;
  readonly startedBy: string | null;
  readonly createdAt: Date;
  /** When the first row went in. */
  readonly takenAt: Date | null;
}

export const MOST_ROWS = 10_000;
export const MOST_COLUMNS = 80;
export const MOST_SHEETS = 30;
/** Rows of one household, and whatever else must go in together. */
export const LARGEST_GROUP = 30;
/** What went in is taken back within a day; what is in the file is kept for a while, to look at. */
export const TAKEN_BACK_WITHIN_HOURS = 24;
export const KEPT_DAYS = 14;

/** Throws `intake.wrong_state`. */
export function ensureIn(intake: Pick<Intake, 'state'>, ...states: readonly IntakeState[]): void {
  if (!states.includes(intake.state)) throw new DomainError('intake.wrong_state', 'conflict');
}

export function mayBeTakenBack({ state, takenAt }: Pick<Intake, 'state' | 'takenAt'>, now: Date): boolean {
  if (!takenAt || (state !== 'taken' && state !== 'failed')) return false;
  return now.getTime() - takenAt.getTime() < TAKEN_BACK_WITHIN_HOURS * 3_600_000;
}

/** Whether its rows can still be put right, and taken in after the rest. */
export const mayBeMended = ({ state }: Pick<Intake, 'state'>): boolean => state === 'tried' || state === 'taken';

/** Whether it can be thrown away: nothing of it is in. */
export function mayBeDiscarded({ state, takenAt }: Pick<Intake, 'state' | 'takenAt'>): boolean {
  if (state === 'taken_back') return true;
  return !takenAt && (state === 'sheets' || state === 'columns' || state === 'tried' || state === 'failed');
}
