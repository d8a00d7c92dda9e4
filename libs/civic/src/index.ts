// SPDX-License-Identifier: AGPL-3.0-or-later
export { CivicModule } from './civic.module.js';
export { MakeCommitment } from './application/make-commitment.js';
export { RecordAttendance } from './application/record-attendance.js';
