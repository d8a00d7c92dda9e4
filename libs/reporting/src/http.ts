// SPDX-License-Identifier: AGPL-3.0-or-later
export { ReportingHttpModule } from './reporting.http.module.js';
