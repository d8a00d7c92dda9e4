// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import type { GardenPlots, PlotDetail } from '../application/view-plots.js';

export interface GardenPlotsForms {
  readonly layOut?: FormState;
  readonly rules?: FormState;
  readonly ask?: FormState;
}

export interface GardenPlotsProps {
  readonly view: GardenPlots;
  readonly forms: GardenPlotsForms;
  readonly isStaff: boolean;
  /** Not staff who are alone at their desk. */
  readonly mayAsk: boolean;
  readonly newKey: () => string;
}

export interface PlotForms {
  readonly change?: FormState;
  readonly assign?: FormState;
  readonly warn?: FormState;
  readonly takeBack?: FormState;
}

export interface PlotPageProps {
  readonly detail: PlotDetail;
  readonly forms: PlotForms;
  /** yyyy-mm-dd */
  readonly today: string;
  readonly newKey: () => string;
}

export const TONE_OF_PLOT = { free: 'success', held: 'info', resting: 'neutral', wild: 'warning' } as const;
