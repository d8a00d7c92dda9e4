// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlotRequest } from './plot-request.js';

/** Who comes first: who asked first, who has no plot yet, or who lives in the comune of the garden. */
export const TURN_ORDERS = ['first_come', 'none_yet', 'near_first'] as const;
export type TurnOrder = (typeof TURN_ORDERS)[number];

export interface PlotRules {
  readonly gardenId: string;
  readonly turnOrder: TurnOrder;
  /** How long somebody usually has to tend a plot again that was left wild. */
  readonly warningDays: number;
}

export const USUAL_RULES: Omit<PlotRules, 'gardenId'> = { turnOrder: 'first_come', warningDays: 21 };

/** What the order looks at. */
export interface Waiting extends PlotRequest {
  /** They, or somebody of their household, have a plot in a garden of the ente. */
  readonly hasPlot: boolean;
  readonly isNear: boolean;
}

/** In the order in which they are served; among equals who has waited longest. */
export function inTurn<One extends Pick<Waiting, 'id' | 'createdAt' | 'hasPlot' | 'isNear'>>(
  order: TurnOrder,
  waiting: readonly One[],
): One[] {
  const later = ({ hasPlot, isNear }: One): number => {
    if (order === 'none_yet') return Number(hasPlot);
    return order === 'near_first' ? Number(!isNear) : 0;
  };
  return waiting.toSorted(
    (a, b) => later(a) - later(b) || a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1),
  );
}
