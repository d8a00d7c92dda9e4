// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Channel, DomainError, type TransitionTable } from '@reciproca/kernel';
import type { PlotHolder } from './plot-holder.js';

export const TENURE_STATES = ['held', 'given_back', 'taken_back', 'ended'] as const;
export type TenureState = (typeof TENURE_STATES)[number];

export const TENURE_TRANSITIONS: TransitionTable<TenureState> = {
  held: ['given_back', 'taken_back', 'ended'],
  given_back: [],
  taken_back: [],
  ended: [],
};

/** A plot in somebody’s hands, from a day to a day; days are yyyy-mm-dd. */
export interface Tenure extends PlotHolder {
  readonly id: string;
  readonly gardenId: string;
  readonly plotId: string;
  readonly state: TenureState;
  readonly startsOn: string;
  /** The last day agreed on; null for as long as they tend it. */
  readonly endsOn: string | null;
  /** Why it went to them although others were before them. */
  readonly outOfTurn: string | null;
  /** Until when it has to be tended again. */
  readonly warnedUntil: string | null;
  readonly warning: string | null;
  /** The holder says that it is tended again. */
  readonly tidiedOn: string | null;
  readonly endedOn: string | null;
  readonly endReason: string | null;
  readonly enteredBy: string | null;
  readonly channel: Channel;
  readonly createdAt: Date;
}

/** Nobody loses a plot unwarned, nor before the day they were told. Throws `plots.warning_first`, `plots.warning_running`. */
export function ensureMayTakeBack({ warnedUntil }: Pick<Tenure, 'warnedUntil'>, today: string): void {
  if (warnedUntil === null) throw new DomainError('plots.warning_first', 'conflict');
  if (warnedUntil >= today) throw new DomainError('plots.warning_running', 'conflict', { day: warnedUntil });
}
