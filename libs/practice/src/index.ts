// SPDX-License-Identifier: AGPL-3.0-or-later
export { PracticeModule } from './practice.module.js';
export { ManagePractice } from './application/manage-practice.js';
export { PracticeJobs } from './application/practice-jobs.js';
