// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Channel } from '@reciproca/kernel';
import type { PlotHolder } from './plot-holder.js';

export type PlotRequestState = 'waiting' | 'served' | 'withdrawn';

/** Somebody in the line for a plot of a garden. */
export interface PlotRequest extends PlotHolder {
  readonly id: string;
  readonly gardenId: string;
  readonly personId: string;
  readonly state: PlotRequestState;
  readonly wish: string | null;
  readonly enteredBy: string | null;
  readonly channel: Channel;
  readonly createdAt: Date;
}
