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
] as const;
/** What a project may have promised. */
export type Measure = (typeof MEASURES)[number];

/** What is counted of the whole ente, whatever the service. */
export interface WholeCounts {
  /** Crates of produce handed over. */
  readonly donations: number;
  /** Times people signed in. */
  readonly accesses: number;
  readonly signals: number;
}

/** What a project promised: for example 700 donations from January to December. */
export interface Target {
  readonly id: string;
  readonly action: Action;
  readonly measure: Measure;
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

/** How far a target has come; null where the figure is not published. */
export function reached(measure: Measure, figures: ActionFigures, counts: WholeCounts): number | null {
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
      return counts[measure];
  }
}
