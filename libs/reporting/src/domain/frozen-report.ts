// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Action } from './deed.js';
import { type Measure, measuresFor, type OtherCounts, reached, WHOLE_MEASURES } from './measure.js';
import type { Indicator } from './indicator.js';
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
  /** Of one project alone; null for the whole ente. */
  readonly projectId: string | null;
  readonly frozenBy: string;
  readonly frozenAt: Date;
}

/** What a report is called by. */
export type FrozenReportName = Pick<FrozenReport, 'id' | 'number' | 'replacesId' | 'projectId' | 'frozenAt'>;

/** A figure that is another one by now. */
export interface Difference {
  readonly action: Action;
  readonly measure: Measure;
  readonly then: Figure;
  readonly now: Figure;
}

function othersOf({ counts, project }: Report): OtherCounts {
  return { ...counts, participants: project?.participants ?? null };
}

/** An indicator of a project that is another one by now. */
export interface IndicatorDifference {
  readonly code: Indicator;
  readonly then: Figure;
  readonly now: Figure;
}

export function indicatorDifferences(then: Report, now: Report): IndicatorDifference[] {
  const today = new Map(now.project?.indicators.map(({ code, total }) => [code, total]));
  return (then.project?.indicators ?? [])
    .map(({ code, total }) => ({ code, then: total, now: today.get(code) ?? (today.has(code) ? null : 0) }))
    .filter((one) => one.then !== one.now);
}

/** What has changed since: figures that are published in one report and other ones, or held back, in the other. */
export function differencesBetween(then: Report, now: Report): Difference[] {
  return then.actions.flatMap((before) => {
    const after = now.actions.find(({ action }) => action === before.action);
    if (!after) return [];
    const measures = measuresFor(then.project !== undefined).filter(
      (measure) => before.action === 'all' || ![...WHOLE_MEASURES, 'participants'].includes(measure),
    );
    return measures
      .map((measure) => ({
        action: before.action,
        measure,
        then: reached(measure, before, othersOf(then)),
        now: reached(measure, after, othersOf(now)),
      }))
      .filter((one) => one.then !== one.now);
  });
}
