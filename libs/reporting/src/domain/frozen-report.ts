// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Action } from './deed.js';
import { MEASURES, type Measure, reached } from './measure.js';
import type { Report } from './report.js';
import type { Figure } from './suppression.js';

/** A report as it was on the day it was given out: its figures stay, whatever is corrected afterwards. */
export interface FrozenReport {
  readonly id: string;
  /** Counted up in each ente, without gaps. */
  readonly number: number;
  readonly report: Report;
  /** The report that turned out wrong, and why, where this one takes its place. */
  readonly replacesId: string | null;
  readonly reason: string | null;
  readonly frozenBy: string;
  readonly frozenAt: Date;
}

/** What a report is called by. */
export type FrozenReportName = Pick<FrozenReport, 'id' | 'number' | 'replacesId' | 'frozenAt'>;

/** A figure that is another one by now. */
export interface Difference {
  readonly action: Action;
  readonly measure: Measure;
  readonly then: Figure;
  readonly now: Figure;
}

const OF_THE_WHOLE: readonly Measure[] = ['donations', 'accesses', 'signals'];

/** What has changed since: figures that are published in one report and other ones, or held back, in the other. */
export function differencesBetween(then: Report, now: Report): Difference[] {
  return then.actions.flatMap((before) => {
    const after = now.actions.find(({ action }) => action === before.action);
    if (!after) return [];
    const measures = MEASURES.filter((measure) => before.action === 'all' || !OF_THE_WHOLE.includes(measure));
    return measures
      .map((measure) => ({
        action: before.action,
        measure,
        then: reached(measure, before, then.counts),
        now: reached(measure, after, now.counts),
      }))
      .filter((one) => one.then !== one.now);
  });
}
