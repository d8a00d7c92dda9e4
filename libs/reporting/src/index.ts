// SPDX-License-Identifier: AGPL-3.0-or-later
export { ReportingModule } from './reporting.module.js';
export { MakeReport } from './application/make-report.js';
export type { Report } from './domain/report.js';
