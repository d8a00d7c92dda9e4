// SPDX-License-Identifier: AGPL-3.0-or-later
/** Months by category; a category that is missing is kept. */
export type RetentionMonths = Readonly<Record<string, number>>;

export interface RetentionPolicy {
  readonly months: RetentionMonths;
  readonly nightly: boolean;
}

export interface RetentionLine {
  readonly category: string;
  readonly count: number;
  readonly people: number;
  readonly oldest: Date | null;
}

export type RetentionOrigin = 'page' | 'nightly' | 'console';

export interface RetentionRun {
  readonly id: string;
  readonly origin: RetentionOrigin;
  readonly runByName: string | null;
  readonly ranAt: Date;
  readonly lines: readonly {
    readonly category: string;
    readonly months: number;
    readonly count: number;
    readonly people: number;
  }[];
}

/** The same day so many months earlier; the last day of a shorter month where there is no such day. */
export function monthsBefore(now: Date, months: number): Date {
  const before = new Date(now);
  before.setUTCDate(1);
  before.setUTCMonth(before.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + 1, 0)).getUTCDate();
  before.setUTCDate(Math.min(now.getUTCDate(), lastDay));
  return before;
}

/** Says what was counted, so that nothing else is taken away by a confirmation: `calls:12,messages:6`. */
export function policyMark(months: RetentionMonths): string {
  return Object.keys(months)
    .sort()
    .map((category) => `${category}:${months[category]}`)
    .join(',');
}
