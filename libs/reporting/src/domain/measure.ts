// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Action } from './deed.js';
import type { ActionFigures } from './figures.js';

export const MEASURES = [
  'exchanges',
  'helped',
  'helpers',
  'new_volunteers',
  'hours',
  'rides',
  'kilometres',
  'kilograms',
  'donations',
  'accesses',
  'signals',
  'participants',
] as const;
/** What a project may have promised. */
export type Measure = (typeof MEASURES)[number];

/** Of the whole ente alone: no project can say which are its own. */
export const WHOLE_MEASURES: readonly Measure[] = ['donations', 'accesses', 'signals'];
/** Of a project alone: people are entered in one by one. */
export const PROJECT_MEASURES: readonly Measure[] = ['participants'];

/** What may be promised for a project, or for the ente without one. */
export function measuresFor(isProject: boolean): readonly Measure[] {
  const others = isProject ? WHOLE_MEASURES : PROJECT_MEASURES;
  return MEASURES.filter((measure) => !others.includes(measure));
}

/** What is counted of the whole ente, whatever the service. */
export interface WholeCounts {
  /** Crates of produce handed over. */
  readonly donations: number;
  /** Times people signed in. */
  readonly accesses: number;
  readonly signals: number;
}

/** What is no figure of an action. */
export type OtherCounts = Partial<WholeCounts> & { readonly participants?: number | null };

/** What a project promised: for example 700 donations from January to December. */
export interface Target {
  readonly id: string;
  readonly action: Action;
  readonly measure: Measure;
  readonly from: string;
  readonly to: string;
  readonly value: number;
  /** The project that promised it, and which of its actions; null where the ente did, and for all actions. */
  readonly projectId: string | null;
  readonly projectActionId: string | null;
}

/** How far a target has come; null where the figure is not published. */
export function reached(measure: Measure, figures: ActionFigures, counts: OtherCounts): number | null {
  switch (measure) {
    case 'exchanges':
      return figures.exchanges;
    case 'helped':
      return figures.helped;
    case 'helpers':
      return figures.helpers;
    case 'new_volunteers':
      return figures.newVolunteers;
    case 'hours':
      return figures.minutes === null ? null : Math.round(figures.minutes / 60);
    case 'rides':
      return figures.rides;
    case 'kilometres':
      return figures.rideMetres === null ? null : Math.round(figures.rideMetres / 1000);
    case 'kilograms':
      return figures.grams === null ? null : Math.round(figures.grams / 1000);
    case 'donations':
    case 'accesses':
    case 'signals':
    case 'participants':
      return counts[measure] ?? null;
  }
}
