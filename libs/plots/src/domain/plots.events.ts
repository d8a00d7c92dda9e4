// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

export const PLOT_TOLD = 'plots.told';

/** What is told to who has a plot. */
export const HOLDER_NEWS = ['assigned', 'warned', 'warning_lifted', 'taken_back', 'ended', 'ends_soon'] as const;
/** What is told to who answers for the garden. */
export const REFERENT_NEWS = ['asked', 'given_back', 'tidied', 'warning_over', 'free_again'] as const;

export interface PlotTold {
  readonly gardenId: string;
  readonly personId: string;
  readonly actorId: string | null;
  readonly what: (typeof HOLDER_NEWS)[number] | (typeof REFERENT_NEWS)[number];
  /** ISO 8601: until when, where there is a day. */
  readonly at: string | null;
  /** Of this piece of news: a plot may be warned of twice. */
  readonly changeId: string;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [PLOT_TOLD]: PlotTold;
  }
}
