// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

export const EVALUATION_TOLD = 'evaluation.told';

/** What is told to who sits at a table, and whether somebody must be reached even if they do not look. */
export const TABLE_NEWS = {
  seat_given: true,
  seat_ended: false,
  took_over: true,
  called: true,
  moved: true,
  called_off: true,
  ahead: false,
  minutes: false,
  round: true,
  rate_again: true,
  round_closed: false,
  undertaking: true,
  undertaking_due: true,
} as const;
export type TableNews = keyof typeof TABLE_NEWS;

/** Never what somebody has rated. */
export interface EvaluationTold {
  readonly personIds: readonly string[];
  readonly actorId: string | null;
  readonly what: TableNews;
  /** ISO 8601, where there is a time. */
  readonly at: string | null;
  readonly link: string;
  /** Of this piece of news: a meeting may be moved twice. */
  readonly changeId: string;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [EVALUATION_TOLD]: EvaluationTold;
  }
}
