// SPDX-License-Identifier: AGPL-3.0-or-later
export const PLOT_STATES = ['free', 'held', 'resting', 'wild'] as const;
export type PlotState = (typeof PLOT_STATES)[number];

/** How a plot stands that nobody has. */
export const UNHELD_STATES = ['free', 'resting', 'wild'] as const;
export type UnheldState = (typeof UNHELD_STATES)[number];

/** A piece of a garden that one holder tends. */
export interface Plot {
  readonly id: string;
  readonly gardenId: string;
  /** As it stands on its peg. */
  readonly number: number;
  readonly squareMetres: number;
  readonly state: PlotState;
  /** What one should know of it: by the water, in the shade. */
  readonly note: string | null;
}

/** Soil that rests is nobody’s for a while; a wild one can be taken by who wants to clear it. */
export function canBeAssigned({ state }: Pick<Plot, 'state'>): boolean {
  return state === 'free' || state === 'wild';
}
