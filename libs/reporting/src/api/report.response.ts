// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Report } from '../domain/report.js';

/** As the report, with each month's exchanges under the names of their services. */
export type ReportResponse = Omit<Report, 'months'> & {
  readonly months: readonly Readonly<Record<string, string | number>>[];
};

export function reportResponse({ months, ...report }: Report): ReportResponse {
  return { ...report, months: months.map(({ month, exchanges }) => ({ month, ...exchanges })) };
}
