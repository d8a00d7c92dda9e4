// SPDX-License-Identifier: AGPL-3.0-or-later
export { ActivitiesModule } from './activities.module.js';
export { Enrol } from './application/enrol.js';
export { ManageActivities } from './application/manage-activities.js';
export { PlanMeetings } from './application/plan-meetings.js';
export { RecordAttendance } from './application/record-attendance.js';
