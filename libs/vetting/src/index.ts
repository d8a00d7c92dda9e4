// SPDX-License-Identifier: AGPL-3.0-or-later
export { VettingModule } from './vetting.module.js';
export { ViewDocuments } from './application/view-documents.js';
export { VettingJobs } from './application/vetting-jobs.js';
