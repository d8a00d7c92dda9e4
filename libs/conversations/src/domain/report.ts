// SPDX-License-Identifier: AGPL-3.0-or-later

/** What staff found: it went off the page, or it stays. */
export const REPORT_OUTCOMES = ['hidden', 'left'] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];

/** Somebody says that what was written to them is not all right. */
export interface Report {
  readonly id: string;
  readonly messageId: string;
  readonly reportedBy: string;
  readonly why: string | null;
  readonly at: Date;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
  readonly outcome: ReportOutcome | null;
}
